package dev.keydoctor.journey;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A canary goes in wherever a key may; it must come out nowhere: no answer, no log, no
 * metric.
 */
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "management.server.port=0", "keydoctor.openai.base-url=http://127.0.0.1:1/v1" })
class CanaryTests {

	private static final String CANARY = "CanaryThatSings";

	/** Built of parts, so that nobody takes it for a key. */
	private static final String KEY = "sk-" + "proj-" + CANARY + "x".repeat(60) + "T3Blbk" + "FJ" + "x".repeat(60);

	@LocalServerPort
	private int port;

	@LocalManagementPort
	private int managementPort;

	private Visitor visitor;

	@BeforeEach
	void arrive() {
		this.visitor = new Visitor(this.port);
	}

	@ParameterizedTest
	@MethodSource
	void aKeyInAFormStaysInTheForm(String path, String form, CapturedOutput output) {
		String answer = String.valueOf(this.visitor.post(path, form).headers().map())
				+ this.visitor.post(path, form).body();

		assertSilent(answer, output);
	}

	static Stream<Object[]> aKeyInAFormStaysInTheForm() {
		return Stream
			.of("key=" + KEY, "key=%0a" + KEY + "%0a", "key=" + KEY + "%00", "key=" + KEY + "%d0%b0",
					"key=%22" + KEY + "%22", "key=Bearer+" + KEY, "key=" + KEY + "&key=" + KEY, "key=" + KEY + "+note",
					"key=" + KEY + "&images=" + KEY, "KEY=" + KEY, KEY, "key=" + CANARY, "key=sk-ant-" + CANARY,
					"text=" + KEY, "text=Incorrect+API+key+provided:+" + KEY, "text=" + KEY + "%0d%0aX:+1")
			.flatMap((form) -> Stream.of("/en/check", "/en/explain", "/pl/check?images=true", "/it/check?key=" + KEY)
				.map((path) -> new Object[] { path, form }));
	}

	@ParameterizedTest
	@MethodSource
	void aKeyInAnAddressIsNotEchoed(String path, CapturedOutput output) {
		assertSilent(this.visitor.open(path).body(), output);
		assertSilent(this.visitor.open(path, "Accept", "application/json").body(), output);
	}

	static Stream<String> aKeyInAnAddressIsNotEchoed() {
		return Stream.of("/" + KEY, "/pl/" + KEY, "/pl/check?key=" + KEY, "/pl/reports/" + KEY, "/en/guides/" + KEY,
				"/en/errors/" + KEY, "/en/tags/" + KEY, "/images/" + KEY, "/css/" + KEY, "/pl/check/" + KEY + ";a=b");
	}

	@ParameterizedTest
	@MethodSource
	void aBrokenRequestIsNotLogged(String request, CapturedOutput output) throws IOException {
		assertSilent(raw(request), output);
	}

	static Stream<String> aBrokenRequestIsNotLogged() {
		return Stream.of("GET /{" + KEY + "} HTTP/1.1\r\nHost: x\r\n\r\n", KEY + " / HTTP/1.1\r\nHost: x\r\n\r\n",
				"GET / HTTP/1.1\r\nHost: " + KEY + "_\u0001\r\n\r\n", "GET / HTTP/1.1\r\n" + KEY + "\r\n\r\n",
				"GET / HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + KEY + "\u0000\r\n\r\n",
				"GET / HTTP/9.9" + KEY + "\r\n\r\n", "GET /%zz" + KEY + " HTTP/1.1\r\nHost: x\r\n\r\n",
				"POST /en/check HTTP/1.1\r\nHost: x\r\nSec-Fetch-Site: same-origin\r\n"
						+ "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 200\r\n"
						+ "Connection: close\r\n\r\nkey=" + KEY.substring(0, 40),
				"POST /en/check HTTP/1.1\r\nHost: x\r\nContent-Length: " + KEY + "\r\n\r\n");
	}

	@ParameterizedTest
	@MethodSource
	void aKeyInJsonIsRemoved(String json, CapturedOutput output) {
		String answer = this.visitor
			.send(HttpRequest.newBuilder(this.visitor.resolve("/api/v1/explanations"))
				.header("Content-Type", "application/json")
				.POST(BodyPublishers.ofString(json)))
			.body();

		assertSilent(answer, output);
	}

	static Stream<String> aKeyInJsonIsRemoved() {
		return Stream.of("{\"text\": \"" + KEY + "\"}", "\"" + KEY + "\"", "{\"text\": " + KEY + "}",
				"[\"" + KEY + "\"]", "{\"" + KEY + "\": 1}", "{\"text\": {\"key\": \"" + KEY + "\"}}", KEY);
	}

	@Test
	void metricsAndHealthDoNotKnowTheKey(CapturedOutput output) {
		this.visitor.submit("/en/check", Map.of("key", KEY));
		this.visitor.open("/" + KEY);
		Visitor operator = new Visitor(this.managementPort);

		String names = operator.open("/actuator/metrics").body();
		String requests = operator.open("/actuator/metrics/http.server.requests").body();

		assertThat(names).contains("http.server.requests");
		assertSilent(names + requests + operator.open("/actuator/health").body(), output);
	}

	@Test
	void aCanaryThatIsLoggedIsHeard(CapturedOutput output) {
		LoggerFactory.getLogger(CanaryTests.class).info("Out comes {}", CANARY);

		assertThat(output).contains(CANARY);
	}

	private static void assertSilent(String answer, CapturedOutput output) {
		assertThat(answer).doesNotContain(CANARY);
		assertThat(output.getAll()).doesNotContain(CANARY);
	}

	private String raw(String request) throws IOException {
		try (Socket socket = new Socket("127.0.0.1", this.port)) {
			socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
			socket.shutdownOutput();
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
