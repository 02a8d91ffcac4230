package dev.keydoctor.check;

import dev.keydoctor.diagnosis.TooMuchException;
import dev.keydoctor.site.Language;
import dev.keydoctor.site.SharedPage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * A controller for the form for a pasted error and what comes of it.
 */
@Controller
@RequestMapping("/{language}/explain")
class ExplainController {

	private final Explanation explanation;

	ExplainController(Explanation explanation) {
		this.explanation = explanation;
	}

	@GetMapping
	ModelAndView form(ServletWebRequest exchange) {
		SharedPage.mayBeKeptByPortal(exchange);
		return new ModelAndView("check/explain");
	}

	@PostMapping
	ModelAndView explain(@PathVariable Language language, @Valid PastedText pasted, BindingResult errors,
			HttpServletRequest request) {
		if (errors.hasErrors()) {
			return refuse(PastedText.refusal(errors));
		}
		return ReportAddress.seeOther(language, this.explanation.of(language, pasted, request), "");
	}

	/** The form again: the visitor may have a shorter text. */
	@ExceptionHandler
	ModelAndView tooMuch(TooMuchException tooMuch) {
		return again(HttpStatus.SERVICE_UNAVAILABLE, "check.explain.too-much");
	}

	private static ModelAndView refuse(HttpStatus status) {
		if (status != HttpStatus.UNPROCESSABLE_CONTENT) {
			throw new ResponseStatusException(status);
		}
		return again(status, "check.explain.empty");
	}

	private static ModelAndView again(HttpStatus status, String problem) {
		return new ModelAndView("check/explain", status).addObject("problem", problem);
	}

}
