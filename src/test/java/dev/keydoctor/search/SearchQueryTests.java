package dev.keydoctor.search;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SearchQueryTests {

	@Test
	void aLongQueryIsCut() {
		assertThat(SearchQuery.of("quota ".repeat(1000)).text()).hasSizeLessThanOrEqualTo(150)
			.startsWith("quota quota");
	}

	@Test
	void aKeyInTheWrongFieldIsNotShownAgain() {
		assertThat(SearchQuery.of("my " + "sk-" + "proj-" + "A1b2".repeat(10) + " fails").text()).isEqualTo("my fails");
	}

	@Test
	void theSentencesThatAskAreThoseWithAQuestionMark() {
		assertThat(SearchQuery.asking("Hello! I paid.\nWhere is it? Thanks")).isEqualTo("Where is it?");
		assertThat(SearchQuery.asking("Where is it")).isEmpty();
	}

}
