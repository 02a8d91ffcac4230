package dev.keydoctor.sandbox;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.springframework.boot.web.server.context.WebServerApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class SandboxTests {

	private static final int REQUESTS = 500;

	private static final Duration PATIENCE = Duration.ofMillis(50);

	@Test
	void everyAnswerIsWholeWhereATestAsksForNoFaults() throws Exception {
		assertThat(wholeAnswersOf(Sandbox.faultless())).isEqualTo(REQUESTS);
	}

	@Test
	void theSandboxHasFaultsWhereATestDoesNotAsk() throws Exception {
		assertThat(wholeAnswersOf(new Sandbox())).isLessThan(REQUESTS);
	}

	@Test
	void theSandboxOpensItsPortWhenItStartsAndClosesItWhenItStops() {
		SandboxServer server = new SandboxServer(new Scenarios(), PATIENCE);
		assertThat(server.isRunning()).isFalse();
		assertThatIllegalStateException().isThrownBy(() -> server.baseUrl("healthy"));

		server.start();
		URI address = server.baseUrl("healthy");
		server.stop();

		assertThat(server.isRunning()).isFalse();
		assertThatIOException().isThrownBy(() -> answer(address));
	}

	/** Were it held for long, a few visitors could hold all the memory there is. */
	@Test
	@Timeout(30)
	void anExampleThatHangsIsLetGoWhenNobodyWaitsAnyMore() throws IOException {
		SandboxServer server = new SandboxServer(new Scenarios(), PATIENCE);
		server.start();

		assertThat(answer(server.baseUrl("hang"), "POST", "/chat/completions", "hang")).isEmpty();
		server.stop();
	}

	@Test
	void theSandboxIsThereBeforeThePortalsPortOpensAndAfterItHasClosed() {
		assertThat(new SandboxServer(new Scenarios(), PATIENCE).getPhase())
			.isLessThan(WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE);
	}

	private static long wholeAnswersOf(Sandbox sandbox) throws Exception {
		String models = new Scenarios().reply("healthy", "GET /models").body();
		try (sandbox; ExecutorService clients = Executors.newFixedThreadPool(50, Thread.ofVirtual().factory())) {
			Callable<String> asking = () -> answer(sandbox.baseUrl("healthy"));
			return clients.invokeAll(Collections.nCopies(REQUESTS, asking))
				.stream()
				.map(Future::resultNow)
				.filter((answer) -> answer.startsWith("HTTP/1.1 200 ") && answer.endsWith(models))
				.count();
		}
	}

	private static String answer(URI address) throws IOException {
		return answer(address, "GET", "/models", "healthy");
	}

	private static String answer(URI address, String method, String path, String scenario) throws IOException {
		try (Socket socket = new Socket(address.getHost(), address.getPort())) {
			socket.getOutputStream()
				.write((method + " " + address.getPath() + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
						+ "Authorization: Bearer sk-example-" + scenario + "\r\n\r\n")
					.getBytes(StandardCharsets.US_ASCII));
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
