package dev.keydoctor.diagnosis.key;

import java.util.stream.Stream;

import dev.keydoctor.diagnosis.TextSource;
import dev.keydoctor.diagnosis.text.Deadline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that what a reader of pictures leaves of a key goes, and nothing else does.
 */
class GarbledKeysTests {

	@ParameterizedTest
	@MethodSource("dev.keydoctor.diagnosis.key.GarbledKeyCase#written")
	void garbledKeysGoAndNothingElseDoes(GarbledKeyCase example) {
		assertThat(removedFrom(example.read())).isEqualTo(example.left());
	}

	@ParameterizedTest
	@MethodSource("dev.keydoctor.diagnosis.key.GarbledKeyCase#all")
	void findsNothingMoreWhenAskedAgain(GarbledKeyCase example) {
		assertThat(removedFrom(example.left())).isEqualTo(example.left());
	}

	@Test
	void hardlyAnythingIsLeftOfAKey() {
		assertThat(GarbledKey.all().map((key) -> key.lettersInARow(redacted(key))).filter((letters) -> letters >= 12))
			.hasSizeLessThan(2)
			.allMatch((letters) -> letters == 12);
	}

	@Test
	void theRuleForWholeKeysWouldLeaveMuch() {
		Stream<Integer> left = GarbledKey.all()
			.map((key) -> key.lettersInARow(Redaction.of(key.read()).text()))
			.filter((letters) -> letters >= 12);

		assertThat(left).hasSizeGreaterThan(30);
	}

	@Test
	void aKeyThatSaysWhoseItIsIsReported() {
		assertThat(found("sk-ant-a7Kd9" + " 3mQx0Lr5TzW2b")).isTrue();
		assertThat(found("Bearer sk-proj-[removed]")).isTrue();
		assertThat(found("cf-ray: 8f0a1b2c" + "3d4e5f60")).isFalse();
	}

	@Test
	void aPastedTextIsNotConcerned() {
		String text = "commit 8f0a1b2c" + "3d4e5f60 sk- proj-a7Kd9 3mQx0Lr5";

		assertThat(Redaction.of(text).text()).isEqualTo(text);
		assertThat(redacted(text)).isEqualTo("commit [removed]");
	}

	private static boolean found(String text) {
		return Redaction.of(text, TextSource.PICTURE, Deadline.NEVER).keyFound();
	}

	private static String redacted(GarbledKey key) {
		return redacted(key.read());
	}

	private static String redacted(String text) {
		return Redaction.of(text, TextSource.PICTURE, Deadline.NEVER).text();
	}

	private static String removedFrom(String text) {
		return GarbledKeys.removedFrom(text, Deadline.NEVER);
	}

}
