package dev.keydoctor.diagnosis.rules;

import java.time.LocalDate;
import java.util.Map;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.keydoctor.ProcessorTime;
import dev.keydoctor.diagnosis.Diagnosis;
import dev.keydoctor.diagnosis.TextSource;
import dev.keydoctor.diagnosis.code.ReportCode;
import dev.keydoctor.diagnosis.key.Redaction;
import dev.keydoctor.openai.Answers;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A fuzz target that runs over its saved inputs with every build; {@code JAZZER_FUZZ=1}
 * looks for more.
 */
class RuleBookFuzzTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

	@FuzzTest(maxDuration = "2m")
	void whateverIsPastedIsJudgedWithoutItsSecrets(FuzzedDataProvider data) {
		String text = data.consumeRemainingAsString();
		Redaction redaction = Redaction.of(text);

		assertThat(TextSource.values())
			.allSatisfy((source) -> assertThat(judge(Evidence.Pasted.of(redaction, source)).candidates()).isNotEmpty());
		assertThat(ProcessorTime.isWithinBound((watch) -> judge(new Evidence.Pasted(Redaction.of(text).text()))))
			.isTrue();
		assertThat(Redaction.of(redaction.text()).text()).isEqualTo(redaction.text());
	}

	@FuzzTest(maxDuration = "2m")
	void whateverIsAnsweredIsJudged(FuzzedDataProvider data) {
		Evidence.Request request = data.pickValue(Evidence.Request.values());
		int status = data.consumeInt(100, 599);
		Map<String, String> headers = Map.of("retry-after", data.consumeAsciiString(9), "x-request-id",
				data.consumeString(70));

		Evidence answer = Answers.of(request, status, headers, data.consumeRemainingAsString());

		assertThat(judge(answer).details().httpStatus()).isEqualTo(status);
		assertThat(ProcessorTime.isWithinBound((watch) -> judge(answer))).isTrue();
	}

	@FuzzTest(maxDuration = "2m")
	void whateverIsDecodedIsAReportOrNothing(FuzzedDataProvider data) {
		String code = data.consumeRemainingAsString();

		ReportCode.decode(code).ifPresent((report) -> assertThat(ReportCode.encode(report)).isEqualTo(code));
	}

	private static Diagnosis judge(Evidence evidence) {
		return RuleBooks.ruleBook().judge(evidence, TODAY);
	}

}
