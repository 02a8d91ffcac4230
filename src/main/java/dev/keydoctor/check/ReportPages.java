package dev.keydoctor.check;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import dev.keydoctor.diagnosis.Certainty;
import dev.keydoctor.diagnosis.Fixer;
import dev.keydoctor.diagnosis.Report;
import dev.keydoctor.diagnosis.Step;
import dev.keydoctor.diagnosis.StepResult;
import dev.keydoctor.diagnosis.StepStatus;
import dev.keydoctor.diagnosis.Trait;
import dev.keydoctor.diagnosis.Verdict;
import dev.keydoctor.guide.Catalog;
import dev.keydoctor.guide.ContentRepository;
import dev.keydoctor.guide.Page;
import dev.keydoctor.site.Language;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * A maker of the model of a report: it puts together what the page of a report shows. The
 * cause and its remedy are those of the verdict's own page; where the portal itself does
 * not reach OpenAI, the remedy is that of a check that came to nothing.
 */
@Component
class ReportPages {

	private final ContentRepository contentRepository;

	ReportPages(ContentRepository contentRepository) {
		this.contentRepository = contentRepository;
	}

	Map<String, Object> model(Language language, Report report) {
		Catalog catalog = this.contentRepository.catalog();
		Verdict verdict = report.diagnosis().verdict();
		Page page = catalog.error(language, verdict).orElseThrow();
		Verdict mended = isOfOurLine(report) ? Verdict.COULD_NOT_CHECK : verdict;
		Page remedy = catalog.error(language, mended).orElseThrow();
		Map<String, Object> model = new HashMap<>(Map.of("report", report, "page", page, "remedy", remedy, "facts",
				facts(report), "notices", Notices.of(report), "advice", advice(report), "reasons", reasons(report),
				"limits", limits(report), "details", details(report), "made",
				LocalDate.ofInstant(report.madeAt(), ZoneOffset.UTC)));
		// The page opens with credit that is there and a wait that is enough: neither is
		// so where the limit is zero.
		model.put("opened", !report.diagnosis().isLimitZero());
		boolean refused = isOfOurCountry(report);
		model.put("refused", refused);
		model.put("repeats", verdict != Verdict.HEALTHY && !refused);
		model.put("settlesLater", verdict.is(Trait.SETTLES_LATER));
		section(report).flatMap(catalog::anchor).ifPresent((section) -> model.put("section", section));
		Questions.of(language, report, catalog).ifPresent((question) -> model.put("question", question));
		catalog.anchor("find-message")
			.filter((section) -> isOpen(report))
			.ifPresent((section) -> model.put("where", section));
		return model;
	}

	/** The section of a guide that answers better than the page of the verdict. */
	private static Optional<String> section(Report report) {
		String section = report.diagnosis().section();
		return Optional.ofNullable((section != null) ? section : ImageSections.of(report));
	}

	/** Whether another line of the same error may say more. */
	private static boolean isOpen(Report report) {
		return report.isPasted() && report.diagnosis().verdict().fixer() == Fixer.NONE
				&& (report.diagnosis().certainty() == Certainty.AMBIGUOUS
						|| report.diagnosis().verdict() == Verdict.UNKNOWN);
	}

	/**
	 * How sure it is and who can mend it, as message keys. How sure it is of our own line
	 * would be read as a word on the key.
	 */
	private static List<String> facts(Report report) {
		Verdict verdict = report.diagnosis().verdict();
		if (fixer(report) == Fixer.PORTAL) {
			return List.of("guide.fixer.portal", "check.report.unjudged");
		}
		Stream<String> certainty = verdict.hasCertainty()
				? Stream.of("check.certainty." + report.diagnosis().certainty().code()) : Stream.empty();
		boolean fixable = fixer(report) != Fixer.NONE && !report.diagnosis().isOfSeveralErrors();
		Stream<String> fixer = fixable ? Stream.of("guide.fixer." + fixer(report).code()) : Stream.empty();
		return Stream.concat(certainty, fixer).toList();
	}

	private static Fixer fixer(Report report) {
		if (report.diagnosis().isContradiction()) {
			return Fixer.WAIT;
		}
		// Another try makes it worse, so it is not for the reader to fix.
		if (report.diagnosis().isWorsenedByRepeats()) {
			return Fixer.NONE;
		}
		if (report.diagnosis().isLimitZero()) {
			return Fixer.OWNER;
		}
		return isOfOurLine(report) ? Fixer.PORTAL : report.diagnosis().verdict().fixer();
	}

	/**
	 * Whether it tells of the way from the portal to OpenAI, which no reader can mend: of
	 * their own way it would tell if they had pasted it.
	 */
	private static boolean isOfOurLine(Report report) {
		Verdict verdict = report.diagnosis().verdict();
		return !report.isPasted() && verdict.is(Trait.HANGS_ON_ADDRESS) && verdict.fixer() == Fixer.YOU;
	}

	/** Whether OpenAI serves nobody where our server is: time does not change that. */
	private static boolean isOfOurCountry(Report report) {
		return isOfOurLine(report) && report.diagnosis().verdict() == Verdict.REGION_UNSUPPORTED;
	}

	/** What the reader is told to do next, as the last part of a message key. */
	private static String advice(Report report) {
		Verdict verdict = report.diagnosis().verdict();
		if (report.diagnosis().isWorsenedByRepeats()) {
			return "never";
		}
		if (report.diagnosis().isOfSeveralErrors()) {
			return "several";
		}
		if (report.diagnosis().isContradiction()) {
			return "contradiction";
		}
		if (verdict == Verdict.HEALTHY) {
			return "healthy";
		}
		if (verdict == Verdict.NOT_OPENAI) {
			return "elsewhere";
		}
		if (verdict == Verdict.WEBSITE_MESSAGE) {
			return "website";
		}
		if (verdict.fixer() == Fixer.NONE) {
			return report.isPasted() ? "ask" : "look";
		}
		return isOfOurCountry(report) ? "country" : fixer(report).code();
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
		boolean withoutImages = report.ended(Step.IMAGES, StepStatus.NOT_TESTED);
		return withoutImages ? List.of("check.limit.server", "check.limit.moment", "check.limit.images")
				: List.of("check.limit.server", "check.limit.moment");
	}

	/** The technical details that there are, by the last part of their message keys. */
	private static Map<String, Object> details(Report report) {
		Map<String, Object> details = new LinkedHashMap<>();
		details.put("verdict", report.diagnosis().verdict().code());
		details.put("rule", report.diagnosis().rule());
		putIfKnown(details, "status", report.diagnosis().httpStatus());
		putIfKnown(details, "code", report.diagnosis().errorCode());
		putIfKnown(details, "request", report.diagnosis().requestId());
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
