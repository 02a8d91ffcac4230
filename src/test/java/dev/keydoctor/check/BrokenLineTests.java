package dev.keydoctor.check;

import java.net.URI;
import java.util.stream.Stream;

import dev.keydoctor.diagnosis.Report;
import dev.keydoctor.diagnosis.Verdict;
import dev.keydoctor.openai.FaultServer;
import dev.keydoctor.openai.FaultServer.Received;
import dev.keydoctor.openai.Keys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static dev.keydoctor.check.Scenario.models;
import static dev.keydoctor.check.Scenario.text;
import static dev.keydoctor.diagnosis.Verdict.COULD_NOT_CHECK;
import static dev.keydoctor.diagnosis.Verdict.NETWORK;
import static dev.keydoctor.openai.Fault.announcingHalf;
import static dev.keydoctor.openai.Fault.breakingChunks;
import static dev.keydoctor.openai.Fault.closing;
import static dev.keydoctor.openai.Fault.cutting;
import static dev.keydoctor.openai.Fault.drippingBody;
import static dev.keydoctor.openai.Fault.drippingHeaders;
import static dev.keydoctor.openai.Fault.flooding;
import static dev.keydoctor.openai.Fault.floodingHeaders;
import static dev.keydoctor.openai.Fault.floodingHints;
import static dev.keydoctor.openai.Fault.garbage;
import static dev.keydoctor.openai.Fault.hanging;
import static dev.keydoctor.openai.Fault.packing;
import static dev.keydoctor.openai.Fault.padding;
import static dev.keydoctor.openai.Fault.redirecting;
import static dev.keydoctor.openai.Fault.resetting;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * No broken line says anything about the key.
 */
@Timeout(30)
class BrokenLineTests {

	private final FaultServer server = new FaultServer();

	@AfterEach
	void close() {
		this.server.close();
	}

	@ParameterizedTest
	@MethodSource
	void saysNothingAboutTheKey(Scenario scenario) {
		Report report = Checks.run(this.server, scenario);

		assertThat(report.diagnosis().verdict()).isEqualTo(scenario.verdict());
		assertThat(Scenario.steps(report)).isEqualTo(scenario.steps());
		assertThat(this.server.received()).extracting(Received::line).isEqualTo(scenario.requests());
	}

	static Stream<Scenario> saysNothingAboutTheKey() {
		URI elsewhere = URI.create("http://127.0.0.1:1/");
		return Stream.of(models("list redirected", redirecting(302, elsewhere), COULD_NOT_CHECK),
				text("text redirected", redirecting(307, elsewhere), COULD_NOT_CHECK),
				models("list cut", cutting(200, "models.json"), COULD_NOT_CHECK),
				models("error cut", cutting(401, "invalid-api-key.json"), COULD_NOT_CHECK),
				models("list half announced", announcingHalf(200, "models.json"), COULD_NOT_CHECK),
				models("error half announced", announcingHalf(401, "invalid-api-key.json"), COULD_NOT_CHECK),
				text("text half announced", announcingHalf(200, "completion.json"), COULD_NOT_CHECK),
				text("text in broken chunks", breakingChunks(200, "completion.json"), COULD_NOT_CHECK),
				models("headers drop by drop", drippingHeaders(), COULD_NOT_CHECK).impatiently(),
				models("body drop by drop", drippingBody(), COULD_NOT_CHECK).impatiently(),
				models("hang", hanging(), COULD_NOT_CHECK).impatiently(),
				models("five megabytes", padding(5_000_000), COULD_NOT_CHECK),
				text("text without end", flooding(""), COULD_NOT_CHECK),
				models("bomb", packing(50_000_000), COULD_NOT_CHECK),
				models("headers without end", floodingHeaders(), COULD_NOT_CHECK),
				models("hints without end", floodingHints(), COULD_NOT_CHECK),
				models("garbage", garbage(), COULD_NOT_CHECK), models("list unanswered", closing(), NETWORK),
				text("text unanswered", closing(), NETWORK), models("reset", resetting(), NETWORK));
	}

	@Test
	void blamesTheLineWhereNobodyListens() {
		this.server.close();

		Report report = Checks.run(this.server, Keys.PROJECT);

		assertThat(report.diagnosis().verdict()).isEqualTo(Verdict.NETWORK);
		assertThat(Scenario.steps(report)).isEqualTo("✓✗··");
	}

}
