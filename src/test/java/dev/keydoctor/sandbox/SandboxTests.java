package dev.keydoctor.sandbox;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a test meets that asks for calm, and what one meets that does not.
 */
class SandboxTests {

	private static final int REQUESTS = 500;

	private static final String MODELS = Scenarios.load().reply("healthy", "GET /models").body();

	@Test
	void spoilsNoAnswerWhereATestAsksForCalm() throws Exception {
		assertThat(wholeAnswersOf(Sandbox.calm())).isEqualTo(REQUESTS);
	}

	@Test
	void spoilsSomeWhereItDoesNot() throws Exception {
		assertThat(wholeAnswersOf(new Sandbox())).isLessThan(REQUESTS);
	}

	private static long wholeAnswersOf(Sandbox sandbox) throws Exception {
		try (sandbox; ExecutorService clients = Executors.newFixedThreadPool(50, Thread.ofVirtual().factory())) {
			Callable<String> asking = () -> answer(sandbox.baseUrl("healthy"));
			return clients.invokeAll(Collections.nCopies(REQUESTS, asking))
				.stream()
				.map(Future::resultNow)
				.filter((answer) -> answer.startsWith("HTTP/1.1 200 ") && answer.endsWith(MODELS))
				.count();
		}
	}

	private static String answer(URI address) throws IOException {
		try (Socket socket = new Socket(address.getHost(), address.getPort())) {
			socket.getOutputStream()
				.write(("GET " + address.getPath() + "/models HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
						+ "Authorization: Bearer sk-example-healthy\r\n\r\n")
					.getBytes(StandardCharsets.US_ASCII));
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
