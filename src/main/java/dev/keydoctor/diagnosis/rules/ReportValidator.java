package dev.keydoctor.diagnosis.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import dev.keydoctor.diagnosis.CauseArea;
import dev.keydoctor.diagnosis.Certainty;
import dev.keydoctor.diagnosis.Circumstance;
import dev.keydoctor.diagnosis.Diagnosis;
import dev.keydoctor.diagnosis.KeyFault;
import dev.keydoctor.diagnosis.Provider;
import dev.keydoctor.diagnosis.Report;
import dev.keydoctor.diagnosis.StepStatus;
import dev.keydoctor.diagnosis.Trait;
import dev.keydoctor.diagnosis.Verdict;
import dev.keydoctor.diagnosis.rules.Evidence.NoAnswer;
import dev.keydoctor.diagnosis.rules.Evidence.Unsendable;
import dev.keydoctor.diagnosis.wordings.WebsiteMessages;

/**
 * A validator of reports, which tells those that a check or a pasted text can have led to
 * from those that somebody made up: the code of a report is no signature. What passes
 * holds no free text, and says what the rule book says or once said.
 */
public final class ReportValidator {

	/* Before that day there was no portal. */
	private static final Instant FIRST_DAY = Instant.parse("2026-11-21T00:00:00Z");

	/*
	 * How far a clock may have been ahead, of another replica or of this one before it
	 * was set right: by up to 14 hours where it shows the local time.
	 */
	private static final Duration SKEW = Duration.ofDays(1);

	private final RuleBook ruleBook;

	/** A validator with the rule book that judges keys which are not sent. */
	public ReportValidator(RuleBook ruleBook) {
		this.ruleBook = ruleBook;
	}

	/** Whether a report can have been made by this portal, and is not made up. */
	public boolean isPossible(Report report, Instant now) {
		Diagnosis diagnosis = report.diagnosis();
		boolean dated = !report.madeAt().isBefore(FIRST_DAY) && !report.madeAt().isAfter(now.plus(SKEW));
		return dated && (report.isPasted() ? isOfText(report) : isOfCheck(report)) && hasPossibleStatus(diagnosis)
				&& hasPossibleWait(diagnosis) && hasPossibleCode(diagnosis) && hasPossibleId(report)
				&& hasPossibleProvider(diagnosis) && hasPossibleSection(diagnosis) && hasPossibleSections(report)
				&& hasPossibleRegion(report)
				&& (report.sentLength() == null || diagnosis.verdict() == Verdict.INVALID_KEY);
	}

	private static boolean isOfText(Report report) {
		Diagnosis diagnosis = report.diagnosis();
		KeyFault sent = report.fault();
		boolean ofNoKey = report.keyKind() == null && report.repairs().isEmpty();
		return !diagnosis.verdict().is(Trait.OF_CHECKS_ALONE) && ofNoKey
				&& (sent == null || sent.verdict() == diagnosis.verdict())
				&& (rules(diagnosis).findAny().isPresent() || isOfSeveralErrors(diagnosis)
						|| OwnWords.mayTell(diagnosis)
						|| ShippedRule.ALL.stream().anyMatch((rule) -> rule.atMostLikely().decided(diagnosis)));
	}

	/* Each is mended at a place of its own. */
	private static boolean isOfSeveralErrors(Diagnosis diagnosis) {
		List<CauseArea> areas = diagnosis.candidates().stream().map(Verdict::area).distinct().toList();
		return diagnosis.circumstance() == Circumstance.SEVERAL_ERRORS && diagnosis.certainty() == Certainty.AMBIGUOUS
				&& areas.size() > 1 && areas.size() == diagnosis.candidates().size()
				&& !areas.contains(CauseArea.UNCLEAR) && diagnosis.candidates().getFirst() == diagnosis.verdict();
	}

	private boolean isOfCheck(Report report) {
		boolean ofNoText = !report.redacted() && report.sentLength() == null;
		if (report.keyKind() == null || !ofNoText || !new StepSequence(report).isPossible()) {
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
		Integer status = diagnosis.details().httpStatus();
		return status != null && diagnosis.verdict().plausibility().statuses().contains(status)
				&& rules(diagnosis).anyMatch((rule) -> !rule.neverLive());
	}

	/* The line of the ledger that the diagnosis names and says in full. */
	private static Stream<ShippedRule> rules(Diagnosis diagnosis) {
		return ShippedRule.ALL.stream().filter((rule) -> rule.decided(diagnosis));
	}

	private static boolean hasPossibleStatus(Diagnosis diagnosis) {
		Integer status = diagnosis.details().httpStatus();
		return status == null || (status >= 100 && status <= 599);
	}

	private static boolean hasPossibleWait(Diagnosis diagnosis) {
		Integer wait = diagnosis.details().retryAfterSeconds();
		return wait == null || (diagnosis.verdict().waits() && FieldFinder.isWait(wait));
	}

	private static boolean hasPossibleCode(Diagnosis diagnosis) {
		return diagnosis.details().errorCode() == null || ErrorCodes.isKnown(diagnosis.details().errorCode());
	}

	private static boolean hasPossibleId(Report report) {
		String id = report.diagnosis().details().requestId();
		return id == null || (FieldFinder.safeId(id) != null && FieldFinder.isSandboxId(id) == report.example());
	}

	private static boolean hasPossibleProvider(Diagnosis diagnosis) {
		Provider provider = diagnosis.provider();
		if (provider == null) {
			return true;
		}
		Verdict verdict = diagnosis.verdict();
		boolean ofOpenAi = !verdict.is(Trait.NAMES_ANOTHER_SERVICE) && !verdict.is(Trait.NAMES_NO_SERVICE);
		boolean ofOthers = verdict.is(Trait.NAMES_ANOTHER_SERVICE) || verdict == Verdict.WRONG_PROVIDER_KEY;
		return (provider == Provider.OPENAI) ? ofOpenAi : ofOthers;
	}

	private static boolean hasPossibleSection(Diagnosis diagnosis) {
		String section = diagnosis.section();
		return section == null || (diagnosis.verdict() == Verdict.WEBSITE_MESSAGE && WebsiteMessages.names(section));
	}

	/* Which sections there are, the guides say. */
	private static boolean hasPossibleSections(Report report) {
		List<String> sections = report.sections();
		return sections.isEmpty() || (report.mayBeOfQuestion() && sections.size() <= Report.MOST_SECTIONS
				&& Set.copyOf(sections).size() == sections.size());
	}

	/*
	 * A check that has moved to a region's host says so by a warning, or by the answer
	 * there that ended it; silence there would have ended nothing.
	 */
	private static boolean hasPossibleRegion(Report report) {
		Diagnosis diagnosis = report.diagnosis();
		boolean refusedThere = diagnosis.details().httpStatus() != null && report.has(StepStatus.FAILED);
		boolean moved = diagnosis.verdict() == Verdict.WRONG_REGION_HOST || report.has(StepStatus.WARNING)
				|| refusedThere;
		return diagnosis.region() == null || (moved && FieldFinder.isRegion(diagnosis.region()));
	}

}
