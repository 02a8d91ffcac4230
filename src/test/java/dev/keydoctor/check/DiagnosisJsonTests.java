package dev.keydoctor.check;

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
		DiagnosisJson json = DiagnosisJson.of(Language.PL, Reports.live(Verdict.INVALID_KEY, "✓✗··"));

		assertThat(JsonMapper.shared().writeValueAsString(json)).contains("\"verdict\":\"invalid-key\"",
				"\"certainty\":\"certain\"", "\"fixer\":\"you\"", "\"keyKind\":\"project\"",
				"{\"step\":\"authentication\",\"status\":\"failed\"}", "\"guide\":\"/pl/errors/invalid-key\"",
				"\"report\":\"/pl/reports/");
	}

	@Test
	void hasNoFixerWhereThereIsNothingToMend() {
		assertThat(DiagnosisJson.of(Language.EN, Reports.pasted(Verdict.HEALTHY)).fixer()).isNull();
	}

	@Test
	void hasNoStepsForAPastedText() {
		assertThat(DiagnosisJson.of(Language.EN, Reports.pasted(Verdict.INVALID_KEY)).steps()).isEmpty();
	}

}
