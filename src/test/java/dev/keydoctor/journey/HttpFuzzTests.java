package dev.keydoctor.journey;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of thousands of hostile requests over bare connections: none is answered as our
 * own failure, and none gets a canary out. The seed is printed; {@code
 * fuzz.seed} sets it, {@code fuzz.requests} the number.
 */
@Isolated
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = { "management.server.port=0",
		"keydoctor.openai.base-url=http://127.0.0.1:1/v1", "keydoctor.limits.enabled=false" })
class HttpFuzzTests {

	private static final String CANARY = "CanaryInARequest";

	private static final String KEY = CanaryKey.of(CANARY);

	private static final int REQUESTS = Integer.getInteger("fuzz.requests", 5_000);

	/** The same in every build, another one in every long run. */
	private static final long SEED = Long.getLong("fuzz.seed", (REQUESTS > 5_000) ? System.nanoTime() : 20_261_121);

	private static final int AT_ONCE = 32;

	private static final int PATIENCE_MILLISECONDS = 30_000;

	private final HostileRequests requests = new HostileRequests(KEY);

	@LocalServerPort
	private int port;

	@Test
	void nothingHostileIsOurFailureOrGetsAKeyOut(CapturedOutput output) throws Exception {
		System.out.println("Seed of the hostile requests: " + SEED);

		List<String> strange = strangeAnswers();

		assertThat(strange).as("seed %d", SEED).isEmpty();
		assertThat(output.getAll()).doesNotContain(CANARY).doesNotContain("Exception");
	}

	@Test
	void aFailureOfOursAndAnEchoWouldBeNoticed() {
		assertThat(isStrange("HTTP/1.1 500 Server Error\r\n\r\n")).isTrue();
		assertThat(isStrange("HTTP/1.1 404 Not Found\r\n\r\nNo page " + CANARY)).isTrue();
		assertThat(isStrange("HTTP/1.1 404 Not Found\r\n\r\n")).isFalse();
	}

	private List<String> strangeAnswers() throws Exception {
		List<String> strange = new ArrayList<>();
		try (ExecutorService clients = Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
			List<Future<String>> answers = IntStream.range(0, REQUESTS)
				.mapToObj((number) -> clients.submit(() -> answer(number)))
				.toList();
			for (int number = 0; number < REQUESTS; number++) {
				String answer = answers.get(number).get();
				if (isStrange(answer)) {
					strange.add(text(request(number)) + "\n→ " + answer);
				}
			}
		}
		return strange;
	}

	/** 501 and 505 say that the request is no HTTP that we speak. */
	private static boolean isStrange(String answer) {
		return answer.matches("(?s)HTTP/1\\.[01] 5(?!01|05).*") || answer.contains(CANARY);
	}

	private byte[] request(int number) {
		return this.requests.next(new Random(SEED + number));
	}

	/**
	 * Whatever comes before the line ends; an attacker may be cut off without an answer.
	 */
	private String answer(int number) throws IOException {
		StringBuilder answer = new StringBuilder();
		try (Socket socket = new Socket("127.0.0.1", this.port)) {
			socket.setSoTimeout(PATIENCE_MILLISECONDS);
			socket.getOutputStream().write(request(number));
			socket.shutdownOutput();
			byte[] buffer = new byte[16 * 1024];
			for (int read = 0; read >= 0; read = socket.getInputStream().read(buffer)) {
				answer.append(new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
			}
		}
		catch (SocketException ex) {
			return answer.toString();
		}
		return answer.toString();
	}

	private static String text(byte[] request) {
		String text = new String(request, StandardCharsets.ISO_8859_1);
		return text.substring(0, Math.min(text.length(), 600));
	}

}
