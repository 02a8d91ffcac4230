package dev.keydoctor.check;

import java.util.Optional;

import dev.keydoctor.diagnosis.Certainty;
import dev.keydoctor.diagnosis.Circumstance;
import dev.keydoctor.diagnosis.Diagnosis;
import dev.keydoctor.diagnosis.Report;
import dev.keydoctor.diagnosis.Verdict;
import dev.keydoctor.diagnosis.code.ReportCode;
import dev.keydoctor.diagnosis.text.DeadlineExceededException;
import dev.keydoctor.site.CacheHeaders;
import dev.keydoctor.site.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * A controller for the form for a pasted error and what comes of it.
 */
@Controller
@RequestMapping(Language.PATTERN + "/explain")
class ExplainController {

	private static final String PAGE = "check/explain";

	private static final String EARLIER = "earlier";

	private final Explainer explainer;

	private final ReportReader reader;

	ExplainController(Explainer explainer, ReportReader reader) {
		this.explainer = explainer;
		this.reader = reader;
	}

	/** Spring would look for parts of a text where a field is named like one. */
	@InitBinder("pastedText")
	void bindByConstructor(WebDataBinder binder) {
		binder.setDeclarativeBinding(true);
	}

	/**
	 * The form, also for a further text: a report links to it for whoever has a picture.
	 */
	@GetMapping
	ModelAndView form(@RequestParam(required = false) @Nullable String earlier, ServletWebRequest webRequest) {
		CacheHeaders.allowPortalCaching(webRequest);
		return new ModelAndView(PAGE).addObject(EARLIER, code(known(earlier)));
	}

	@PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
	ModelAndView explain(@PathVariable Language language, @Valid PastedText pasted, BindingResult errors,
			@RequestParam(required = false) @Nullable String earlier,
			@ModelAttribute(name = "course", binding = false) CourseField course, HttpServletRequest request) {
		Report known = known(earlier);
		if (errors.hasErrors()) {
			return refuse(PastedText.refusal(errors), known);
		}
		if (pasted.isKey()) {
			return again(HttpStatus.UNPROCESSABLE_CONTENT, "check.explain.key", known).addObject("isKey", true);
		}
		try {
			Report report = this.explainer.explain(language, pasted, request);
			return (known != null) ? added(language, report, known, pasted, course)
					: ReportAddress.seeOther(language, report, course.code());
		}
		catch (DeadlineExceededException _) {
			// The visitor may have a shorter text.
			return again(HttpStatus.UNPROCESSABLE_CONTENT, "check.explain.too-much", known);
		}
	}

	/*
	 * A fact such as a balance says less by itself than beside the status to which it is
	 * added.
	 */
	private ModelAndView added(Language language, Report report, Report known, PastedText pasted, CourseField course) {
		boolean sure = report.diagnosis().certainty() != Certainty.AMBIGUOUS;
		return Optional.of(report)
			.filter((alone) -> sure && saysMore(alone, known))
			.or(() -> this.explainer.explainBeside(known, pasted)
				.filter((left) -> leavesLess(left.diagnosis(), known.diagnosis())))
			.or(() -> Optional.of(report).filter((alone) -> saysMore(alone, known)))
			.map((more) -> ReportAddress.seeOther(language, more, course.code()))
			.orElseGet(() -> ReportAddress.seeAgain(language, report.redacted() ? known.withRedaction() : known,
					course.code()));
	}

	/** The report to which a text is added. */
	private @Nullable Report known(@Nullable String earlier) {
		return Optional.ofNullable(earlier).flatMap(this.reader::read).filter(Report::isPasted).orElse(null);
	}

	private static boolean saysMore(Report added, Report known) {
		boolean answers = known.diagnosis().verdict() == Verdict.UNKNOWN && !added.sections().isEmpty()
				&& !added.sections().equals(known.sections());
		return answers || saysMore(added.diagnosis(), known.diagnosis());
	}

	private static boolean saysMore(Diagnosis added, Diagnosis known) {
		boolean same = added.verdict() == known.verdict() && added.certainty() == known.certainty()
				&& added.candidates().containsAll(known.candidates());
		boolean lessSure = isGuessed(added) && !isGuessed(known) && known.verdict() != Verdict.UNKNOWN;
		return added.verdict() != Verdict.UNKNOWN && !same && !lessSure;
	}

	/* Whether some of the causes are ruled out, or all but one. */
	private static boolean leavesLess(Diagnosis added, Diagnosis known) {
		return known.candidates().containsAll(added.candidates())
				&& added.candidates().size() < known.candidates().size();
	}

	private static boolean isGuessed(Diagnosis diagnosis) {
		return diagnosis.circumstance() == Circumstance.OWN_WORDS;
	}

	private static ModelAndView refuse(HttpStatus status, @Nullable Report known) {
		if (status != HttpStatus.UNPROCESSABLE_CONTENT) {
			throw new ResponseStatusException(status);
		}
		return again(status, "check.explain.empty", known);
	}

	private static ModelAndView again(HttpStatus status, String problem, @Nullable Report known) {
		return new ModelAndView(PAGE, status).addObject("problem", problem).addObject(EARLIER, code(known));
	}

	private static @Nullable String code(@Nullable Report report) {
		return (report != null) ? ReportCode.encode(report) : null;
	}

}
