package dev.keydoctor.search;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.keydoctor.ProcessorTime;
import dev.keydoctor.guide.Catalog;
import dev.keydoctor.guide.ContentRepository;
import dev.keydoctor.guide.Page;
import dev.keydoctor.guide.library.RealContent;
import dev.keydoctor.site.Language;
import org.apache.lucene.analysis.Analyzer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of what readers of the real pages look for, and what they find.
 */
class SearchCasesTests {

	private static Catalog catalog;

	private static Search search;

	@BeforeAll
	static void read() {
		ContentRepository content = RealContent.contentRepository();
		catalog = content.catalog();
		search = new Search(content);
	}

	@ParameterizedTest
	@MethodSource
	void theRightPlaceIsTheFirstOrSecondHit(SearchCase asked) {
		assertThat(paths(asked.language(), asked.words(), asked.first() ? 1 : 2)).contains(asked.path());
	}

	static Stream<SearchCase> theRightPlaceIsTheFirstOrSecondHit() {
		return SearchCase.all().filter((asked) -> !asked.findsNothing());
	}

	@ParameterizedTest
	@MethodSource
	void aSubjectThatNoPageSpeaksOfIsNotFound(SearchCase asked) {
		assertThat(paths(asked.language(), asked.words(), 2)).isEmpty();
	}

	static Stream<SearchCase> aSubjectThatNoPageSpeaksOfIsNotFound() {
		return SearchCase.all().filter(SearchCase::findsNothing);
	}

	@ParameterizedTest
	@EnumSource
	void everyLiteralErrorMessageFindsAnErrorPageThatListsItFirst(Language language) {
		List<Page> errors = catalog.errors(language);
		List<String> wordings = errors.stream().flatMap((page) -> page.head().headlines().stream()).distinct().toList();

		assertThat(wordings).hasSizeGreaterThan(50).allSatisfy((wording) -> {
			Stream<Page> listing = errors.stream().filter((page) -> page.head().headlines().contains(wording));
			assertThat(paths(language, wording, 1)).first().isIn(listing.map(Page::path).toList());
		});
	}

	@ParameterizedTest
	@EnumSource
	void aPageWhoseTitleIsTypedIsTheFirstHit(Language language) {
		assertThat(catalog.errors(language)).isNotEmpty()
			.allSatisfy((page) -> assertThat(paths(language, page.title(), 1)).containsExactly(page.path()));
	}

	@ParameterizedTest
	@MethodSource
	void polishIsFoundWithoutItsDiacriticsToo(SearchCase asked) {
		String typed = Normalizer.normalize(asked.words(), Form.NFD).replaceAll("\\p{M}", "").replace('ł', 'l');

		assertThat(paths(Language.PL, typed, 2)).as(typed).contains(asked.path());
	}

	static Stream<SearchCase> polishIsFoundWithoutItsDiacriticsToo() {
		return SearchCase.all().filter((asked) -> asked.language() == Language.PL && !asked.findsNothing());
	}

	/**
	 * A stem that is written by hand and that no other word has would bring nothing
	 * together.
	 */
	@ParameterizedTest
	@EnumSource
	void everyStemOfTheListsIsThatOfAnotherWordOnAPage(Language language) {
		Analyzer analyzer = new WordAnalyzer(language);
		List<Token> words = SearchSection.of(catalog, language)
			.stream()
			.flatMap((section) -> Tokens.of(String.join(" ", section.shown()), analyzer).stream())
			.toList();

		assertThat(WordLists.lines("stems", language)).isNotEmpty().allSatisfy((line) -> {
			List<Token> listed = Tokens.of(line, analyzer);
			Set<String> names = listed.stream().skip(1).map(Token::word).collect(Collectors.toSet());
			assertThat(words).as(line)
				.anyMatch((word) -> !names.contains(word.word()) && word.terms().contains(listed.getFirst().word()));
		});
	}

	/** Lucene refuses queries with more than 1 024 clauses. */
	@Test
	void neitherManyWordsNorShortBeginningsAreTooMuch() {
		for (char first = 'a'; first <= 'z'; first++) {
			assertThat(paths(Language.PL, beginnings(first), 9)).hasSizeLessThanOrEqualTo(9);
		}
		assertThat(paths(Language.EN, "a ".repeat(100), 9)).isNotEmpty();
	}

	/** There are thousands of ways to split it. */
	@Test
	void aWordOfShortWordsIsSplitWithinBound() {
		SearchQuery query = SearchQuery.of("no".repeat(20));

		assertThat(ProcessorTime.isWithinBound((_) -> search.hits(Language.PL, query, 9))).isTrue();
	}

	/**
	 * Every word of two letters that begins so, over and over: more than a query keeps.
	 */
	private static String beginnings(char first) {
		return IntStream.rangeClosed('a', 'z')
			.mapToObj((second) -> "a " + first + (char) second + " ")
			.collect(Collectors.joining())
			.repeat(2);
	}

	private static List<String> paths(Language language, String words, int most) {
		return search.hits(language, SearchQuery.of(words), most).stream().map(Hit::path).toList();
	}

}
