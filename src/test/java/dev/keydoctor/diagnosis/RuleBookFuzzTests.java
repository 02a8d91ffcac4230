package dev.keydoctor.diagnosis;

import java.time.LocalDate;
import java.util.Map;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.keydoctor.diagnosis.code.ReportCode;
import dev.keydoctor.openai.Answers;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs over its saved inputs with every build; {@code JAZZER_FUZZ=1} looks for more.
 */
class RuleBookFuzzTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

	@FuzzTest(maxDuration = "2m")
	void whateverIsPastedIsJudgedWithoutItsSecrets(FuzzedDataProvider data) {
		Redaction redaction = Redaction.of(data.consumeRemainingAsString());

		Diagnosis diagnosis = new RuleBook().judge(new Evidence.Pasted(redaction.text()), TODAY);

		assertThat(diagnosis.candidates()).isNotEmpty();
		assertThat(Redaction.of(redaction.text()).text()).isEqualTo(redaction.text());
	}

	@FuzzTest(maxDuration = "2m")
	void whateverIsAnsweredIsJudged(FuzzedDataProvider data) {
		Evidence.Request request = data.pickValue(Evidence.Request.values());
		int status = data.consumeInt(100, 599);
		Map<String, String> headers = Map.of("retry-after", data.consumeAsciiString(9), "x-request-id",
				data.consumeString(70));

		Diagnosis diagnosis = new RuleBook()
			.judge(Answers.of(request, status, headers, data.consumeRemainingAsString()), TODAY);

		assertThat(diagnosis.httpStatus()).isEqualTo(status);
	}

	@FuzzTest(maxDuration = "2m")
	void whateverIsDecodedIsAReportOrNothing(FuzzedDataProvider data) {
		String code = data.consumeRemainingAsString();

		ReportCode.decode(code).ifPresent((report) -> assertThat(ReportCode.encode(report)).isEqualTo(code));
	}

}
