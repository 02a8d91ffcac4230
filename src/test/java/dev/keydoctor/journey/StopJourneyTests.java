package dev.keydoctor.journey;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import dev.keydoctor.diagnosis.Verdict;
import dev.keydoctor.diagnosis.code.ReportCode;
import dev.keydoctor.openai.Fault;
import dev.keydoctor.openai.FaultServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the end of a portal while OpenAI still thinks about a key.
 */
@Order(1)
class StopJourneyTests {

	/** As a shell says it: 128 and the number of the signal. */
	private static final int ENDED_BY_SIGTERM = 143;

	/** Said first by the server of health and metrics, then by that of the pages. */
	private static final String WAITS = "Commencing graceful shutdown";

	private static final String CANARY = "CanaryInAFile";

	private static final String KEY = CanaryKey.of(CANARY);

	private final CompletableFuture<Void> asked = new CompletableFuture<>();

	private final CompletableFuture<Void> onward = new CompletableFuture<>();

	private final FaultServer openAi = new FaultServer().on("POST /chat/completions",
			Fault.holding(this.asked, this.onward, Fault.answering(200, "completion.json")));

	@TempDir
	private Path folder;

	private PortalProcess portal;

	private Visitor visitor;

	@BeforeEach
	void open() throws IOException, InterruptedException {
		this.portal = PortalProcess.start(WatchedPortal.class,
				Map.of("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + this.folder), "--logging.pattern.console=%msg%n",
				"--keydoctor.openai.base-url=" + this.openAi.address());
		this.visitor = new Visitor(Integer.parseInt(this.portal.await(WatchedPortal.PORT)));
	}

	@AfterEach
	void close() {
		this.visitor.close();
		this.portal.close();
		this.openAi.close();
	}

	@Test
	void aCheckUnderWayIsFinishedBeforeTheEnd() throws Exception {
		CompletableFuture<HttpResponse<String>> answer = check();
		this.asked.join();

		this.portal.stop();
		this.portal.await(WAITS);
		this.onward.complete(null);

		assertThat(verdict(answer.join())).contains(Verdict.HEALTHY);
		this.portal.await(WAITS);
		assertThat(this.portal.exitCode()).isEqualTo(ENDED_BY_SIGTERM);
	}

	@Test
	void aKilledPortalLeavesNoKeyInItsFiles() throws Exception {
		check();
		this.asked.join();

		this.portal.close();
		this.portal.exitCode();

		assertThat(filesWithTheKey()).isEmpty();
		Path spilled = Files.writeString(this.folder.resolve("spilled"), "key=" + KEY);
		assertThat(filesWithTheKey()).containsExactly(spilled);
	}

	private CompletableFuture<HttpResponse<String>> check() {
		return CompletableFuture.supplyAsync(() -> this.visitor.submit("/en/check", Map.of("key", KEY)));
	}

	private static Optional<Verdict> verdict(HttpResponse<String> answer) {
		String report = Visitor.header(answer, "Location");
		return ReportCode.decode(report.substring(report.lastIndexOf('/') + 1)).map((it) -> it.diagnosis().verdict());
	}

	private List<Path> filesWithTheKey() throws IOException {
		List<Path> found = new ArrayList<>();
		try (Stream<Path> files = Files.walk(this.folder).filter(Files::isRegularFile)) {
			for (Path file : files.toList()) {
				if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(CANARY)) {
					found.add(file);
				}
			}
		}
		return found;
	}

}
