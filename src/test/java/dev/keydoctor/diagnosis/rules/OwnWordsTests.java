package dev.keydoctor.diagnosis.rules;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

import dev.keydoctor.diagnosis.Certainty;
import dev.keydoctor.diagnosis.Circumstance;
import dev.keydoctor.diagnosis.Diagnosis;
import dev.keydoctor.diagnosis.Verdict;
import dev.keydoctor.diagnosis.text.ResourceLines;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that what apps show and people tell in words of their own leads to what they
 * mean, in texts from which nothing was learnt.
 */
@Tag("regex")
class OwnWordsTests {

	private static final double FIRST = 0.8;

	private static final double AMONG_THE_CANDIDATES = 0.84;

	private static final RuleBook RULE_BOOK = RuleBooks.ruleBook();

	private static final List<Text> TEXTS = ResourceLines.of(OwnWordsTests.class, "own-words.tsv")
		.stream()
		.map(Text::read)
		.toList();

	@Test
	void mostTextsLeadToWhatTheyMean() {
		assertThat(TEXTS).hasSizeGreaterThan(300);
		assertThat(share((text) -> text.mayMean(text.judged().verdict()))).isGreaterThanOrEqualTo(FIRST);
		assertThat(share((text) -> text.judged().candidates().stream().anyMatch(text::mayMean)))
			.isGreaterThanOrEqualTo(AMONG_THE_CANDIDATES);
	}

	@Test
	void nothingWasLearntFromThem() {
		List<String> examples = OwnWords.examples().values().stream().flatMap(List::stream).toList();

		assertThat(TEXTS).extracting(Text::text).doesNotContainAnyElementsOf(examples);
	}

	@Test
	void aGuessIsNeverSureAndNamesWhatElseItMayBe() {
		assertThat(TEXTS).map(Text::judged)
			.filteredOn(OwnWordsTests::isGuessed)
			.hasSizeGreaterThan(100)
			.allSatisfy((guess) -> {
				assertThat(guess.certainty()).isEqualTo(Certainty.AMBIGUOUS);
				assertThat(guess.candidates()).hasSizeBetween(2, 3).startsWith(guess.verdict()).doesNotHaveDuplicates();
				assertThat(OwnWords.mayTell(guess)).isTrue();
			});
	}

	@ParameterizedTest
	@ValueSource(strings = { "Something is odd with my assistant, please help",
			"Dzień dobry, kiedy będzie następna lekcja?", "Grazie mille per il corso, è stato bellissimo", "", "???",
			"zebra", "Hello key", "UnicodeEncodeError: 'cp1250' codec cannot encode the key in position 7" })
	void aTextThatTellsNothingIsNotGuessedAt(String text) {
		assertThat(judge(text).verdict()).isEqualTo(Verdict.UNKNOWN);
	}

	@Test
	void aLongTextIsNotGuessedAt() {
		String told = "Asystent nie odpowiada, bo w ustawieniach nikt nie wpisał klucza.";

		assertThat(judge(told)).matches(OwnWordsTests::isGuessed);
		assertThat(judge(told + " Mieszkam nad morzem i lubię pływać.".repeat(10)))
			.matches(Predicate.not(OwnWordsTests::isGuessed));
	}

	@Test
	void aRuleDecidesBeforeAGuess() {
		assertThat(judge("Brakuje klucza, tak myślę: You exceeded your current quota").verdict())
			.isEqualTo(Verdict.INSUFFICIENT_QUOTA);
	}

	private static boolean isGuessed(Diagnosis diagnosis) {
		return diagnosis.circumstance() == Circumstance.OWN_WORDS;
	}

	private static double share(Predicate<Text> which) {
		return TEXTS.stream().mapToInt((text) -> which.test(text) ? 1 : 0).average().orElseThrow();
	}

	private static Diagnosis judge(String text) {
		return RULE_BOOK.judge(new Evidence.Pasted(text), LocalDate.of(2026, 11, 29));
	}

	/**
	 * A record of a text.
	 *
	 * @param verdicts the verdicts that it may mean
	 * @param text the text
	 * @param judged what the portal says to it
	 */
	private record Text(List<String> verdicts, String text, Diagnosis judged) {

		static Text read(String line) {
			String[] cells = line.split("\t");
			return new Text(Arrays.asList(cells[0].split(" ")), cells[1], judge(cells[1]));
		}

		boolean mayMean(Verdict verdict) {
			return this.verdicts.contains(verdict.code());
		}

	}

}
