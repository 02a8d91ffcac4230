package dev.keydoctor.check;

import dev.keydoctor.diagnosis.KeyFault;
import dev.keydoctor.openai.ApiKey;
import dev.keydoctor.ratelimit.OwnBulkhead;
import dev.keydoctor.site.Language;
import dev.keydoctor.site.SharedPage;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * A controller for the key form and what comes of it.
 */
@Controller
@RequestMapping(Language.PATTERN + "/check")
class CheckController {

	private final CheckAdmission admission;

	private final CheckStream stream;

	private final Examples examples;

	CheckController(CheckAdmission admission, CheckStream stream, Examples examples) {
		this.admission = admission;
		this.stream = stream;
		this.examples = examples;
	}

	@GetMapping
	ModelAndView form(@PathVariable Language language, ServletWebRequest webRequest) {
		SharedPage.mayBeKeptByPortal(webRequest);
		return form(language, HttpStatus.OK);
	}

	@OwnBulkhead
	@PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
	ModelAndView check(@PathVariable Language language, @RequestParam(defaultValue = "") ApiKey key,
			@RequestParam(defaultValue = "false") boolean images,
			@ModelAttribute(name = "course", binding = false) CourseField course, HttpServletRequest request) {
		requireForm(request);
		if (key.fault() == KeyFault.EMPTY) {
			this.admission.admitWithoutKey(request);
			return form(language, HttpStatus.UNPROCESSABLE_CONTENT);
		}
		AdmittedCheck check = this.admission.admit(language, key, images, course.course(), request);
		return ReportAddress.seeOther(language, check.run(StepListener.NONE), course.code());
	}

	@OwnBulkhead
	@PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE, produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	ResponseEntity<SseEmitter> stream(@PathVariable Language language, @RequestParam(defaultValue = "") ApiKey key,
			@RequestParam(defaultValue = "false") boolean images,
			@ModelAttribute(name = "course", binding = false) CourseField course, HttpServletRequest request) {
		requireForm(request);
		if (key.fault() == KeyFault.EMPTY) {
			return ResponseEntity.unprocessableContent().build();
		}
		AdmittedCheck check = this.admission.admit(language, key, images, course.course(), request);
		// So that nginx passes on each step when it comes.
		return ResponseEntity.ok()
			.header("X-Accel-Buffering", "no")
			.body(this.stream.start(check, (report) -> ReportAddress.of(language, report, course.code())));
	}

	/**
	 * Refuses what no form of ours sends. A key in an address is in the logs of others
	 * already: its sender has to know.
	 */
	private static void requireForm(HttpServletRequest request) {
		String[] keys = request.getParameterValues("key");
		if (request.getQueryString() != null || (keys != null && keys.length > 1)) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
	}

	private ModelAndView form(Language language, HttpStatus status) {
		return new ModelAndView("check/check", status).addObject("problem", status.isError() ? "check.key.empty" : null)
			.addObject("examples", this.examples.in(language));
	}

}
