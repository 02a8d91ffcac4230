package dev.keydoctor.check;

import java.util.List;
import java.util.Set;

import dev.keydoctor.diagnosis.AnswerDetails;
import dev.keydoctor.diagnosis.Certainty;
import dev.keydoctor.diagnosis.Diagnosis;
import dev.keydoctor.diagnosis.KeyFault;
import dev.keydoctor.diagnosis.KeyKind;
import dev.keydoctor.diagnosis.Provider;
import dev.keydoctor.diagnosis.Repair;
import dev.keydoctor.diagnosis.Report;
import dev.keydoctor.diagnosis.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class NoticesTests {

	@ParameterizedTest
	@EnumSource(names = { "IP_NOT_ALLOWED", "REGION_UNSUPPORTED", "BLOCKED_BY_EDGE", "NETWORK" })
	void sayThatTheAddressIsOursWhereTheVerdictHangsOnIt(Verdict verdict) {
		assertThat(Notices.of(Reports.live(verdict, "✓✗··"))).containsExactly(Notice.info("check.notice.address"));
		assertThat(Notices.of(Reports.pasted(verdict))).isEmpty();
	}

	@Test
	void noticesSayNothingWhereThereIsNothingToSay() {
		assertThat(Notices.of(Reports.live(Verdict.HEALTHY, "✓✓✓·"))).isEmpty();
	}

	@Test
	void sayThatAKeySeemsCut() {
		assertThat(Notices.of(Reports.live(Verdict.HEALTHY, "!✓✓·")))
			.containsExactly(Notice.warning("check.notice.cut"));
	}

	@Test
	void nameWhatWasRepairedInTheOrderOfTheRepairsInsteadOfACut() {
		Report report = Reports.live(Verdict.HEALTHY, "!✓✓·");
		Report repaired = new Report(report.diagnosis(), report.steps(), KeyKind.PROJECT, null,
				Set.of(Repair.QUOTES, Repair.BLANKS), false, Checks.NOW);

		assertThat(Notices.of(repaired)).containsExactly(Notice.warning("check.repair.blanks"),
				Notice.warning("check.repair.quotes"));
	}

	@Test
	void nameTheFaultOfAKeyThatWasNotSent() {
		Report report = Reports.live(Verdict.MALFORMED_KEY, "✗···");

		assertThat(Notices.of(new Report(report.diagnosis(), report.steps(), KeyKind.PROJECT, KeyFault.TWO_KEYS,
				Set.of(), false, Checks.NOW)))
			.containsExactly(Notice.warning("check.fault.two-keys"));
	}

	@Test
	void leadFromWhatIsNoKeyToThePageForErrors() {
		Report report = Reports.live(Verdict.WRONG_PROVIDER_KEY, "✗···");

		assertThat(Notices.of(new Report(report.diagnosis(), report.steps(), KeyKind.OTHER, KeyFault.NOT_A_KEY,
				Set.of(), false, Checks.NOW)))
			.containsExactly(Notice.error("check.fault.not-a-key"));
	}

	@ParameterizedTest
	@EnumSource(names = { "MISSING_SCOPE", "COULD_NOT_CHECK" })
	void warnOfAnAdminKeyWhateverCameOfIt(Verdict verdict) {
		Report report = Reports.live(verdict, "✓✗··");

		assertThat(Notices
			.of(new Report(report.diagnosis(), report.steps(), KeyKind.ADMIN, null, Set.of(), false, Checks.NOW)))
			.containsExactly(Notice.warning("check.notice.admin"));
	}

	@Test
	void nameTheServiceOfAKeyThatWasNotSentOnce() {
		Diagnosis mistral = new Diagnosis(Verdict.WRONG_PROVIDER_KEY, Certainty.CERTAIN,
				List.of(Verdict.WRONG_PROVIDER_KEY), "azure-or-mistral-key", Provider.AZURE_OPENAI, AnswerDetails.NONE);

		assertThat(Notices.of(new Report(mistral, Reports.live(Verdict.WRONG_PROVIDER_KEY, "✗···").steps(),
				KeyKind.OTHER, KeyFault.AZURE_OR_MISTRAL_KEY, Set.of(), false, Checks.NOW)))
			.containsExactly(Notice.warning("check.fault.azure-or-mistral-key"));
	}

	@Test
	void warnOfAKeyInAPastedText() {
		Report report = Reports.pasted(Verdict.INVALID_KEY);

		assertThat(Notices.of(new Report(report.diagnosis(), List.of(), null, null, Set.of(), true, Checks.NOW)))
			.containsExactly(Notice.leak("check.notice.redacted"));
	}

	@Test
	void sayThatAnExampleIsOne() {
		Report report = Reports.live(Verdict.HEALTHY, "✓✓✓·");

		assertThat(Notices
			.of(new Report(report.diagnosis(), report.steps(), KeyKind.EXAMPLE, null, Set.of(), false, Checks.NOW)))
			.containsExactly(Notice.info("check.notice.example"));
	}

	@ParameterizedTest
	@EnumSource
	void nameAnotherServiceButNeitherOpenAiNorAnUnknownOne(Provider provider) {
		Diagnosis diagnosis = Reports.pasted(Verdict.WRONG_PROVIDER_KEY).diagnosis();
		Diagnosis theirs = new Diagnosis(diagnosis.verdict(), diagnosis.certainty(), diagnosis.candidates(), "a-rule",
				provider, AnswerDetails.NONE);
		boolean named = provider != Provider.OPENAI && provider != Provider.OTHER;

		assertThat(Notices.of(new Report(theirs, List.of(), null, null, Set.of(), false, Checks.NOW)))
			.isEqualTo(named ? List.of(Notice.info("check.notice.provider", provider.title())) : List.of());
	}

}
