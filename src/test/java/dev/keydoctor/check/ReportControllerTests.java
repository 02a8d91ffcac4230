package dev.keydoctor.check;

import java.time.Duration;
import java.util.List;
import java.util.Set;

import dev.keydoctor.diagnosis.AnswerDetails;
import dev.keydoctor.diagnosis.Certainty;
import dev.keydoctor.diagnosis.Diagnosis;
import dev.keydoctor.diagnosis.Report;
import dev.keydoctor.diagnosis.Verdict;
import dev.keydoctor.site.WaitTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ReportControllerTests {

	@ParameterizedTest
	@CsvSource({ "0, 1200", "59, 1200", "60, 1200", "61, 1199", "1080, 180", "1259, 1", "1260,", "3600," })
	void theWaitBeginsAtTheEndOfTheMinuteOfTheReport(int secondsLater, @Nullable Integer left) {
		assertThat(waitAfter(secondsLater, report(Verdict.RATE_LIMITED, 1200)))
			.isEqualTo((left != null) ? new WaitTime(left) : null);
	}

	@Test
	void theWaitIsAMinuteWhereOpenAiNamesNone() {
		assertThat(waitAfter(0, report(Verdict.OVERLOADED, null))).isEqualTo(new WaitTime(60));
	}

	@Test
	void thereIsNoWaitWhereItDoesNotHelp() {
		assertThat(waitAfter(0, report(Verdict.INSUFFICIENT_QUOTA, 1200))).isNull();
	}

	private static @Nullable WaitTime waitAfter(int seconds, Report report) {
		return ReportController.wait(report, report.madeAt().plus(Duration.ofSeconds(seconds)));
	}

	private static Report report(Verdict verdict, @Nullable Integer retryAfter) {
		Diagnosis diagnosis = new Diagnosis(verdict, Certainty.CERTAIN, List.of(verdict), "a-rule", null,
				new AnswerDetails(null, null, null, retryAfter));
		return new Report(diagnosis, List.of(), null, null, Set.of(), false, Checks.NOW);
	}

}
