package dev.keydoctor.check;

import java.time.LocalDate;

import dev.keydoctor.ratelimit.Course;
import org.jspecify.annotations.Nullable;

/**
 * A record of the course code in a key form.
 *
 * @param offered whether there are any codes
 * @param code what {@code CourseCodes.cleaned} makes of it
 * @param course the course it is good for, or {@code null}
 * @param ended the last day on which it was good, or {@code null}
 */
record CourseField(boolean offered, String code, @Nullable Course course, @Nullable LocalDate ended) {

	/** The field of a portal that knows no courses. */
	static final CourseField NONE = new CourseField(false, "", null, null);

	/** What the address of a form takes along, so that it goes on counting. */
	public String query() {
		return (this.course != null) ? "?course=" + this.code : "";
	}

	/** Whether somebody relies on a code that is not good, or no longer. */
	public boolean wrong() {
		return this.course == null && !this.code.isEmpty();
	}

}
