package dev.keydoctor.check;

import java.util.List;
import java.util.Map;

import dev.keydoctor.diagnosis.Report;
import dev.keydoctor.diagnosis.Trait;
import dev.keydoctor.diagnosis.Verdict;
import dev.keydoctor.diagnosis.rules.LiveVerdicts;
import dev.keydoctor.openai.OpenAiFixture;
import dev.keydoctor.sandbox.Sandbox;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that an example key gives the verdict it is named after.
 */
class ExampleKeysTests {

	private static final Map<String, String> NOT_NAMED_AFTER_THEIR_VERDICT = Map.of("restricted-key", "healthy", "hang",
			"could-not-check", "region-without-credit", "insufficient-quota", "incident", "insufficient-quota");

	private static final Sandbox SANDBOX = Sandbox.faultless();

	@AfterAll
	static void close() {
		SANDBOX.close();
	}

	@ParameterizedTest
	@MethodSource("scenarios")
	void anExampleGivesTheVerdictOfItsName(String scenario) {
		Report report = check(scenario, true);

		assertThat(report.diagnosis().verdict().code())
			.isEqualTo(NOT_NAMED_AFTER_THEIR_VERDICT.getOrDefault(scenario, scenario));
		assertThat(report.example()).isTrue();
	}

	@Test
	void thereIsAnExampleForEveryVerdictThatALiveCheckReaches() {
		List<String> without = LiveVerdicts.all()
			.stream()
			.map(Verdict::code)
			.filter((verdict) -> !scenarios().contains(verdict))
			.toList();

		assertThat(without).as("verdicts of live checks without a file in src/main/resources/sandbox").isEmpty();
	}

	@ParameterizedTest
	@MethodSource("scenarios")
	void anExampleAsksForAPictureWhereOnlyThatShowsItsVerdict(String scenario) {
		boolean shows = Verdict.of(scenario)
			.map((verdict) -> verdict.is(Trait.SHOWS_AT_IMAGES))
			.orElse(scenario.equals("incident"));

		assertThat(AnswerCase.steps(check(scenario, true)).endsWith("✗")).isEqualTo(shows);
	}

	@Test
	void warnsOfARestrictedKey() {
		assertThat(AnswerCase.steps(check("restricted-key", true))).isEqualTo("✓!✓✓");
	}

	@Test
	void goesOnAtTheHostOfAnotherRegion() {
		assertThat(AnswerCase.steps(check("wrong-region-host", true))).isEqualTo("✓!✓✓");
		assertThat(AnswerCase.steps(check("region-without-credit", true))).isEqualTo("✓!✗·");
	}

	@Test
	void missesVerificationOnlyWherePicturesAreAskedFor() {
		assertThat(AnswerCase.steps(check("organization-unverified", true))).isEqualTo("✓✓✓✗");
		assertThat(AnswerCase.steps(check("organization-unverified", false))).isEqualTo("✓✓✓·");
	}

	@Test
	void isUnknownWhereThereIsNoSuchExample() {
		assertThat(check("no-such-thing", true).diagnosis().verdict().code()).isEqualTo("invalid-key");
	}

	static List<String> scenarios() {
		return SANDBOX.scenarios();
	}

	private static Report check(String scenario, boolean images) {
		boolean endless = scenario.equals("hang");
		try (OpenAiFixture openAi = OpenAiFixture.facing(SANDBOX,
				endless ? OpenAiFixture.IMPATIENT : OpenAiFixture.PATIENT)) {
			return Checks.run(openAi, "sk-example-" + scenario, images, StepListener.NONE);
		}
	}

}
