package dev.keydoctor.journey;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A client that does not finish its request is cut; one that is only quiet between two
 * requests is not.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "management.server.port=0", "keydoctor.web.deadline=50ms" })
class SlowClientsJourneyTests {

	private static final int PATIENCE = 10_000;

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@ValueSource(strings = { "G", "GET /pl/ HTTP/1.1\r\n", "GET /pl/ HTTP/1.1\r\nHost: x\r\nX-Slow: y",
			"POST /en/check HTTP/1.1\r\nHost: x\r\nSec-Fetch-Site: same-origin\r\n"
					+ "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 9\r\n\r\nkey=" })
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

	private Socket open() throws IOException {
		Socket socket = new Socket("127.0.0.1", this.port);
		socket.setSoTimeout(PATIENCE);
		return socket;
	}

	/** Asks for the headers of a page and reads them all. */
	private static String ask(Socket socket) throws IOException {
		socket.getOutputStream().write("HEAD /pl/ HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
		StringBuilder answer = new StringBuilder();
		while (!answer.toString().endsWith("\r\n\r\n")) {
			answer.append((char) socket.getInputStream().read());
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

}
