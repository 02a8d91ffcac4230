package dev.keydoctor.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.keydoctor.diagnosis.rules.Retirements;
import dev.keydoctor.guide.Anchor;
import dev.keydoctor.guide.Catalog;
import dev.keydoctor.guide.FixedContent;
import dev.keydoctor.guide.Page;
import dev.keydoctor.guide.PageBody;
import dev.keydoctor.guide.PageHead;
import dev.keydoctor.guide.PageKind;
import dev.keydoctor.guide.Section;
import dev.keydoctor.guide.library.RealContent;
import dev.keydoctor.site.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of what readers ask in place of an error, and which sections answer it.
 */
class AnswersTests {

	private static Search search;

	@BeforeAll
	static void read() {
		search = new Search(RealContent.contentRepository());
	}

	@ParameterizedTest
	@MethodSource
	void aQuestionIsAnswered(SearchCase asked) {
		assertThat(answers(asked.language(), asked.words())).contains(asked.hit());
	}

	static Stream<SearchCase> aQuestionIsAnswered() {
		return SearchCase.in("answer-cases.tsv").filter((asked) -> !asked.findsNothing());
	}

	@ParameterizedTest
	@MethodSource
	void aTextOfAnotherMatterIsNot(SearchCase asked) {
		assertThat(answers(asked.language(), asked.words())).isEmpty();
	}

	static Stream<SearchCase> aTextOfAnotherMatterIsNot() {
		return SearchCase.in("answer-cases.tsv").filter(SearchCase::findsNothing);
	}

	@ParameterizedTest
	@CsvSource({ "PL, gdzie wkleić klucz w n8n?", "IT, dove inserisco la chiave in n8n?",
			"EN, where do I put the key in n8n?" })
	void theBestAnswerComesFirst(Language language, String question) {
		assertThat(answers(language, question)).first().isEqualTo("n8n-credential");
	}

	@ParameterizedTest
	@EnumSource
	void whatReadersAskIsAnsweredByItsSection(Language language) {
		List<SearchSection> sections = SearchSection.of(RealContent.contentRepository().catalog(), language);

		assertThat(sections).filteredOn(SearchSection::guide)
			.allSatisfy((section) -> assertThat(section.section().questions()).filteredOn(SearchQuery::isShort)
				.allSatisfy(
						(question) -> assertThat(answers(language, question)).contains(section.names().getFirst())));
	}

	/** To buy credit again, or to wait, would cost those money whose key is known. */
	@ParameterizedTest
	@CsvSource({ "PL, wysłałam klucz na Facebooku", "PL, wkleilem klucz na slacku", "PL, ktos zobaczyl moj klucz",
			"PL, ktoś wydał moje pieniądze", "PL, ktos zuzyl moje srodki", "IT, ho condiviso la chiave su telegram",
			"IT, qualcuno ha visto la mia chiave", "IT, qualcuno ha speso i miei soldi",
			"EN, I pasted my key in a Discord chat", "EN, somebody saw my key",
			"EN, someone spent my money on the API" })
	void aKeyThatOthersKnowIsDeletedFirst(Language language, String text) {
		assertThat(answers(language, text)).first().isEqualTo("leaked-key");
	}

	/** Nobody is to pay twice. */
	@ParameterizedTest
	@CsvSource({ "PL, doladowalam konto i dalej nie dziala", "PL, zaplacilam i nic", "IT, ho ricaricato e non funziona",
			"EN, I bought credit and it still fails" })
	void whoHasPaidIsNotToldToPayFirst(Language language, String text) {
		assertThat(answers(language, text)).first().isEqualTo("just-paid");
	}

	@ParameterizedTest
	@CsvSource({ "IT, il credito scade dopo un anno?, il credito scade dopo un anno",
			"PL, po godzinie weryfikacja nadal trwa?, po godzinie weryfikacja nadal trwa",
			"EN, the whole class runs it at the same time?, the whole class runs it at the same time" })
	void aTextThatAsksNeedsLess(Language language, String asks, String tells) {
		assertThat(answers(language, asks)).isNotEmpty();
		assertThat(answers(language, tells)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "where is the zebra of 25 or 30 or 41, true", "where is the zebra of 425 or 430 or 441, false" })
	void howManyTellsNothing(String question, boolean answered) {
		assertThat(answers(guide(PageKind.GUIDE), question).isEmpty()).isEqualTo(!answered);
	}

	@Test
	void theTopOfAGuideComesAfterSections() {
		assertThat(search.hits(Language.EN, SearchQuery.of("how to connect openai to wordpress"), 1).getFirst().path())
			.endsWith("/guides/tools");
		assertThat(answers(Language.EN, "how to connect openai to wordpress")).startsWith("wordpress")
			.endsWith("tools");
	}

	@ParameterizedTest
	@CsvSource({ "zebra, zebra", "Tigers?, tiger", "stripes, tiger", "the zebra, zebra" })
	void aWordThatAHeadingHasOrReadersAskWithNamesASubject(String text, String section) {
		assertThat(answers(guide(PageKind.GUIDE), text)).containsExactly(section);
	}

	/** "House" stands in a text alone, "zeb" only begins like a heading. */
	@ParameterizedTest
	@ValueSource(strings = { "house", "zeb", "zebru", "zebra house", "how do I", "the a", "another", "", " " })
	void anyOtherWordAndWordsThatOnlyHoldAQuestionTogetherAskNothing(String text) {
		assertThat(answers(guide(PageKind.GUIDE), text)).doesNotContain("zebra", "tiger");
	}

	@ParameterizedTest
	@CsvSource({ "PL, RODO", "PL, GDPR", "PL, prywatność", "PL, polityka prywatności", "PL, dane osobowe", "IT, GDPR",
			"IT, privacy", "IT, informativa sulla privacy", "IT, dati personali", "EN, GDPR", "EN, privacy",
			"EN, privacy policy" })
	void whoAsksForPrivacyIsToldOfThisPortalFirst(Language language, String text) {
		assertThat(answers(language, text)).first().isEqualTo("this-portal");
	}

	@ParameterizedTest
	@CsvSource({ "PL, pomoc, co", "IT, aiuto, perché", "EN, help, why" })
	void aWordThatTellsNothingMustBeAllThatIsAsked(Language language, String asked, String other) {
		assertThat(answers(language, asked)).containsExactly("key-not-working");
		assertThat(answers(language, other)).isEmpty();
	}

	@Test
	void aTextThatIsLongerThanAnyQueryAsksNothing() {
		String question = "where is the zebra? ";

		assertThat(answers(guide(PageKind.GUIDE), question + " ".repeat(9000))).containsExactly("zebra");
		assertThat(answers(guide(PageKind.GUIDE), question.repeat(8))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "where is the zebra, true", "where is the zebra lemon apple tiger, false" })
	void mostOfWhatTheWordsTellIsInTheAnswer(String question, boolean answered) {
		assertThat(answers(guide(PageKind.GUIDE), question).isEmpty()).isEqualTo(!answered);
	}

	@ParameterizedTest
	@CsvSource({ "I paid for lemon and apple juice. Where is the zebra?, true",
			"Where is the zebra? I paid for lemon and apple juice, true",
			"Where is the zebra. I paid for lemon and apple juice, false",
			"Is there lemon and apple juice? I saw the zebra, false" })
	void whereTheWholeFindsNothingItsSentenceThatAsksMay(String text, boolean answered) {
		assertThat(answers(guide(PageKind.GUIDE), text).isEmpty()).isEqualTo(!answered);
	}

	@Test
	void whatIsFarBehindTheFirstIsNoAnswer() {
		assertThat(answers(guide(PageKind.GUIDE), "where is the zebra")).containsExactly("zebra");
	}

	@Test
	void whatReadersAskInTheirOwnWordsIsAnswered() {
		assertThat(answers(guide(PageKind.GUIDE), "who has stripes that bite me")).containsExactly("tiger");
	}

	@ParameterizedTest
	@CsvSource({ "stripes bite my hand at lunch, false", "stripes bite, true", "the one with stripes bites, true" })
	void aTextWhoseWordsReadersAskWithNeedsLess(String text, boolean answered) {
		assertThat(answers(guide(PageKind.GUIDE), text).isEmpty()).isEqualTo(!answered);
	}

	@ParameterizedTest
	@CsvSource({ "What is it?, true", "what is it, true", "what is this, false" })
	void whatAReaderAsksInTheseVeryWordsIsAnswered(String text, boolean answered) {
		assertThat(answers(guide(PageKind.GUIDE), text).isEmpty()).isEqualTo(!answered);
	}

	@Test
	void onlyGuidesAnswer() {
		assertThat(answers(guide(PageKind.GUIDE), "where is the zebra")).isNotEmpty();
		assertThat(answers(guide(PageKind.ERROR), "where is the zebra")).isEmpty();
	}

	private static List<String> answers(Language language, String text) {
		return search.answers(language, text, 3);
	}

	private static List<String> answers(FixedContent content, String text) {
		return new Search(content).answers(Language.EN, text, 3);
	}

	private static FixedContent guide(PageKind kind) {
		PageHead head = new PageHead("Animals", "", 0, List.of(), List.of("-"), null, null, List.of(), LocalDate.EPOCH,
				LocalDate.EPOCH, false, List.of(), List.of());
		List<Section> sections = Stream.concat(
				Stream.of(new Section("zebra", "The zebra", "It has a house."),
						new Section("tiger", "The tiger", "It has seen the zebra.")
							.asked(List.of("Who wears stripes and bites?", "What is it?"))),
				IntStream.range(0, 20).mapToObj((other) -> new Section("other-" + other, "Another", "It has none.")))
			.toList();
		List<Anchor> anchors = sections.stream()
			.map((section) -> new Anchor(section.id(), kind, "animals", 2, Map.of(), List.of()))
			.toList();
		Page page = new Page(kind, Language.EN, "animals", head, new PageBody(Map.of(), List.of(), sections, ""));
		return new FixedContent(new Catalog(List.of(page), anchors, List.of(), Map.of(), new Retirements(Map.of())));
	}

}
