package dev.keydoctor.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One word of a question and the terms that answer it.
 *
 * @param word the word itself, small and without diacritics
 * @param weights how well each term answers it, from 0 to 1
 */
record Wanted(String word, Map<String, Float> weights) {

	private static final float STEM = 0.9f;

	private static final float BEGINNING = 0.5f;

	private static final float SIMILAR = 0.4f;

	/**
	 * Looks the words of a question up. The last one may be unfinished.
	 * @param question the words
	 * @param vocabulary the terms that exist
	 * @return the words in order, each with the terms that exist, which may be none
	 */
	static List<Wanted> of(List<Token> question, Vocabulary vocabulary) {
		List<Wanted> words = new ArrayList<>();
		for (Token token : question) {
			words.add(of(token, token == question.getLast(), vocabulary));
		}
		return words;
	}

	private static Wanted of(Token token, boolean last, Vocabulary vocabulary) {
		Map<String, Float> weights = new HashMap<>();
		vocabulary.known(token.terms()).forEach((term) -> weights.put(term, STEM));
		vocabulary.known(Set.of(token.word())).forEach((term) -> weights.put(term, 1f));
		if (last) {
			vocabulary.startingWith(token.word()).forEach((term) -> weights.putIfAbsent(term, BEGINNING));
		}
		if (weights.isEmpty()) {
			vocabulary.similarTo(token.word()).forEach((term) -> weights.put(term, SIMILAR));
		}
		return new Wanted(token.word(), weights);
	}

	/** All terms that answer one of these words. */
	static Set<String> terms(List<Wanted> words) {
		Set<String> terms = new HashSet<>();
		words.forEach((word) -> terms.addAll(word.weights().keySet()));
		return terms;
	}

}
