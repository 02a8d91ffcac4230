package dev.keydoctor.check;

import java.time.Instant;
import java.util.List;

import dev.keydoctor.diagnosis.AnswerDetails;
import dev.keydoctor.diagnosis.Diagnosis;
import dev.keydoctor.diagnosis.Fixer;
import dev.keydoctor.diagnosis.Repair;
import dev.keydoctor.diagnosis.Report;
import dev.keydoctor.diagnosis.StepResult;
import dev.keydoctor.site.Language;
import org.jspecify.annotations.Nullable;

/**
 * A record of a report as JSON, as machines rely on it: fields are added, never changed.
 * {@code src/docs/api.md} tells what each may hold.
 */
record DiagnosisJson(String verdict, String certainty, List<CandidateView> candidates, @Nullable String fixer,
		@Nullable String provider, @Nullable Integer retryAfterSeconds, String rule, @Nullable Integer httpStatus,
		@Nullable String errorCode, @Nullable String requestId, @Nullable String keyKind, boolean redacted,
		@Nullable String section, @Nullable String region, List<StepView> steps, String guide, String report,
		Instant madeAt, List<String> repairs, List<String> sections, String title, Links links) {

	/**
	 * Writes a report.
	 * @param language the language of its links
	 * @param report the report
	 * @param title the title of its cause in this language
	 * @param publicUrl the public address of the portal without a slash at the end
	 */
	static DiagnosisJson of(Language language, Report report, String title, String publicUrl) {
		Diagnosis diagnosis = report.diagnosis();
		AnswerDetails details = diagnosis.details();
		Fixer fixer = diagnosis.verdict().fixer();
		String guide = language.path("/errors/" + diagnosis.verdict().code());
		String address = ReportAddress.of(language, report);
		return new DiagnosisJson(diagnosis.verdict().code(), diagnosis.certainty().code(),
				diagnosis.candidates()
					.stream()
					.map((verdict) -> new CandidateView(verdict.code(), diagnosis.certainty().code()))
					.toList(),
				(fixer != Fixer.NONE) ? fixer.code() : null,
				(diagnosis.provider() != null) ? diagnosis.provider().code() : null, details.retryAfterSeconds(),
				diagnosis.rule(), details.httpStatus(), details.errorCode(), details.requestId(),
				(report.keyKind() != null) ? report.keyKind().code() : null, report.redacted(), diagnosis.section(),
				diagnosis.region(), report.steps().stream().map(StepView::of).toList(), guide, address, report.madeAt(),
				report.repairs().stream().sorted().map(Repair::code).toList(), report.sections(), title,
				new Links(publicUrl + guide, publicUrl + address));
	}

	record CandidateView(String verdict, String certainty) {

	}

	record StepView(String step, String status) {

		static StepView of(StepResult result) {
			return new StepView(result.step().code(), result.status().code());
		}

	}

	/**
	 * The whole addresses, for whoever reads this elsewhere.
	 *
	 * @param guide the page of the verdict
	 * @param report the report as a page
	 */
	record Links(String guide, String report) {

	}

}
