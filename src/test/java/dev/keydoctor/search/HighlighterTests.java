package dev.keydoctor.search;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.keydoctor.site.Language;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HighlighterTests {

	private static final String FILLER = "one two three four five six seven eight nine ten ".repeat(10);

	@Test
	void everyFormOfAWordIsMarked() {
		assertThat(show(highlighter("kei").whole("A key, two keys."))).isEqualTo("A [key], two [keys].");
	}

	@Test
	void markupStaysText() {
		assertThat(show(highlighter("b").whole("<b>&amp;"))).isEqualTo("<[b]>&amp;");
	}

	@Test
	void theExcerptIsWhereMostWordsAre() {
		String text = "quota " + FILLER + "your quota is empty " + FILLER;

		String excerpt = show(highlighter("quota", "empti").excerpt(List.of(text)));

		assertThat(excerpt).startsWith("… ").contains("[quota] is [empty]").endsWith(" …").hasSizeLessThan(220);
	}

	@Test
	void aTextWithoutTheWordsBeginsAtItsBeginning() {
		assertThat(show(highlighter("quota").excerpt(List.of(FILLER)))).startsWith("one two").endsWith("…");
	}

	@Test
	void theTextWithMoreOfTheWordsIsShown() {
		assertThat(show(highlighter("quota").excerpt(List.of("No money", "insufficient_quota"))))
			.isEqualTo("insufficient_[quota]");
	}

	@Test
	void nothingBecomesNothing() {
		assertThat(highlighter("quota").excerpt(List.of(""))).isEmpty();
	}

	private static Highlighter highlighter(String... terms) {
		List<String> texts = List.of(FILLER, "A key, two keys <b>&amp;", "your quota is empty",
				"No money insufficient_quota");
		return new Highlighter(new TermCache(texts, new WordAnalyzer(Language.EN)), Set.of(terms));
	}

	private static String show(List<Fragment> fragments) {
		return fragments.stream()
			.map((fragment) -> fragment.marked() ? "[" + fragment.text() + "]" : fragment.text())
			.collect(Collectors.joining());
	}

}
