package dev.keydoctor.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.keydoctor.guide.FixedContent;
import dev.keydoctor.guide.Page;
import dev.keydoctor.guide.PageBody;
import dev.keydoctor.guide.PageHead;
import dev.keydoctor.guide.PageKind;
import dev.keydoctor.guide.Section;
import dev.keydoctor.guide.Tag;
import dev.keydoctor.site.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SearchTests {

	@Test
	void aTitleCountsMoreThanAWordingAWordingMoreThanATagATagMoreThanTheText() {
		FixedContent content = FixedContent.of(error("in-text", "A", List.of("-"), "-", "zebra"),
				error("in-tag", "B", List.of("-"), "zebra", ""), error("in-wording", "C", List.of("a zebra"), "-", ""),
				error("in-title", "zebra", List.of("-"), "-", ""));

		assertThat(slugs(content, "zebra")).containsExactly("in-title", "in-wording", "in-tag", "in-text");
	}

	@Test
	void aWordingThatIsPastedWholeComesBeforeEverything() {
		FixedContent content = FixedContent.of(
				error("in-title", "Zebra not found", List.of(), "Zebra not found", "Zebra not found"),
				error("longer", "B", List.of("Zebra not found: here", "Zebra not found: there"), "-", ""),
				error("in-wording", "C", List.of("zebra not found"), "-", ""));

		assertThat(slugs(content, "Zebra (not found)")).first().isEqualTo("in-wording");
	}

	@Test
	void anUnfinishedLastWordIsCompleted() {
		FixedContent content = FixedContent.of(error("found", "Organization", List.of(), "-", ""));

		assertThat(slugs(content, "organiz")).containsExactly("found");
		assertThat(slugs(content, "organiz zebra")).isEmpty();
	}

	@Test
	void aBeginningMayFitThousandsOfWords() {
		String words = IntStream.range(0, 2000).mapToObj((number) -> "ze" + number).collect(Collectors.joining(" "));
		FixedContent content = FixedContent.of(error("found", "A", List.of(), "-", words));

		assertThat(slugs(content, "ze")).containsExactly("found");
	}

	@Test
	void asManyWordsAsFitIntoAQueryMayBeKnown() {
		String letters = "bcdfghjklmnpqrstvwxz";
		String words = IntStream.range(0, 50)
			.mapToObj((number) -> "" + letters.charAt(number / 20) + letters.charAt(number % 20))
			.collect(Collectors.joining(" "));
		FixedContent content = FixedContent.of(error("found", "A", List.of(), "-", words));

		assertThat(SearchQuery.isShort(words)).isTrue();
		assertThat(slugs(content, words)).containsExactly("found");
		assertThat(new Search(content).answers(Language.EN, words, 1)).isEmpty();
	}

	@Test
	void anyWordIsEnoughWhereNoSectionHasMostOfThem() {
		FixedContent content = FixedContent.of(error("found", "Organization", List.of(), "-", ""));

		assertThat(slugs(content, "lemon apple organization")).containsExactly("found");
	}

	@Test
	void wordsThatHoldAQuestionTogetherNeedNotBeFound() {
		FixedContent content = FixedContent.of(error("found", "A lost zebra", List.of(), "-", ""),
				error("chance", "I lost my how", List.of(), "-", ""));

		assertThat(slugs(content, "how do I find my zebra")).first().isEqualTo("found");
		assertThat(slugs(content, "how do I")).containsExactly("chance");
	}

	@Test
	void wordsThatHoldAQuestionTogetherDecideAmongEquals() {
		FixedContent content = FixedContent.of(error("other", "Zebra cost", List.of(), "-", ""),
				error("found", "How much does a zebra cost", List.of(), "-", ""));

		assertThat(slugs(content, "how much does a zebra cost")).containsExactly("found", "other");
	}

	@Test
	void chanceHitsDoNotHideTheHeadingThatHasOneOfTheWords() {
		FixedContent content = FixedContent.of(error("a", "A", List.of(), "-", "lemon zebra"),
				error("b", "B", List.of(), "-", "lemon zebra"), error("c", "C", List.of(), "-", "lemon zebra"),
				error("heading", "Zebra", List.of(), "-", ""));

		assertThat(slugs(content, "zebra lemon")).contains("heading");
	}

	@Test
	void wordsThatStandNearEachOtherCountMore() {
		FixedContent content = FixedContent.of(error("apart", "A", List.of(), "-", "lemon a b c d e f g zebra"),
				error("near", "B", List.of(), "-", "zebra h lemon a b c d e f"));

		assertThat(slugs(content, "lemon zebra")).containsExactly("near", "apart");
	}

	@Test
	void theOutcomeOfACheckIsNotFirstForWhoeverLooksForHelp() {
		FixedContent content = FixedContent.of(error("outcome", "The zebra works", List.of(), "-", ""),
				error("error", "A", List.of("unknown"), "-", "the zebra does not work"));

		assertThat(slugs(content, "zebra does not work")).containsExactly("error", "outcome");
	}

	@Test
	void aWordMayBeTypedInTwoPieces() {
		FixedContent content = FixedContent.of(error("found", "ChatGPT", List.of(), "-", "ChatGPT"),
				error("piece", "A", List.of(), "-", "gpt-image-1"));

		assertThat(slugs(content, "chat gpt")).containsExactly("found");
		assertThat(slugs(content, "gpt image")).containsExactly("piece");
	}

	@Test
	void wordsThatFollowEachOtherMayBeTypedInOnePiece() {
		FixedContent content = FixedContent.of(error("found", "Lemon zebra tea", List.of(), "-", ""),
				error("apart", "A", List.of(), "-", "zebra and tea"));

		assertThat(slugs(content, "lemonzebratea")).first().isEqualTo("found");
		assertThat(slugs(content, "zebralemon")).isEmpty();
	}

	@Test
	void headingsThatAllErrorPagesShareAreNotFound() {
		PageBody body = new PageBody(Map.of(), List.of(), List.of(new Section("fix", "How to zebra", "A")), "");
		PageHead head = error("a", "A", List.of(), "-", "").head();

		assertThat(slugs(FixedContent.of(new Page(PageKind.ERROR, Language.EN, "a", head, body)), "zebra")).isEmpty();
	}

	@Test
	void aNewCatalogIsSearchedAtOnce() {
		FixedContent content = FixedContent.of(error("old", "zebra", List.of(), "-", ""));
		Search search = new Search(content);

		content.replaceBy(FixedContent.of(error("new", "zebra", List.of(), "-", "")));

		assertThat(search.hits(Language.EN, SearchQuery.of("zebra"), 9)).extracting(Hit::path)
			.containsExactly("/en/errors/new");
	}

	@Test
	void otherLanguagesAreAskedOnlyForWhatTheyHave() {
		Search search = new Search(FixedContent.of(error("here", "zebra", List.of(), "-", "")));

		assertThat(search.hitsElsewhere(Language.PL, SearchQuery.of("zebra"), 3)).containsOnlyKeys(Language.EN);
		assertThat(search.hitsElsewhere(Language.EN, SearchQuery.of("zebra"), 3)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "*:*", "foo~~", "\"unbalanced", "a AND (", "\u0000", "title:zebra^9",
			"\uD83D\uDE00", "\uD800", "[* TO *]", "\\" })
	void nothingIsSyntax(String typed) {
		Search search = new Search(FixedContent.of(error("here", "zebra", List.of(), "-", "some text")));

		assertThat(search.hits(Language.EN, SearchQuery.of(typed), 9))
			.allSatisfy((hit) -> assertThat(typed).contains("zebra"));
	}

	@Test
	void anEmptyPortalFindsNothing() {
		assertThat(slugs(FixedContent.of(new Page[0]), "zebra")).isEmpty();
	}

	private static List<String> slugs(FixedContent content, String words) {
		return new Search(content).hits(Language.EN, SearchQuery.of(words), 9)
			.stream()
			.map((hit) -> hit.path().substring("/en/errors/".length()))
			.toList();
	}

	private static Page error(String slug, String title, List<String> wordings, String tag, String text) {
		PageHead head = new PageHead(title, "", 0, List.of(new Tag(tag, tag)), wordings, null, null, List.of(),
				LocalDate.EPOCH, LocalDate.EPOCH, false, List.of(), List.of());
		PageBody body = new PageBody(Map.of(), List.of(), List.of(new Section("", title, text)), "");
		return new Page(PageKind.ERROR, Language.EN, slug, head, body);
	}

}
