package dev.keydoctor.journey;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Journeys of keys into the heap. Two hundred and fifty go through the portal and as many
 * harmless ones after them; when its connections to OpenAI have closed, a second after
 * their last use, none of the keys lives in its heap. Until then the JDK remembers with
 * each connection the request that opened it. The portal has a process of its own: here
 * the keys live on. What lies in collected memory is not promised.
 */
@Order(1)
class HeapTests {

	private static final int KEYS = 250;

	/** Of keys that are kept a few will do. */
	private static final int KEPT = 50;

	private static final int AT_ONCE = 16;

	private static final int LOOKS = 2;

	private static final int MISPLACED = 20;

	/** Requests with a key in a place where none belongs: the lines, and a body. */
	private static final List<List<String>> WAYS_IN = List
		.of(List.of("GET /{key} HTTP/1.1"), List.of("GET /en/{key} HTTP/1.1"), List.of("GET /en/guides/{key} HTTP/1.1"),
				List.of("GET /go/{key} HTTP/1.1"), List.of("GET /css/{key}.css HTTP/1.1"),
				List.of("GET /images/{key} HTTP/1.1"), List.of("GET /webjars/{key}/x HTTP/1.1"),
				List.of("GET /en/search?q={key} HTTP/1.1"), List.of("GET /en/links?filter={key} HTTP/1.1"),
				List.of("GET /en/?{key} HTTP/1.1"), List.of("{key} /en/ HTTP/1.1"),
				List.of("GET /en/ HTTP/1.1", "Host: {key}"), List.of("GET /en/search?q=a HTTP/1.1", "Host: {key}"),
				List.of("GET /en/reports/{key} HTTP/1.1"), List.of("GET /en/errors/{key} HTTP/1.1"),
				List.of("GET /en/tags/{key} HTTP/1.1"), List.of("GET /en/guides/{key}.md HTTP/1.1"),
				List.of("GET /go/{key}/qr.svg HTTP/1.1"), List.of("GET /go/api-key?lang={key} HTTP/1.1"),
				List.of("GET /en/search/suggestions?q={key} HTTP/1.1"), List.of("GET /en/check?course={key} HTTP/1.1"),
				List.of("GET /en/check;key={key} HTTP/1.1"), List.of("GET /api/v1/{key} HTTP/1.1"),
				List.of("HEAD /{key} HTTP/1.1"), List.of("GET /en/ HTTP/1.1", "Cookie: {key}"),
				List.of("GET /en/search?q=a HTTP/1.1", "Referer: http://x/{key}"),
				List.of("GET /en/search?q=a HTTP/1.1", "Accept-Language: {key}"),
				List.of("GET /en/search?q=a HTTP/1.1", "Accept: text/{key}"),
				List.of("GET /en/search?q=a HTTP/1.1", "Accept: text/html;v={key}"),
				List.of("GET /en/search?q=a HTTP/1.1", "Accept: {key}"),
				List.of("GET /en/search?q=a HTTP/1.1", "Accept-Encoding: {key}"),
				List.of("GET /en/search?q=a HTTP/1.1", "Accept-Charset: {key}"),
				List.of("GET /css/site.css HTTP/1.1", "Range: {key}=0-1"),
				List.of("GET /en/search?q=a HTTP/1.1", "Origin: https://{key}"),
				List.of("GET /en/search?q=a HTTP/1.1", "Cookie: {key}={key}"),
				List.of("GET /en/guides/api-key HTTP/1.1", "Accept: text/{key}"),
				List.of("GET /en/search?q=a HTTP/1.1", "{key}: {key}"),
				List.of("GET /en/guides/api-key HTTP/1.1", "If-None-Match: {key}"),
				List.of("GET /en/search?q=a HTTP/1.1", "If-None-Match: \"{key}\""),
				List.of("GET /en/search?q=a HTTP/1.1", "X-Forwarded-For: {key}"),
				List.of("POST /en/check HTTP/1.1", "Sec-Fetch-Site: same-origin", "Accept: text/event-stream",
						"Content-Type: application/x-www-form-urlencoded", "", "key={key}%20and%20more"),
				List.of("POST /en/check?key={key} HTTP/1.1", "Sec-Fetch-Site: same-origin",
						"Content-Type: application/x-www-form-urlencoded", "", "key={key}"),
				List.of("POST /en/check HTTP/1.1", "Sec-Fetch-Site: same-origin",
						"Content-Type: application/x-www-form-urlencoded;charset={key}", "", "key=sk-example-healthy"),
				List.of("POST /en/check HTTP/1.1", "Sec-Fetch-Site: same-origin",
						"Content-Type: multipart/form-data; boundary={key}", "", "--{key}--"),
				List.of("POST /api/v1/explanations HTTP/1.1", "Content-Type: application/{key}", "", "{}"),
				List.of("POST /api/v1/explanations HTTP/1.1", "Content-Type: application/json;v={key}", "", "{}"),
				List.of("POST /en/helpful HTTP/1.1", "Sec-Fetch-Site: same-origin",
						"Content-Type: application/x-www-form-urlencoded", "", "page={key}&helpful=true"),
				List.of("POST /csp-report HTTP/1.1", "Content-Type: application/csp-report", "",
						"{\"csp-report\": {\"effective-directive\": \"{key}\"}}"),
				List.of("POST /api/v1/explanations HTTP/1.1", "Content-Type: application/json", "", "{\"{key}\": 1}"),
				List.of("POST /api/v1/explanations HTTP/1.1", "Content-Type: application/json", "",
						"{\"text\": {\"{key}"),
				List.of("GET /en/search?q=a HTTP/1.1", "User-Agent: {key}"),
				List.of("GET /en/search?q=a HTTP/1.1", "Authorization: Bearer {key}"),
				List.of("POST /en/explain HTTP/1.1", "Sec-Fetch-Site: same-origin",
						"Content-Type: application/x-www-form-urlencoded", "", "text={key}"),
				List.of("POST /api/v1/explanations HTTP/1.1", "Content-Type: application/json", "",
						"{\"text\": \"{key}\"}"));

	private static final String CANARY = "CanaryInTheHeap";

	private final FaultServer openAi = new FaultServer();

	@TempDir
	private Path folder;

	private int dumps;

	@Test
	void noKeyLivesOnInTheHeap() throws Exception {
		try (this.openAi;
				PortalProcess portal = PortalProcess.start(WatchedPortal.class, Map.of(),
						"--keydoctor.openai.base-url=" + this.openAi.address(), "--keydoctor.limits.enabled=false")) {
			int port = Integer.parseInt(portal.await(WatchedPortal.PORT));

			everyWayIn(port);
			this.openAi.awaitSilence();
			assertThat(this.openAi.received()).hasSizeGreaterThanOrEqualTo(2 * KEYS);
			assertThat(keysThatStay(portal)).isEmpty();

			// A key that is kept is found.
			portal.tell(WatchedPortal.KEEP);
			portal.await(WatchedPortal.KEEPING);
			check(CANARY, KEPT, port);
			this.openAi.awaitSilence();
			assertThat(keysIn(heap(portal))).hasSizeGreaterThanOrEqualTo(KEPT);
		}
	}

	private static void everyWayIn(int port) {
		check(CANARY, KEYS, port);
		check("Harmless", KEYS, port);
		misplaceKeys(port);
	}

	private static void check(String word, int keys, int port) {
		try (Visitor visitor = new Visitor(port)) {
			eachOf(keys, (number) -> visitor.submit("/en/check", Map.of("key", key(word, number))));
		}
	}

	/** The number of a key that stays tells which way it came in. */
	private static void misplaceKeys(int port) {
		eachOf(WAYS_IN.size() * MISPLACED,
				(number) -> enter(port, WAYS_IN.get(number / MISPLACED), key(CANARY, KEYS + number)));
	}

	/** Who has hung up may be a moment about it. */
	private Set<String> keysThatStay(PortalProcess portal) throws IOException, InterruptedException {
		Set<String> keys = Set.of();
		for (int look = 0; look < LOOKS; look++) {
			keys = keysIn(heap(portal));
			if (keys.isEmpty()) {
				break;
			}
		}
		return keys;
	}

	private byte[] heap(PortalProcess portal) throws IOException, InterruptedException {
		portal.tell(this.folder.resolve("heap-" + this.dumps++ + ".hprof").toString());
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

	/** Whether and how it is answered does not matter here. */
	private static void enter(int port, List<String> way, String key) {
		String request = String.join("\r\n", way).replace("{key}", key);
		String body = request.contains("\r\n\r\n") ? request.replaceFirst("(?s).*?\r\n\r\n", "") : "";
		String host = request.contains("Host: ") ? "" : "\r\nHost: x";
		RawExchange.sendRaw(port, request.replaceFirst("(?s)\r\n\r\n.*", "") + host
				+ "\r\nConnection: close\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
	}

	private static String key(String word, int number) {
		return CanaryKey.of(word + (1000 + number));
	}

}
