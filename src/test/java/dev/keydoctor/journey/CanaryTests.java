package dev.keydoctor.journey;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.keydoctor.openai.Fault;
import dev.keydoctor.openai.FaultServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests with a key that goes in wherever a key may, and must come out nowhere: no answer,
 * be it a page or an error, no log, no log of requests, no metric.
 */
@Isolated
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "management.server.port=0", "keydoctor.limits.enabled=false",
				"keydoctor.openai.base-url=" + StandIn.ADDRESS, "server.jetty.accesslog.enabled=true",
				"server.jetty.accesslog.filename=" + CanaryTests.ACCESS_LOG,
				"server.jetty.accesslog.custom-format=%s %{ms}T %O" })
@Import(StandIn.class)
@TestInstance(Lifecycle.PER_CLASS)
class CanaryTests {

	static final String ACCESS_LOG = "target/canary-access.log";

	private static final String CANARY = KeyEntry.CANARY;

	private static final String KEY = KeyEntry.KEY;

	@Autowired
	private FaultServer openAi;

	@LocalServerPort
	private int port;

	@LocalManagementPort
	private int managementPort;

	private Visitor operator;

	@BeforeAll
	void open() {
		this.operator = new Visitor(this.managementPort);
	}

	@AfterAll
	void close() {
		this.operator.close();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource({ "dev.keydoctor.journey.KeyEntry#forms", "dev.keydoctor.journey.KeyEntry#json",
			"dev.keydoctor.journey.KeyEntry#addresses", "dev.keydoctor.journey.KeyEntry#headers",
			"dev.keydoctor.journey.KeyEntry#requestLines" })
	void aKeyThatGoesInComesOutNowhere(KeyEntry entry, CapturedOutput output) throws IOException {
		String answer = raw(entry.request());

		assertThat(answer).as(entry.name()).startsWith("HTTP/1.1 ");
		assertSilent(entry.name(), answer, output);
	}

	@ParameterizedTest
	@MethodSource
	void aKeyThatOpenAiEchoesComesOutNowhere(Fault echo, CapturedOutput output) throws IOException {
		Visitor visitor = new Visitor(this.port);
		for (String step : new String[] { "POST /images/generations", "POST /chat/completions", "GET /models" }) {
			this.openAi.on(step, echo);
			HttpResponse<String> answer = visitor.submit("/en/check", Map.of("key", KEY, "images", "true"));
			Optional<String> report = answer.headers().firstValue("Location");

			assertThat(report).isPresent();
			assertSilent(step, answer.headers().map() + visitor.open(report.get()).body()
					+ visitor.open(report.get(), "Accept", "application/json").body(), output);
		}
	}

	static Stream<Named<Fault>> aKeyThatOpenAiEchoesComesOutNowhere() {
		String error = "{\"error\": {\"message\": \"Incorrect API key provided: " + KEY + "\", \"code\": \"" + KEY
				+ "\", \"type\": \"" + KEY + "\", \"param\": \"" + KEY + "\"}}";
		String json = "content-type: application/json\r\n";
		return Stream.of(Named.of("message, code, type", Fault.saying(401, json, error)),
				Named.of("request id and other headers",
						Fault.saying(429,
								json + "x-request-id: " + KEY + "\r\nretry-after: " + KEY + "\r\nopenai-organization: "
										+ KEY + "\r\n" + KEY + ": a\r\n",
								error)),
				Named.of("content type", Fault.saying(401, "content-type: " + KEY + "\r\n", KEY)),
				Named.of("page", Fault.saying(403, "content-type: text/html\r\n", "<title>" + KEY + "</title>" + KEY)),
				Named.of("redirect", Fault.saying(302, "location: https://" + KEY + ".example/" + KEY + "\r\n", KEY)),
				Named.of("reason", Fault.writing("HTTP/1.1 401 " + KEY + "\r\ncontent-length: 0\r\n\r\n")),
				Named.of("line that is no HTTP", Fault.writing(KEY + "\r\n\r\n")),
				Named.of("status", Fault.writing("HTTP/1.1 " + KEY + "\r\n\r\n")),
				Named.of("length", Fault.writing("HTTP/1.1 200 OK\r\ncontent-length: " + KEY + "\r\n\r\n")),
				Named.of("broken JSON", Fault.saying(200, json, "{\"object\": " + KEY)));
	}

	@Test
	void aCanaryThatIsLoggedIsHeard(CapturedOutput output) {
		LoggerFactory.getLogger(CanaryTests.class).info("Out comes {}", CANARY);

		assertThat(output).contains(CANARY);
	}

	@Test
	void metricsAndRequestLogAreWritten() throws IOException {
		raw("GET /en/nowhere HTTP/1.1\r\nHost: x\r\n\r\n");

		assertThat(metrics()).contains("http_server_requests");
		assertThat(Path.of(ACCESS_LOG)).isNotEmptyFile();
	}

	private void assertSilent(String entry, String answer, CapturedOutput output) throws IOException {
		Map<String, String> channels = Map.of("answer", answer, "log", output.getAll(), "log of requests",
				Files.readString(Path.of(ACCESS_LOG)), "metrics", metrics());

		channels.forEach((channel, content) -> assertThat(content).as("%s: %s", entry, channel).doesNotContain(CANARY));
	}

	private String metrics() {
		return Stream
			.of("/actuator/prometheus", "/actuator/metrics", "/actuator/metrics/http.server.requests",
					"/actuator/health")
			.map((path) -> this.operator.open(path).body())
			.collect(Collectors.joining());
	}

	private String raw(String request) throws IOException {
		try (Socket socket = new Socket("127.0.0.1", this.port)) {
			socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
			socket.shutdownOutput();
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
