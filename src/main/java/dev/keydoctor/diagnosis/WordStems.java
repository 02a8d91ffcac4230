package dev.keydoctor.diagnosis;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A finder of word stems. Two lists of {@code wordings/stems.txt} say together what an
 * app says in its own short words: a noun of the first with a predicate of the second
 * close by.
 */
final class WordStems {

	/* Where another clause begins. */
	private static final Pattern SENTENCE = Accents.pattern("[.!?;]\\s|\\n\\n|, (?:ale|lecz|ma|però|but) ");

	private static final int WINDOW = 48;

	/** What an app says in its own words is short; longer is a log. */
	private static final int LONGEST = 4_000;

	private WordStems() {
	}

	/**
	 * A list of stems.
	 * @param list its name
	 * @return the stems as they are looked for
	 */
	static List<String> of(String list) {
		return Wordings.list("stems", list).stream().map(PlainText::squeeze).distinct().toList();
	}

	/**
	 * Whether a stem of each list stands in one sentence of a text, close to one another.
	 * @param text a text
	 * @param nouns stems of the first kind
	 * @param predicates stems of the second kind
	 * @return {@code true} where at most about eight words part them
	 */
	static boolean near(SearchedText text, List<String> nouns, List<String> predicates) {
		return anyIn(text, nouns) && anyIn(text, predicates) && sentences(text.plain()).map(PlainText::squeeze)
			.anyMatch((sentence) -> near(sentence, nouns, predicates));
	}

	/**
	 * The sentences of a text, and the clauses behind a "but".
	 * @param plain a plain text
	 */
	static Stream<String> sentences(String plain) {
		return SENTENCE.splitAsStream(plain);
	}

	/**
	 * Whether a text may be an app's or a person's own words.
	 * @param text a text
	 * @return {@code false} for a log
	 */
	static boolean isShort(SearchedText text) {
		return text.squeezed().length() <= LONGEST;
	}

	/**
	 * Whether a stem stands somewhere in a short text.
	 * @param text a text
	 * @param stems the stems
	 */
	static boolean anyIn(SearchedText text, List<String> stems) {
		return isShort(text) && stems.stream().anyMatch(text.squeezed()::contains);
	}

	/**
	 * Whether a stem of each list stands in a sentence, close to one another.
	 * @param squeezed the letters and digits of a sentence
	 * @param nouns stems of the first kind
	 * @param predicates stems of the second kind
	 */
	static boolean near(String squeezed, List<String> nouns, List<String> predicates) {
		List<String> present = predicates.stream().filter(squeezed::contains).toList();
		return !present.isEmpty() && nouns.stream().anyMatch((noun) -> near(squeezed, noun, present));
	}

	private static boolean near(String squeezed, String noun, List<String> predicates) {
		for (int at = squeezed.indexOf(noun); at >= 0; at = squeezed.indexOf(noun, at + noun.length())) {
			int start = at;
			int end = at + noun.length();
			if (predicates.stream().anyMatch((predicate) -> isAround(squeezed, start, end, predicate))) {
				return true;
			}
		}
		return false;
	}

	private static boolean isAround(String squeezed, int start, int end, String predicate) {
		int reach = WINDOW + predicate.length();
		return squeezed.substring(Math.max(0, start - reach), Math.min(squeezed.length(), end + reach))
			.contains(predicate);
	}

}
