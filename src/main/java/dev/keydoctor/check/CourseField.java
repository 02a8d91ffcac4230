package dev.keydoctor.check;

import java.util.regex.Pattern;

import dev.keydoctor.ratelimit.Course;
import dev.keydoctor.ratelimit.CourseCodes;
import dev.keydoctor.site.TypedText;
import org.jspecify.annotations.Nullable;

/**
 * A record of the course code in a key form.
 *
 * @param offered whether there are any codes
 * @param code the code, empty where none was given
 * @param course the course it is good for, or {@code null}
 */
record CourseField(boolean offered, String code, @Nullable Course course) {

	/** What can stand in an address as it is. */
	private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9.-]+");

	/** What follows a code in a sentence, and is copied along. */
	private static final Pattern PUNCTUATION = Pattern.compile("[^A-Za-z0-9]{1,9}$");

	private static final int LONGEST = 100;

	/** What it is where this portal knows no courses. */
	static final CourseField NONE = new CourseField(false, "", null);

	/** The code as it was sent, or nothing where it can be none or may be a key. */
	static String clean(@Nullable String sent) {
		String code = PUNCTUATION.matcher((sent != null) ? sent.strip() : "").replaceFirst("");
		if (CourseCodes.mayBe(code)) {
			// A course may be called sk or SG, as keys begin.
			return code;
		}
		String typed = TypedText.clean(code, LONGEST);
		return PLAIN.matcher(typed).matches() ? typed : "";
	}

	/** Whether somebody relies on a code that is not good, or no longer. */
	public boolean wrong() {
		return this.course == null && !this.code.isEmpty();
	}

}
