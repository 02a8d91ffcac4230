package dev.keydoctor.journey;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.keydoctor.openai.FaultServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Five hundred keys go through the portal and five hundred harmless ones after them; when
 * its connections to OpenAI have closed, a second after their last use, none of the keys
 * lives in its heap. Until then the JDK remembers with each connection the request that
 * opened it. The portal has a process of its own: here the keys live on. What lies in
 * collected memory is not promised.
 */
@Tag("process")
@Timeout(120)
class HeapTests {

	private static final int KEYS = 500;

	private static final int AT_ONCE = 16;

	private static final int LOOKS = 2;

	private static final String CANARY = "CanaryThatNests";

	private final FaultServer openAi = new FaultServer();

	@TempDir
	private Path folder;

	@Test
	void noKeyLivesOnInTheHeap() throws Exception {
		Set<String> keys = keysInTheHeap();

		assertThat(this.openAi.received()).hasSizeGreaterThanOrEqualTo(2 * KEYS);
		assertThat(keys).isEmpty();
	}

	@Test
	void aKeyThatIsKeptIsFound() throws Exception {
		assertThat(keysInTheHeap("--hoarding")).hasSize(KEYS);
	}

	private Set<String> keysInTheHeap(String... arguments) throws Exception {
		String[] all = Stream
			.concat(Stream.of("--keydoctor.openai.base-url=" + this.openAi.address(),
					"--keydoctor.limits.enabled=false"), Stream.of(arguments))
			.toArray(String[]::new);
		try (this.openAi; PortalProcess portal = PortalProcess.start(WatchedPortal.class, Map.of(), all)) {
			int port = Integer.parseInt(portal.await(WatchedPortal.PORT));
			try (Visitor visitor = new Visitor(port)) {
				eachOf(KEYS, (number) -> visitor.submit("/en/check", Map.of("key", key(CANARY, number))));
				eachOf(KEYS, (number) -> visitor.submit("/en/check", Map.of("key", key("Harmless", number))));
			}
			this.openAi.awaitSilence();
			return keysThatStay(portal);
		}
	}

	/** Who has hung up may be a moment about it. */
	private Set<String> keysThatStay(PortalProcess portal) throws IOException, InterruptedException {
		Set<String> keys = Set.of();
		for (int look = 0; look < LOOKS; look++) {
			keys = keysIn(heap(portal, "heap-" + look + ".hprof"));
			if (keys.isEmpty()) {
				break;
			}
		}
		return keys;
	}

	private byte[] heap(PortalProcess portal, String file) throws IOException, InterruptedException {
		portal.tell(this.folder.resolve(file).toString());
		return Files.readAllBytes(Path.of(portal.await(WatchedPortal.WRITTEN)));
	}

	/** Text of one byte per letter, and of two in either order. */
	private static Set<String> keysIn(byte[] heap) {
		String bytes = new String(heap, StandardCharsets.ISO_8859_1);
		return Stream.of(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)
			.flatMap((charset) -> canary(charset).matcher(bytes).results().map(MatchResult::group))
			.map((found) -> found.replace("\0", ""))
			.collect(Collectors.toSet());
	}

	private static Pattern canary(Charset charset) {
		String word = new String(CANARY.getBytes(charset), StandardCharsets.ISO_8859_1);
		return Pattern.compile(Pattern.quote(word) + "(?:\0?\\d\0?){4}");
	}

	private static void eachOf(int count, IntConsumer visit) {
		try (ExecutorService visitors = Executors.newFixedThreadPool(AT_ONCE)) {
			IntStream.range(0, count).forEach((number) -> visitors.submit(() -> visit.accept(number)));
		}
	}

	private static String key(String word, int number) {
		return "sk-" + "proj-" + word + (1000 + number) + "x".repeat(55) + "T3Blbk" + "FJ" + "x".repeat(74);
	}

}
