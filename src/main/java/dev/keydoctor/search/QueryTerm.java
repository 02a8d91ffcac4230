package dev.keydoctor.search;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A word of a query and the terms that answer it.
 *
 * @param word the word itself, small and without diacritics
 * @param exact its stems, or the word itself where it has none
 * @param loose longer words, where it may be unfinished; else similar words, where it
 * occurs nowhere and may be mistyped
 * @param rarity how much it tells: near 0 where every section has it
 */
record QueryTerm(String word, Set<String> exact, Set<String> loose, float rarity) {

	/**
	 * Looks the words of a query up. Only the last one may be unfinished.
	 * @param vocabulary the terms that exist
	 * @return the words in order, each with terms that exist, which may be none
	 */
	static List<QueryTerm> of(List<Token> query, Vocabulary vocabulary) {
		return query.stream().map((token) -> of(token, token == query.getLast(), vocabulary)).toList();
	}

	private static QueryTerm of(Token token, boolean last, Vocabulary vocabulary) {
		Set<String> exact = vocabulary.known(token.terms());
		Set<String> longer = last ? vocabulary.startingWith(token.word()) : Set.of();
		boolean mistyped = exact.isEmpty() && longer.isEmpty();
		Set<String> loose = mistyped ? vocabulary.similarTo(token.word()) : longer;
		return new QueryTerm(token.word(), exact, loose, vocabulary.rarity(exact.isEmpty() ? loose : exact));
	}

	/** All terms that answer one of these words. */
	static Set<String> terms(List<QueryTerm> words) {
		Set<String> terms = new HashSet<>();
		words.forEach((word) -> {
			terms.addAll(word.exact());
			terms.addAll(word.loose());
		});
		return terms;
	}

}
