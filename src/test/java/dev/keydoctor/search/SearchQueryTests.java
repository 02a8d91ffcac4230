package dev.keydoctor.search;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SearchQueryTests {

	@Test
	void aLongQuestionIsCut() {
		assertThat(SearchQuery.of("quota ".repeat(1000)).text()).hasSizeLessThanOrEqualTo(200)
			.startsWith("quota quota");
	}

	@Test
	void noLetterIsCutInTwo() {
		assertThat(SearchQuery.of("\uD83D\uDE00".repeat(150) + "x").text()).hasSize(200).endsWith("\uD83D\uDE00");
		assertThat(SearchQuery.of("x" + "\uD83D\uDE00".repeat(150)).text()).hasSize(199).endsWith("\uD83D\uDE00");
	}

	@Test
	void controlCharactersPartWords() {
		assertThat(SearchQuery.of("\u0000rate\u0007limit\r\n\u200B").text()).isEqualTo("rate limit");
	}

	@Test
	void lettersInPiecesAreJoined() {
		assertThat(SearchQuery.of("ła\u0328d").text()).isEqualTo("łąd");
	}

	@Test
	void aKeyInTheWrongFieldIsNotShownAgain() {
		String key = "sk-" + "proj-" + "A1b2".repeat(10);

		assertThat(SearchQuery.of("my " + key + " fails").text()).isEqualTo("my fails");
		assertThat(SearchQuery.of("sk-proj").text()).isEqualTo("sk-proj");
	}

	@Test
	void blanksAloneAskNothing() {
		assertThat(SearchQuery.of(" \t ").text()).isEmpty();
	}

}
