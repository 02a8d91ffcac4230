package dev.keydoctor.check;

import java.time.LocalDate;

import dev.keydoctor.ratelimit.Course;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of what a form says of a course code.
 */
class CourseFieldTests {

	@Test
	void aCodeIsWrongOnlyWhereOneWasGiven() {
		assertThat(new CourseField(true, "invalid", null, null).wrong()).isTrue();
		assertThat(new CourseField(true, "", null, null).wrong()).isFalse();
		assertThat(new CourseField(true, "code", new Course("n8n", LocalDate.EPOCH), null).wrong()).isFalse();
		assertThat(CourseField.NONE.wrong()).isFalse();
	}

	@Test
	void onlyACodeThatCountsIsTakenAlong() {
		assertThat(new CourseField(true, "code", new Course("n8n", LocalDate.EPOCH), null).query())
			.isEqualTo("?course=code");
		assertThat(new CourseField(true, "invalid", null, null).query()).isEmpty();
		assertThat(CourseField.NONE.query()).isEmpty();
	}

}
