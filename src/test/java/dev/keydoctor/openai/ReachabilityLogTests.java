package dev.keydoctor.openai;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import dev.keydoctor.LogCapture;
import dev.keydoctor.SetClock;
import dev.keydoctor.diagnosis.rules.Evidence;
import dev.keydoctor.diagnosis.rules.Evidence.NoAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static dev.keydoctor.openai.Fault.answering;
import static dev.keydoctor.openai.Fault.closing;
import static dev.keydoctor.openai.Fault.garbage;
import static dev.keydoctor.openai.Fault.hanging;
import static dev.keydoctor.openai.Fault.inTurn;
import static dev.keydoctor.openai.Fault.saying;
import static dev.keydoctor.openai.OpenAiFixture.IMPATIENT;
import static dev.keydoctor.openai.OpenAiFixture.PATIENT;
import static org.assertj.core.api.Assertions.assertThat;

@Isolated
class ReachabilityLogTests {

	private static final ApiKey KEY = ApiKey.of(Keys.PROJECT);

	private static final URI FAR_AWAY = URI.create("https://api.openai.test/v1");

	@RegisterExtension
	private final LogCapture log = new LogCapture(ReachabilityLog.class);

	@ParameterizedTest
	@CsvSource({ "no-such-host, name service", "refused, no connection", "self-signed, TLS failed",
			"other-name, TLS failed" })
	void saysOnceWhyOpenAiIsNotReached(String line, String reason) {
		try (FaultServer server = FaultServer.behind(line).orElseThrow();
				OpenAiFixture room = OpenAiFixture.facing(server.address(), PATIENT)) {
			List.of(1, 2, 3).forEach((time) -> models(room));

			assertThat(lines()).singleElement()
				.asString()
				.startsWith("WARN " + server.address().getAuthority() + " is not reached: ")
				.contains(reason);
		}
	}

	@Test
	void saysWhenTheReasonChanges() {
		try (FaultServer server = new FaultServer();
				OpenAiFixture room = OpenAiFixture.facing(server.address(), IMPATIENT)) {
			server.on("GET /models", inTurn(answering(401, "invalid-api-key.json"), closing(), closing(), garbage(),
					hanging(), answering(401, "invalid-api-key.json")));

			List.of(1, 2, 3, 4, 5, 6).forEach((time) -> models(room));

			assertThat(lines()).hasSize(3);
			assertThat(lines().get(0)).contains("closed before an answer");
			assertThat(lines().get(1)).contains("does not speak HTTP");
			assertThat(lines().get(2)).contains("no answer comes in time");
		}
	}

	@Test
	void saysOnceThatAHostIsReachedNowAndThenAndOnceThatItIsReachedAgain() {
		SetClock clock = new SetClock();
		ReachabilityLog room = new ReachabilityLog(clock::nanoTime);
		for (int time = 0; time < 5; time++) {
			room.note("api.openai.test", "no answer comes in time");
			clock.pass(Duration.ofSeconds(50));
			room.note("api.openai.test", null);
		}
		assertThat(lines()).singleElement().asString().startsWith("WARN ");

		clock.pass(Duration.ofSeconds(10));
		room.note("another.openai.test", null);
		room.note("api.openai.test", null);
		room.note("api.openai.test", null);

		assertThat(lines()).hasSize(2).last().isEqualTo("INFO api.openai.test is reached again.");
	}

	/** Its sentence, and what it calls itself, may hold anything. */
	@Test
	void namesTheStatusOfAProxyThatOpensNoWay() {
		try (FaultServer proxy = new FaultServer()) {
			proxy.on("CONNECT api.openai.test:443",
					saying(407, "proxy-authenticate: Basic realm=\"canary\"\r\n", "<h1>canary</h1>"));
			Map<String, String> environment = Map.of("HTTPS_PROXY", "http://127.0.0.1:" + proxy.address().getPort());
			try (OpenAiFixture room = OpenAiFixture.facing(FAR_AWAY, EgressProxy.of(environment).orElseThrow())) {
				assertThat(models(room)).isEqualTo(NoAnswer.REFUSED);
			}
		}

		assertThat(lines()).singleElement()
			.asString()
			.contains("the proxy on the way answers 407.")
			.doesNotContain("canary", Keys.PROJECT);
	}

	private static Evidence models(OpenAiFixture room) {
		return room.openAi().session(KEY, "192.0.2.0/24").models();
	}

	private List<String> lines() {
		return this.log.events().stream().map((line) -> line.getLevel() + " " + line.getFormattedMessage()).toList();
	}

}
