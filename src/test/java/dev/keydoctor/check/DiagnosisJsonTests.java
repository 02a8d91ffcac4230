package dev.keydoctor.check;

import java.util.List;
import java.util.Set;

import dev.keydoctor.diagnosis.Repair;
import dev.keydoctor.diagnosis.Report;
import dev.keydoctor.diagnosis.Verdict;
import dev.keydoctor.site.Language;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the diagnosis as machines rely on it.
 */
class DiagnosisJsonTests {

	@Test
	void holdsTheStepsOfACheck() {
		DiagnosisJson json = json(Language.PL, Reports.live(Verdict.INVALID_KEY, "✓✗··"));

		assertThat(JsonMapper.shared().writeValueAsString(json)).contains("\"verdict\":\"invalid-key\"",
				"\"certainty\":\"certain\"", "\"fixer\":\"you\"", "\"keyKind\":\"project\"",
				"{\"step\":\"authentication\",\"status\":\"failed\"}", "\"guide\":\"/pl/errors/invalid-key\"",
				"\"report\":\"/pl/reports/");
	}

	@Test
	void hasNoFixerWhereThereIsNothingToMend() {
		assertThat(json(Language.EN, Reports.pasted(Verdict.HEALTHY)).fixer()).isNull();
	}

	@Test
	void hasNoStepsForAPastedText() {
		assertThat(json(Language.EN, Reports.pasted(Verdict.INVALID_KEY)).steps()).isEmpty();
	}

	@Test
	void holdsWhenItWasMadeTheTitleAndWholeLinks() {
		DiagnosisJson json = json(Language.PL, Reports.pasted(Verdict.INVALID_KEY));

		assertThat(JsonMapper.shared().writeValueAsString(json)).contains("\"madeAt\":\"2026-11-21T12:00:00Z\"",
				"\"repairs\":[]", "\"title\":\"The title\"",
				"\"links\":{\"guide\":\"https://keys.example.org/pl/errors/invalid-key\","
						+ "\"report\":\"https://keys.example.org/pl/reports/");
	}

	@Test
	void holdsWhatWasTakenOffTheKeyInTheOrderOfTheEnum() {
		Report live = Reports.live(Verdict.INVALID_KEY, "!✗··");
		Report repaired = new Report(live.diagnosis(), live.steps(), live.keyKind(), null,
				Set.of(Repair.SURROUNDING_TEXT, Repair.QUOTES, Repair.LINE_BREAK), false, live.madeAt());

		assertThat(json(Language.EN, repaired).repairs())
			.isEqualTo(List.of("line-break", "quotes", "surrounding-text"));
	}

	@Test
	void holdsTheSectionsThatMayAnswerAQuestion() {
		Report question = Reports.pasted(Verdict.UNKNOWN).withSections(List.of("lost-key", "copy-key"));

		assertThat(json(Language.IT, question).sections()).containsExactly("lost-key", "copy-key");
		assertThat(json(Language.IT, Reports.pasted(Verdict.UNKNOWN)).sections()).isEmpty();
	}

	private static DiagnosisJson json(Language language, Report report) {
		return DiagnosisJson.of(language, report, "The title", "https://keys.example.org");
	}

}
