package dev.keydoctor.diagnosis;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import dev.keydoctor.diagnosis.Evidence.NoAnswer;
import dev.keydoctor.diagnosis.Evidence.Unsendable;
import org.jspecify.annotations.Nullable;

/**
 * A validator of reports, which tells those that a check or a pasted text can have led to
 * from those that somebody made up: the code of a report is no signature. What passes
 * holds no free text, and says what the rule book says or once said.
 */
public final class ReportValidator {

	/* Before that day there was no portal. */
	private static final Instant FIRST_DAY = Instant.parse("2026-11-21T00:00:00Z");

	/* How far the clocks of two replicas may differ. */
	private static final Duration SKEW = Duration.ofMinutes(5);

	private final RuleBook ruleBook;

	/**
	 * A validator.
	 * @param ruleBook the rule book that judges keys which are not sent
	 */
	public ReportValidator(RuleBook ruleBook) {
		this.ruleBook = ruleBook;
	}

	/**
	 * Whether a report can have been made by this portal.
	 * @param report a report that does not contradict itself
	 * @param now the present moment
	 * @return {@code false} for a report that somebody made up
	 */
	public boolean isPossible(Report report, Instant now) {
		boolean dated = !report.madeAt().isBefore(FIRST_DAY) && !report.madeAt().isAfter(now.plus(SKEW));
		return dated && (report.steps().isEmpty() ? isOfText(report) : isOfCheck(report)) && hasPossibleDetails(report)
				&& hasPossibleExtras(report);
	}

	private static boolean isOfText(Report report) {
		Diagnosis diagnosis = report.diagnosis();
		boolean livesOnlyInChecks = diagnosis.verdict() == Verdict.HEALTHY
				|| diagnosis.verdict() == Verdict.COULD_NOT_CHECK;
		return !livesOnlyInChecks && report.repairs().isEmpty()
				&& (rules(diagnosis).findAny().isPresent() || isOfSeveralErrors(diagnosis)
						|| ShippedRules.ALL.stream().anyMatch((rule) -> rule.atMostLikely().decided(diagnosis)));
	}

	/* Two or more remedies, each of a verdict that a rule comes to. */
	private static boolean isOfSeveralErrors(Diagnosis diagnosis) {
		List<Verdict> verdicts = diagnosis.candidates().stream().map(Candidate::verdict).toList();
		return diagnosis.isOfSeveralErrors() && diagnosis.certainty() == Certainty.AMBIGUOUS && verdicts.size() > 1
				&& verdicts.getFirst() == diagnosis.verdict()
				&& verdicts.stream().map(Verdict::remedy).distinct().count() == verdicts.size()
				&& diagnosis.candidates()
					.stream()
					.allMatch((candidate) -> candidate.certainty() == Certainty.AMBIGUOUS
							&& candidate.verdict().remedy() != Remedy.NONE);
	}

	private boolean isOfCheck(Report report) {
		if (report.keyKind() == null || !StepSequence.of(report).isPossible()) {
			return false;
		}
		KeyFault fault = report.fault();
		return (fault != null) ? says(report, new Unsendable(fault))
				: Arrays.stream(NoAnswer.values()).anyMatch((none) -> says(report, none)) || isOfAnswer(report);
	}

	/* A check that has moved to a region's host remembers the region. */
	private boolean says(Report report, Evidence evidence) {
		LocalDate day = LocalDate.ofInstant(report.madeAt(), ZoneOffset.UTC);
		Diagnosis diagnosis = report.diagnosis();
		return this.ruleBook.judge(evidence, day).equals(diagnosis.with(diagnosis.section(), null));
	}

	private static boolean isOfAnswer(Report report) {
		Diagnosis diagnosis = report.diagnosis();
		Integer status = diagnosis.httpStatus();
		return status != null && diagnosis.verdict().plausibility().statuses().contains(status)
				&& rules(diagnosis).anyMatch((rule) -> !rule.neverLive());
	}

	/* The line of the ledger that the diagnosis names and says in full. */
	private static Stream<ShippedRule> rules(Diagnosis diagnosis) {
		return ShippedRules.ALL.stream().filter((rule) -> rule.decided(diagnosis));
	}

	private static boolean hasPossibleDetails(Report report) {
		Diagnosis diagnosis = report.diagnosis();
		Integer status = diagnosis.httpStatus();
		Integer wait = diagnosis.retryAfterSeconds();
		String id = diagnosis.requestId();
		return (status == null || (status >= 100 && status <= 599))
				&& (wait == null || (diagnosis.verdict().waits() && Fields.isWait(wait)))
				&& Objects.equals(diagnosis.errorCode(), Fields.safeCode(diagnosis.errorCode()))
				&& Objects.equals(id, Fields.safeId(id)) && (id == null || Fields.isSandboxId(id) == report.example())
				&& hasPossibleProvider(diagnosis);
	}

	private static boolean hasPossibleProvider(Diagnosis diagnosis) {
		Provider provider = diagnosis.provider();
		return provider == null || switch (diagnosis.verdict()) {
			case NOT_OPENAI -> provider != Provider.OPENAI;
			case UNKNOWN, COULD_NOT_CHECK -> false;
			case WRONG_PROVIDER_KEY -> true;
			default -> provider == Provider.OPENAI;
		};
	}

	/* A check that has moved to a region's host says so by a warning. */
	private static boolean hasWarning(Report report) {
		return report.steps().stream().anyMatch((result) -> result.status() == StepStatus.WARNING);
	}

	/* What only some verdicts have. */
	private static boolean hasPossibleExtras(Report report) {
		Verdict verdict = report.diagnosis().verdict();
		String section = report.diagnosis().section();
		String region = report.diagnosis().region();
		return (section == null || (verdict == Verdict.WEBSITE_MESSAGE && WebsiteMessages.names(section)))
				&& (region == null || ((verdict == Verdict.WRONG_REGION_HOST || hasWarning(report))
						&& region.equals(Fields.region(region + ".api.openai.com"))))
				&& (report.sentLength() == null || verdict == Verdict.INVALID_KEY);
	}

}
