package dev.keydoctor.diagnosis.rules;

import java.util.List;
import java.util.Map;

import dev.keydoctor.diagnosis.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that a classifier learns from examples which words go with which verdict.
 */
class NaiveBayesClassifierTests {

	private static final List<String> OF_KEYS = List.of("brakuje klucza", "nie podano klucza", "nie podano niczego",
			"the key is missing", "a key is missing");

	private static final List<String> OF_MONEY = List.of("skończyły się pieniądze", "na koncie brakuje pieniędzy",
			"the money is gone", "all money is gone");

	@ParameterizedTest
	@CsvSource({ "klucz", "'Gdzie jest kluczyk?'", "The KEY, it is missing", "nei podano" })
	void goesByWordsTheirEndingsAndPairs(String ofKeys) {
		assertThat(learnt(OF_KEYS, OF_MONEY).likeliestFirst(ofKeys)).startsWith(Verdict.MISSING_KEY);
		assertThat(learnt(OF_MONEY, OF_KEYS).likeliestFirst(ofKeys)).startsWith(Verdict.INSUFFICIENT_QUOTA);
	}

	@ParameterizedTest
	@CsvSource({ "brakuje pieniędzy", "pieniadze brakuje na koncie" })
	void wordsOfEveryVerdictCountLess(String ofMoney) {
		assertThat(learnt(OF_KEYS, OF_MONEY).likeliestFirst(ofMoney)).startsWith(Verdict.INSUFFICIENT_QUOTA);
	}

	@ParameterizedTest
	@CsvSource({ "''", "xyz", "'!?'" })
	void aTextWithoutAnyOfTheWordsHasNoVerdict(String text) {
		assertThat(learnt(OF_KEYS, OF_MONEY).likeliestFirst(text)).isEmpty();
	}

	@Test
	void wordsOfASingleExampleTellNothing() {
		assertThat(learnt(OF_KEYS, OF_MONEY).likeliestFirst("niczego")).isEmpty();
	}

	@Test
	void aVerdictThatIsExpectedMoreNeedsFewerWords() {
		Map<Verdict, List<String>> examples = Map.of(Verdict.MISSING_KEY, OF_KEYS, Verdict.INSUFFICIENT_QUOTA,
				OF_MONEY);
		String ofBoth = "brakuje klucza na koncie";

		assertThat(new NaiveBayesClassifier(examples, Map.of()).likeliestFirst(ofBoth)).startsWith(Verdict.MISSING_KEY);
		assertThat(new NaiveBayesClassifier(examples, Map.of(Verdict.INSUFFICIENT_QUOTA, 5.0)).likeliestFirst(ofBoth))
			.startsWith(Verdict.INSUFFICIENT_QUOTA);
	}

	@ParameterizedTest
	@CsvSource({ "the key, 1", "gdzie jest krowa, 0", "nie podano adresu wysyłki, 0.5", "'', 0" })
	void familiarityIsTheShareOfKnownWords(String text, double share) {
		assertThat(learnt(OF_KEYS, OF_MONEY).familiarity(text)).isEqualTo(share);
	}

	private static NaiveBayesClassifier learnt(List<String> missing, List<String> quota) {
		return new NaiveBayesClassifier(Map.of(Verdict.MISSING_KEY, missing, Verdict.INSUFFICIENT_QUOTA, quota),
				Map.of());
	}

}
