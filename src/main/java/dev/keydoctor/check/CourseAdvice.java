package dev.keydoctor.check;

import dev.keydoctor.ratelimit.CourseCodes;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A controller advice that gives the forms their course, where this portal knows courses
 * at all.
 */
@ControllerAdvice(assignableTypes = { CheckController.class, ExplainController.class, ReportController.class })
class CourseAdvice {

	private final CourseCodes codes;

	CourseAdvice(CourseCodes codes) {
		this.codes = codes;
	}

	@ModelAttribute("course")
	CourseField course(@RequestParam(name = "course", required = false) @Nullable String sent) {
		return this.codes.exist() ? field(CourseCodes.cleaned(sent)) : CourseField.NONE;
	}

	private CourseField field(String code) {
		return this.codes.findSigned(code)
			.map((course) -> this.codes.isCurrent(course) ? new CourseField(true, code, course, null)
					: new CourseField(true, code, null, course.until()))
			.orElse(new CourseField(true, code, null, null));
	}

}
