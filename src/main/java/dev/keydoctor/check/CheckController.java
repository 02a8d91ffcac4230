package dev.keydoctor.check;

import java.util.Map;
import java.util.Set;

import dev.keydoctor.ratelimit.OwnBulkhead;
import dev.keydoctor.site.CacheHeaders;
import dev.keydoctor.site.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.StringUtils;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * A controller for the key form and what comes of it.
 */
@Controller
@RequestMapping(Language.PATTERN + "/check")
class CheckController {

	private static final Set<String> FIELDS = Set.of("key", "images", "course");

	private final CheckAdmission admission;

	private final CheckStream stream;

	private final Examples examples;

	CheckController(CheckAdmission admission, CheckStream stream, Examples examples) {
		this.admission = admission;
		this.stream = stream;
		this.examples = examples;
	}

	/**
	 * Refuses what no form of ours sends before it is read: of a field such as key.value
	 * binding would make a key, past all that cleans one. A key in an address is in the
	 * logs of others already: its sender has to know.
	 */
	@InitBinder("keyForm")
	void requireForm(HttpServletRequest request) {
		Map<String, String[]> fields = request.getParameterMap();
		if (request.getQueryString() != null || !FIELDS.containsAll(fields.keySet())
				|| fields.values().stream().anyMatch((values) -> values.length > 1)) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
	}

	/** A link may be made to fill in the key: the field stays empty, and says why. */
	@GetMapping
	ModelAndView form(@PathVariable Language language, ServletWebRequest webRequest) {
		CacheHeaders.allowPortalCaching(webRequest);
		ModelAndView form = form(language, HttpStatus.OK);
		return StringUtils.hasText(webRequest.getParameter("key")) ? form.addObject("problem", "check.key.address")
				: form;
	}

	@OwnBulkhead
	@PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
	ModelAndView check(@PathVariable Language language, @Valid KeyForm form, BindingResult errors,
			@ModelAttribute(name = "course", binding = false) CourseField course, HttpServletRequest request) {
		requireBox(errors);
		if (errors.hasErrors()) {
			this.admission.admitWithoutKey(request);
			return refuse(language, errors);
		}
		AdmittedCheck check = this.admission.admit(language, form, course.course(), request);
		return ReportAddress.seeOther(language, check.run(StepListener.NONE), course.code());
	}

	@OwnBulkhead
	@PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE, produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	ResponseEntity<SseEmitter> stream(@PathVariable Language language, @Valid KeyForm form, BindingResult errors,
			@ModelAttribute(name = "course", binding = false) CourseField course, HttpServletRequest request) {
		requireBox(errors);
		if (errors.hasErrors()) {
			return ResponseEntity.unprocessableContent().build();
		}
		AdmittedCheck check = this.admission.admit(language, form, course.course(), request);
		// So that nginx passes on each step when it comes.
		return ResponseEntity.ok()
			.header("X-Accel-Buffering", "no")
			.body(this.stream.start(check, (report) -> ReportAddress.of(language, report, course.code())));
	}

	/** A box that is neither ticked nor not is no form of ours; a key may be missing. */
	private static void requireBox(BindingResult errors) {
		if (errors.hasFieldErrors("images")) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
	}

	private ModelAndView refuse(Language language, BindingResult errors) {
		boolean isSentence = errors.hasFieldErrors("sentence");
		String other = errors.hasFieldErrors("personal") ? "check.key.personal" : "check.key.empty";
		return form(language, HttpStatus.UNPROCESSABLE_CONTENT)
			.addObject("problem", isSentence ? "check.key.sentence" : other)
			.addObject("isSentence", isSentence);
	}

	private ModelAndView form(Language language, HttpStatus status) {
		return new ModelAndView("check/check", status).addObject("examples", this.examples.in(language));
	}

}
