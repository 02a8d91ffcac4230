package dev.keydoctor.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.lucene.analysis.Analyzer;

/**
 * A reader of words that were typed without their diacritics: the dictionary does not
 * know "srodkow", but that "środków" is a form of "środek".
 */
final class Diacritics {

	/** What the letters of Polish may be that were typed without. */
	private static final Map<Character, String> LETTERS = Map.of('a', "aą", 'c', "cć", 'e', "eę", 'l', "lł", 'n', "nń",
			'o', "oó", 's', "sś", 'z', "zżź");

	/** A long word has thousands of spellings, and each is looked up. */
	private static final int MOST_SPELLINGS = 600;

	private Diacritics() {
	}

	/**
	 * Adds the stems that a word may have once its letters are put right.
	 * @param query the words, those without a stem are looked up
	 * @param analyzer what knows the stems of words that are spelled right
	 */
	static List<Token> restore(List<Token> query, Analyzer analyzer) {
		return query.stream().map((token) -> (token.terms().size() == 1) ? restore(token, analyzer) : token).toList();
	}

	private static Token restore(Token token, Analyzer analyzer) {
		Set<String> terms = new HashSet<>(token.terms());
		Tokens.of(String.join(" ", spellings(token.word())), analyzer)
			.forEach((spelling) -> terms.addAll(spelling.terms()));
		return new Token(token.start(), token.end(), token.word(), terms);
	}

	private static List<String> spellings(String word) {
		List<String> spellings = List.of("");
		for (char letter : word.toCharArray()) {
			String choices = LETTERS.getOrDefault(letter, String.valueOf(letter));
			List<String> longer = new ArrayList<>();
			for (String beginning : spellings) {
				choices.chars().forEach((choice) -> longer.add(beginning + (char) choice));
			}
			if (longer.size() > MOST_SPELLINGS) {
				return List.of();
			}
			spellings = longer;
		}
		return spellings;
	}

}
