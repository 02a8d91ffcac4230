package dev.keydoctor.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import dev.keydoctor.diagnosis.AnswerDetails;
import dev.keydoctor.diagnosis.Certainty;
import dev.keydoctor.diagnosis.Circumstance;
import dev.keydoctor.diagnosis.Diagnosis;
import dev.keydoctor.diagnosis.Fixer;
import dev.keydoctor.diagnosis.KeyFault;
import dev.keydoctor.diagnosis.Prognosis;
import dev.keydoctor.diagnosis.Report;
import dev.keydoctor.diagnosis.Step;
import dev.keydoctor.diagnosis.StepResult;
import dev.keydoctor.diagnosis.StepStatus;
import dev.keydoctor.diagnosis.Verdict;
import dev.keydoctor.guide.Anchor;
import dev.keydoctor.guide.Catalog;
import dev.keydoctor.guide.ContentRepository;
import dev.keydoctor.guide.Page;
import dev.keydoctor.site.Language;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * A maker of the model of a report: it puts together what the page of a report shows. The
 * cause and its remedy are those of the verdict's own page; where the portal itself does
 * not reach OpenAI, the remedy is that of a check that came to nothing, and where a
 * section answers the very text, both are the section's. Where sections may answer a
 * question, a guess at an error is only one of the candidates.
 */
@Component
class ReportPages {

	private static final String STILL_REFUSED = "verification-still-403";

	private final ContentRepository contentRepository;

	ReportPages(ContentRepository contentRepository) {
		this.contentRepository = contentRepository;
	}

	Map<String, Object> model(Language language, Report report) {
		Catalog catalog = this.contentRepository.catalog();
		Advice advice = Advice.of(report);
		Verdict verdict = report.sections().isEmpty() ? report.diagnosis().verdict() : Verdict.UNKNOWN;
		Verdict mended = (advice.fixer() == Fixer.PORTAL) ? Verdict.COULD_NOT_CHECK : verdict;
		Map<String, Object> model = new HashMap<>();
		model.put("report", report);
		model.put("made", language.dayAndTime(report.madeAt()));
		Page page = catalog.error(language, verdict).orElseThrow();
		Page remedy = catalog.error(language, mended).orElseThrow();
		Optional<Anchor> answer = Optional.ofNullable(report.diagnosis().section()).flatMap(catalog::anchor);
		// Whoever has verified already needs other steps than to verify.
		Optional<Anchor> mending = (report.diagnosis().circumstance() == Circumstance.VERIFIED_ALREADY)
				? catalog.anchor(STILL_REFUSED) : answer;
		model.put("title", answer.map((section) -> section.title(language)).orElse(page.title()));
		model.put("about", answer.map((section) -> section.path(language)).orElse(remedy.path()));
		model.put("page", page);
		model.put("remedy", remedy);
		model.put("steps", mending.map((section) -> catalog.text(language, section)).orElse(remedy.part("steps")));
		model.putAll(words(report, advice));
		putIfKnown(model, "section", Optional.ofNullable(section(report)).flatMap(catalog::anchor).orElse(null));
		putIfKnown(model, "answers", Questions.answers(language, report, catalog).orElse(null));
		putIfKnown(model, "question", Questions.of(language, report, catalog).orElse(null));
		putIfKnown(model, "heading", heading(report));
		putIfKnown(model, "where", isOpen(report) ? catalog.anchor("find-message").orElse(null) : null);
		return model;
	}

	/** What the report says and shows by itself, whatever the pages say. */
	private static Map<String, Object> words(Report report, Advice advice) {
		Diagnosis diagnosis = report.diagnosis();
		Circumstance circumstance = diagnosis.circumstance();
		// OpenAI serves nobody where our server is: time does not change that.
		boolean refused = advice.fixer() == Fixer.PORTAL && diagnosis.verdict() == Verdict.REGION_UNSUPPORTED;
		Map<String, Object> words = new HashMap<>();
		words.put("facts", facts(report, advice.fixer()));
		words.put("notices", Notices.of(report));
		words.put("advice", advice.code());
		words.put("reasons", reasons(report));
		words.put("limits", limits(report));
		words.put("details", details(report));
		// The page opens with credit that is there and a wait that is enough: neither is
		// so where the limit is zero. Nor is anything known where it is only guessed or
		// told.
		boolean told = diagnosis.verdict() == Verdict.WEBSITE_MESSAGE && diagnosis.certainty() == Certainty.AMBIGUOUS;
		words.put("opened", circumstance != Circumstance.LIMIT_ZERO && circumstance != Circumstance.OWN_WORDS && !told);
		words.put("refused", refused);
		// A check without a picture would call such a key good.
		words.put("pictured",
				diagnosis.verdict() == Verdict.ORGANIZATION_UNVERIFIED || report.ended(Step.IMAGES, StepStatus.FAILED));
		words.put("repeats", diagnosis.verdict() != Verdict.HEALTHY && !refused);
		words.put("settlesLater", diagnosis.verdict().prognosis() == Prognosis.SETTLES_LATER);
		return words;
	}

	/**
	 * What stands in the headline in place of the plain cause, as a message key: answers
	 * where it may be a question, a guess that is called one, and a limit that no pace
	 * keeps.
	 */
	private static @Nullable String heading(Report report) {
		if (!report.sections().isEmpty()) {
			return "check.report.answers";
		}
		return switch (report.diagnosis().circumstance()) {
			case OWN_WORDS -> "check.report.guess";
			case LIMIT_ZERO -> "check.report.limit-zero";
			case NO_MODEL_NAME -> "check.report.no-model-name";
			case VERIFIED_ALREADY -> "check.report.verified-already";
			case CYBER_POLICY, SEVERAL_ERRORS, CONTRADICTION, STILL_FORBIDDEN, MISTYPED_ADDRESS, NONE -> null;
		};
	}

	/** The section of a guide that is worth reading besides the page of the verdict. */
	private static @Nullable String section(Report report) {
		// The list of keys shows no more of a key than this.
		if (report.fault() == KeyFault.MASKED) {
			return "lost-key";
		}
		return switch (report.diagnosis().circumstance()) {
			case VERIFIED_ALREADY, STILL_FORBIDDEN -> STILL_REFUSED;
			case MISTYPED_ADDRESS -> "base-url";
			case LIMIT_ZERO, CYBER_POLICY, SEVERAL_ERRORS, OWN_WORDS, CONTRADICTION, NO_MODEL_NAME, NONE ->
				ImageSections.of(report);
		};
	}

	/** Whether another line of the same error may say more. */
	private static boolean isOpen(Report report) {
		Diagnosis diagnosis = report.diagnosis();
		boolean vague = diagnosis.verdict().fixer() == Fixer.NONE
				&& (diagnosis.certainty() == Certainty.AMBIGUOUS || diagnosis.verdict() == Verdict.UNKNOWN);
		return report.isPasted() && (vague || diagnosis.circumstance() == Circumstance.OWN_WORDS);
	}

	/**
	 * How sure the diagnosis is and who can mend it, as message keys. Certainty is left
	 * out where readers would take it for something else: on a fault of this portal for a
	 * judgement of their key, and on a guess below answers for one of the answers.
	 */
	private static List<String> facts(Report report, Fixer fixer) {
		if (fixer == Fixer.PORTAL) {
			return List.of("guide.fixer.portal", "check.report.unjudged");
		}
		List<String> facts = new ArrayList<>();
		Diagnosis diagnosis = report.diagnosis();
		if (diagnosis.verdict().hasCertainty() && report.sections().isEmpty()) {
			facts.add("check.certainty." + diagnosis.certainty().code());
		}
		if (fixer != Fixer.NONE) {
			facts.add("guide.fixer." + fixer.code());
		}
		return facts;
	}

	/**
	 * Why a step is not plainly green or red, as message keys by step. The reason of the
	 * step before is not repeated.
	 */
	private static Map<String, Object> reasons(Report report) {
		boolean failed = report.has(StepStatus.FAILED);
		Step moved = moved(report);
		Map<String, Object> reasons = new HashMap<>();
		String before = null;
		for (StepResult result : report.steps()) {
			String reason = (result.step() == moved) ? "check.reason.region" : reason(result, failed);
			putIfKnown(reasons, result.step().code(), Objects.equals(reason, before) ? null : reason);
			before = reason;
		}
		return reasons;
	}

	private static @Nullable String reason(StepResult result, boolean failed) {
		return switch (result.status()) {
			case WARNING -> "check.reason." + result.step().code();
			case NOT_TESTED -> failed ? "check.reason.earlier" : "check.reason.not-asked";
			case FAILED -> (result.step() == Step.IMAGES) ? "check.reason.images" : null;
			case PASSED -> null;
		};
	}

	/**
	 * The step at which the check went on at the host of another region: the last with a
	 * warning, else the one that failed there.
	 */
	private static @Nullable Step moved(Report report) {
		boolean stayed = report.diagnosis().verdict() == Verdict.WRONG_REGION_HOST && report.has(StepStatus.FAILED)
				&& !report.ended(Step.GENERATION, StepStatus.WARNING);
		if (report.diagnosis().region() == null || stayed) {
			return null;
		}
		return Stream.of(StepStatus.WARNING, StepStatus.FAILED)
			.flatMap((status) -> report.steps().reversed().stream().filter((result) -> result.status() == status))
			.map(StepResult::step)
			.filter((step) -> step != Step.FORMAT)
			.findFirst()
			.orElse(null);
	}

	/** What the report cannot tell, as message keys. */
	private static List<String> limits(Report report) {
		if (report.isPasted()) {
			return List.of("check.limit.pasted");
		}
		return report.ended(Step.IMAGES, StepStatus.NOT_TESTED)
				? List.of("check.limit.server", "check.limit.moment", "check.limit.images")
				: List.of("check.limit.server", "check.limit.moment");
	}

	/** The technical details that there are, by the last part of their message keys. */
	private static Map<String, Object> details(Report report) {
		Diagnosis diagnosis = report.diagnosis();
		Map<String, Object> details = new LinkedHashMap<>();
		details.put("verdict", diagnosis.verdict().code());
		details.put("rule", diagnosis.rule());
		AnswerDetails answer = diagnosis.details();
		putIfKnown(details, "status", answer.httpStatus());
		putIfKnown(details, "code", answer.errorCode());
		putIfKnown(details, "request", answer.requestId());
		putIfKnown(details, "kind", (report.keyKind() != null) ? report.keyKind().code() : null);
		details.put("time", report.madeAt());
		return details;
	}

	private static void putIfKnown(Map<String, Object> details, String name, @Nullable Object value) {
		if (value != null) {
			details.put(name, value);
		}
	}

}
