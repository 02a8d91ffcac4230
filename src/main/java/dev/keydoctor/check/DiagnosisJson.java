package dev.keydoctor.check;

import java.util.List;

import dev.keydoctor.diagnosis.Diagnosis;
import dev.keydoctor.diagnosis.Fixer;
import dev.keydoctor.diagnosis.Report;
import dev.keydoctor.diagnosis.StepResult;
import dev.keydoctor.site.Language;
import org.jspecify.annotations.Nullable;

/**
 * A record of a report as JSON, as machines rely on it: fields are added, never changed.
 */
record DiagnosisJson(String verdict, String certainty, List<CandidateView> candidates, @Nullable String fixer,
		@Nullable String provider, @Nullable Integer retryAfterSeconds, String rule, @Nullable Integer httpStatus,
		@Nullable String errorCode, @Nullable String requestId, @Nullable String keyKind, boolean redacted,
		@Nullable String section, @Nullable String region, List<StepView> steps, String guide, String report) {

	static DiagnosisJson of(Language language, Report report) {
		Diagnosis diagnosis = report.diagnosis();
		Fixer fixer = diagnosis.verdict().fixer();
		return new DiagnosisJson(diagnosis.verdict().code(), diagnosis.certainty().code(),
				diagnosis.candidates()
					.stream()
					.map((verdict) -> new CandidateView(verdict.code(), diagnosis.certainty().code()))
					.toList(),
				(fixer != Fixer.NONE) ? fixer.code() : null,
				(diagnosis.provider() != null) ? diagnosis.provider().code() : null, diagnosis.retryAfterSeconds(),
				diagnosis.rule(), diagnosis.httpStatus(), diagnosis.errorCode(), diagnosis.requestId(),
				(report.keyKind() != null) ? report.keyKind().code() : null, report.redacted(), diagnosis.section(),
				diagnosis.region(), report.steps().stream().map(StepView::of).toList(),
				language.path("/errors/" + diagnosis.verdict().code()), ReportAddress.of(language, report));
	}

	record CandidateView(String verdict, String certainty) {

	}

	record StepView(String step, String status) {

		static StepView of(StepResult result) {
			return new StepView(result.step().code(), result.status().code());
		}

	}

}
