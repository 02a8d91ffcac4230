package dev.keydoctor.check;

import dev.keydoctor.diagnosis.KeyFault;
import dev.keydoctor.diagnosis.Report;
import dev.keydoctor.site.Language;
import dev.keydoctor.site.SharedPage;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The key form and what comes of it.
 */
@Controller
@RequestMapping("/{language}/check")
class CheckController {

	private final RateLimitedCheck rateLimitedCheck;

	private final CheckStream stream;

	private final Examples examples;

	CheckController(RateLimitedCheck rateLimitedCheck, CheckStream stream, Examples examples) {
		this.rateLimitedCheck = rateLimitedCheck;
		this.stream = stream;
		this.examples = examples;
	}

	@GetMapping
	ModelAndView form(@PathVariable Language language, ServletWebRequest exchange) {
		SharedPage.mayBeKeptByPortal(exchange);
		return form(language, HttpStatus.OK);
	}

	@PostMapping
	ModelAndView check(@PathVariable Language language, KeyForm form, HttpServletRequest request) {
		if (form.key().fault() == KeyFault.EMPTY) {
			return form(language, HttpStatus.UNPROCESSABLE_CONTENT);
		}
		Report report = this.rateLimitedCheck.admit(language, form, request).apply((step) -> {
		});
		return ReportAddress.seeOther(language, report, form.course());
	}

	@PostMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	ResponseEntity<SseEmitter> stream(@PathVariable Language language, KeyForm form, HttpServletRequest request) {
		if (form.key().fault() == KeyFault.EMPTY) {
			return ResponseEntity.unprocessableContent().build();
		}
		return ResponseEntity.ok(this.stream.of(this.rateLimitedCheck.admit(language, form, request),
				(report) -> ReportAddress.of(language, report, form.course())));
	}

	private ModelAndView form(Language language, HttpStatus status) {
		ModelAndView view = new ModelAndView("check/check", status);
		view.addObject("empty", status.isError());
		view.addObject("examples", this.examples.in(language));
		return view;
	}

}
