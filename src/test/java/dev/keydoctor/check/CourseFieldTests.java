package dev.keydoctor.check;

import dev.keydoctor.openai.Keys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of what is kept of the field for a course code, and put into addresses.
 */
class CourseFieldTests {

	private static final String GOOGLE = "AI" + "zaSyA1234567890abcdefghijklmnopqrstu";

	@Test
	void aKeyInTheFieldIsDropped() {
		assertThat(CourseField.clean(Keys.LEGACY)).isEmpty();
		assertThat(CourseField.clean(Keys.PROJECT)).isEmpty();
		assertThat(CourseField.clean(GOOGLE)).isEmpty();
		assertThat(CourseField.clean("basics." + GOOGLE)).doesNotContain(GOOGLE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "sk-ai-2026.20991231.0123456789abcdef0123456789abcdef",
			"SG.20991231.0123456789abcdef0123456789abcdef", "basics.2099", "baisc" })
	void aCodeIsKeptGoodOrNot(String code) {
		assertThat(CourseField.clean(" " + code + "\n")).isEqualTo(code);
	}

	@ParameterizedTest
	@ValueSource(strings = { ",", ".", ").", "\u2026", "\u201d", " !", ">," })
	void whatFollowsACodeInASentenceIsTakenOff(String punctuation) {
		assertThat(CourseField.clean("SG.20991231.0123456789abcdef0123456789abcdef" + punctuation))
			.isEqualTo("SG.20991231.0123456789abcdef0123456789abcdef");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "a b", "\"><script>", "a&b=c" })
	void whatCanBeNoCodeIsDropped(String sent) {
		assertThat(CourseField.clean(sent)).isEmpty();
	}

}
