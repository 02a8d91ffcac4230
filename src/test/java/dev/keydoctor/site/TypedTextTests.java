package dev.keydoctor.site;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TypedTextTests {

	@Test
	void aLongTextIsCut() {
		assertThat(clean("quota ".repeat(1000))).hasSizeLessThanOrEqualTo(200).startsWith("quota quota");
	}

	@Test
	void noLetterIsCutInTwo() {
		assertThat(clean("\uD83D\uDE00".repeat(150) + "x")).hasSize(200).endsWith("\uD83D\uDE00");
		assertThat(clean("x" + "\uD83D\uDE00".repeat(150))).hasSize(199).endsWith("\uD83D\uDE00");
	}

	@Test
	void controlCharactersPartWords() {
		assertThat(clean("\u0000rate\u0007limit\r\n\u200B")).isEqualTo("rate limit");
	}

	@Test
	void lettersInPiecesAreJoined() {
		assertThat(clean("ła\u0328d")).isEqualTo("łąd");
	}

	@ParameterizedTest
	@ValueSource(strings = { "sk-" + "proj-", "gsk" + "_", "xai" + "-", "pplx" + "-", "hf" + "_", "AIza", "AQ" + ".",
			"npm" + "_", "SG" + ".", "secret" + "_" })
	void aKeyInTheWrongFieldIsNotShownAgain(String beginning) {
		assertThat(clean("my " + beginning + "A1b2".repeat(10) + " fails")).isEqualTo("my fails");
		assertThat(clean("(" + beginning + "A1b2".repeat(10) + ")")).isEqualTo("( )");
		assertThat(clean(beginning)).isEqualTo(beginning);
	}

	@Test
	void aWordThatContainsTheBeginningOfAKeyIsNoKey() {
		assertThat(clean("task-management-for-a-whole-team-of-students")).startsWith("task-management");
	}

	@Test
	void blanksAloneAreNothing() {
		assertThat(clean(" \t ")).isEmpty();
	}

	private static String clean(String typed) {
		return TypedText.clean(typed, 200);
	}

}
