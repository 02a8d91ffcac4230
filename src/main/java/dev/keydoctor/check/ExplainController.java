package dev.keydoctor.check;

import java.util.Optional;

import dev.keydoctor.diagnosis.Report;
import dev.keydoctor.diagnosis.TooMuchException;
import dev.keydoctor.diagnosis.Verdict;
import dev.keydoctor.site.Language;
import dev.keydoctor.site.SharedPage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
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

	private final Explanation explanation;

	private final ReportReader reader;

	ExplainController(Explanation explanation, ReportReader reader) {
		this.explanation = explanation;
		this.reader = reader;
	}

	@GetMapping
	String form(ServletWebRequest exchange) {
		SharedPage.mayBeKeptByPortal(exchange);
		return PAGE;
	}

	@PostMapping
	ModelAndView explain(@PathVariable Language language, @Valid PastedText pasted, BindingResult errors,
			@RequestParam(required = false) @Nullable String earlier, HttpServletRequest request) {
		if (errors.hasErrors()) {
			return refuse(PastedText.refusal(errors));
		}
		try {
			Report report = this.explanation.of(language, pasted, request);
			return before(earlier, report).map((known) -> ReportAddress.seeAgain(language, known))
				.orElseGet(() -> ReportAddress.seeOther(language, report, ""));
		}
		catch (TooMuchException _) {
			// The visitor may have a shorter text.
			return again(HttpStatus.SERVICE_UNAVAILABLE, "check.explain.too-much");
		}
	}

	/** The report to which a text was added that says nothing by itself. */
	private Optional<Report> before(@Nullable String earlier, Report report) {
		if (earlier == null || report.diagnosis().verdict() != Verdict.UNKNOWN) {
			return Optional.empty();
		}
		return this.reader.read(earlier)
			.filter(Report::isPasted)
			.map((known) -> report.redacted() ? known.withRedaction() : known);
	}

	private static ModelAndView refuse(HttpStatus status) {
		if (status != HttpStatus.UNPROCESSABLE_CONTENT) {
			throw new ResponseStatusException(status);
		}
		return again(status, "check.explain.empty");
	}

	private static ModelAndView again(HttpStatus status, String problem) {
		return new ModelAndView(PAGE, status).addObject("problem", problem);
	}

}
