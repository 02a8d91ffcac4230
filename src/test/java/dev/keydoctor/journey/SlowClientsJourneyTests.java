package dev.keydoctor.journey;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Journeys of slow clients: one that does not finish its request is cut, one that is only
 * quiet between two requests, or waits for its answer, is not.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "management.server.port=0", "keydoctor.web.deadline=100ms" })
class SlowClientsJourneyTests {

	private static final int PATIENCE = 10_000;

	private static final String BODY = "POST /en/check HTTP/1.1\r\nHost: x\r\nSec-Fetch-Site: same-origin\r\n"
			+ "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 9\r\n\r\nkey=";

	@Autowired
	private Work work;

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@ValueSource(strings = { "", "G", "GET /pl/ HTTP/1.1\r\n", "GET /pl/ HTTP/1.1\r\nHost: x\r\nX-Slow: y", BODY })
	void anUnfinishedRequestIsCutOff(String beginning) throws IOException {
		try (Socket socket = open()) {
			socket.getOutputStream().write(beginning.getBytes(StandardCharsets.US_ASCII));

			assertThat(untilCut(socket.getInputStream())).doesNotContain("500");
		}
	}

	@Test
	void aConnectionThatIsQuietBetweenRequestsIsKept() throws IOException {
		try (Socket quiet = open()) {
			ask(quiet);
			anUnfinishedRequestIsCutOff("G");
			anUnfinishedRequestIsCutOff("G");

			assertThat(ask(quiet)).startsWith("HTTP/1.1 200");
		}
	}

	@Test
	void aCompleteRequestIsNotCutOffHoweverLongTheWorkTakes() throws IOException {
		try (Socket socket = open()) {
			socket.getOutputStream()
				.write(("POST /provoked/work HTTP/1.1\r\nHost: x\r\nSec-Fetch-Site: same-origin\r\n"
						+ "Content-Type: text/plain\r\nContent-Length: 4\r\n\r\ntext")
					.getBytes(StandardCharsets.US_ASCII));
			this.work.begun.join();
			anUnfinishedRequestIsCutOff(BODY);
			anUnfinishedRequestIsCutOff(BODY);
			this.work.onward.complete(null);

			assertThat(readHeaders(socket)).startsWith("HTTP/1.1 200");
		}
	}

	private Socket open() throws IOException {
		Socket socket = new Socket("127.0.0.1", this.port);
		socket.setSoTimeout(PATIENCE);
		return socket;
	}

	/** Asks for the headers of a page and reads them all. */
	private static String ask(Socket socket) throws IOException {
		socket.getOutputStream().write("HEAD /pl/ HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
		return readHeaders(socket);
	}

	private static String readHeaders(Socket socket) throws IOException {
		StringBuilder answer = new StringBuilder();
		while (!answer.toString().endsWith("\r\n\r\n")) {
			int next = socket.getInputStream().read();
			assertThat(next).as("%s", answer).isNotNegative();
			answer.append((char) next);
		}
		return answer.toString();
	}

	/** A closed line may show as its end or as a reset. */
	private static String untilCut(InputStream answer) throws IOException {
		try {
			return new String(answer.readAllBytes(), StandardCharsets.US_ASCII);
		}
		catch (SocketException ex) {
			return "";
		}
	}

	/** A controller that works until it is told to go on. */
	@TestConfiguration
	@RestController
	static class Work {

		private final CompletableFuture<Void> begun = new CompletableFuture<>();

		private final CompletableFuture<Void> onward = new CompletableFuture<>();

		@PostMapping("/provoked/work")
		String work(@RequestBody byte[] text) {
			this.begun.complete(null);
			this.onward.join();
			return "done";
		}

	}

}
