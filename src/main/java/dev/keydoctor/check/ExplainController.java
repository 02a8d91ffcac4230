package dev.keydoctor.check;

import java.io.IOException;

import dev.keydoctor.ratelimit.RateLimiter;
import dev.keydoctor.site.Language;
import dev.keydoctor.site.SharedPage;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * The form for a pasted error and what comes of it.
 */
@Controller
@RequestMapping("/{language}/explain")
class ExplainController {

	private final Explanation explanation;

	private final RateLimiter rateLimiter;

	ExplainController(Explanation explanation, RateLimiter rateLimiter) {
		this.explanation = explanation;
		this.rateLimiter = rateLimiter;
	}

	@GetMapping
	ModelAndView form(ServletWebRequest exchange) {
		SharedPage.mayBeKeptByPortal(exchange);
		return new ModelAndView("check/explain");
	}

	@PostMapping
	ModelAndView explain(@PathVariable Language language, HttpServletRequest request) throws IOException {
		String text = PastedForm.field(request.getInputStream().readAllBytes(), "text");
		if (text.isBlank()) {
			ModelAndView again = new ModelAndView("check/explain", HttpStatus.UNPROCESSABLE_CONTENT);
			return again.addObject("empty", true);
		}
		if (text.length() > Explanation.LONGEST_TEXT) {
			throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
		}
		this.rateLimiter.text(request);
		return ReportAddress.seeOther(language, this.explanation.of(language, text), "");
	}

}
