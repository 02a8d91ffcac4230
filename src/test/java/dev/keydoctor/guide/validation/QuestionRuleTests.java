package dev.keydoctor.guide.validation;

import dev.keydoctor.guide.library.SmallContent;
import dev.keydoctor.guide.source.QuestionTable;
import dev.keydoctor.site.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that each question that readers ask is one of a place that is there.
 */
class QuestionRuleTests {

	private static final String ASKED = """
			first-start: { pl: "Od czego zacząć? | Jak zacząć?", it: "Da dove comincio?", en: "Where do I begin?" }
			second: { pl: "Co dalej?", it: "E poi?", en: "What next?" }
			""";

	@Test
	void questionsBelongToTheSectionThatAnswersThem() {
		QuestionTable questions = new SmallContent().put(QuestionTable.FILE, ASKED).read().questions();

		assertThat(questions.of(Language.PL, "first-start")).containsExactly("Od czego zacząć?", "Jak zacząć?");
		assertThat(questions.of(Language.EN, "second")).containsExactly("What next?");
		assertThat(questions.of(Language.EN, "first-end")).isEmpty();
	}

	@Test
	void nobodyNeedsToWriteQuestionsDown() {
		SmallContent content = new SmallContent().without(QuestionTable.FILE);

		assertThat(content.problems()).isEmpty();
		assertThat(content.put(QuestionTable.FILE, ASKED).problems()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', quoteCharacter = '\0',
			textBlock = """
					first-strat: { pl: a, it: b, en: c } ; `first-strat` is the id of no place. Did you mean `first-start`?
					poczatek-first: { pl: a, it: b, en: c } ; `poczatek-first` is the id of no place. Write `first-start`, as it is called now.
					second: { pl: a, en: c } ; `second` has no question in `it`. Write one for each of `pl`, `it`, `en`, or several with ` | ` between them.
					second: { pl: a, it: b, en: c, de: d } ; Nobody reads the key `de` of `second`. Take it out, or write one of en, it, pl.
					""")
	void whatIsWrongIsExplained(String yaml, String problem) {
		assertThat(new SmallContent().put(QuestionTable.FILE, yaml).problems())
			.containsExactly(QuestionTable.FILE + ":1: " + problem);
	}

}
