package dev.keydoctor.search;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A record of a word of a query and the terms that answer it.
 *
 * @param word the word itself, small and without diacritics
 * @param exact its stems, or the word itself where it has none
 * @param loose longer words, where it may be unfinished; else similar words, where it
 * occurs nowhere and may be mistyped
 * @param rarity how much it tells: near 0 where every section has it
 * @param telling whether it says what the query is about, rather than hold it together
 */
record QueryTerm(String word, Set<String> exact, Set<String> loose, float rarity, boolean telling) {

	/**
	 * Looks the words of a query up. Only the last one may be unfinished.
	 * @param vocabulary the terms that exist
	 * @param functionWords words that tell nothing, unless the query has no other ones
	 * @return the words in order, each with terms that exist, which may be none
	 */
	static List<QueryTerm> of(List<Token> query, Vocabulary vocabulary, Set<String> functionWords) {
		Predicate<Token> holding = (token) -> functionWords.contains(token.word()) || isAmount(token.word());
		boolean allTell = query.stream().allMatch(holding);
		return query.stream().map((token) -> {
			boolean telling = allTell || !holding.test(token);
			return of(token, token == query.getLast(), vocabulary, telling);
		}).toList();
	}

	/** How many, not of what: a status has three digits. */
	private static boolean isAmount(String word) {
		return word.length() < 3 && word.chars().allMatch(Character::isDigit);
	}

	private static QueryTerm of(Token token, boolean last, Vocabulary vocabulary, boolean telling) {
		Set<String> exact = vocabulary.known(token.terms());
		Set<String> longer = last ? vocabulary.startingWith(token.word()) : Set.of();
		boolean mistyped = exact.isEmpty() && longer.isEmpty();
		Set<String> loose = mistyped ? vocabulary.similarTo(token.word()) : longer;
		return new QueryTerm(token.word(), exact, loose, vocabulary.rarity(exact.isEmpty() ? loose : exact), telling);
	}

	/** Whether any page has it, or what is like it. */
	boolean known() {
		return !this.exact.isEmpty() || !this.loose.isEmpty();
	}

	/** The same without longer and similar words. */
	QueryTerm asItStands() {
		return new QueryTerm(this.word, this.exact, Set.of(), this.rarity, this.telling);
	}

	/** The word itself, or the only one that it may have been before it was mistyped. */
	String meant() {
		boolean mistyped = this.exact.isEmpty() && this.loose.size() == 1;
		return mistyped ? this.loose.iterator().next() : this.word;
	}

	/** How much these words tell together, found or not. */
	static float rarity(List<QueryTerm> words) {
		return (float) words.stream().filter(QueryTerm::telling).mapToDouble(QueryTerm::rarity).sum();
	}

	/** All terms that answer one of these words, of those that tell something. */
	static Set<String> terms(List<QueryTerm> words) {
		Set<String> terms = new HashSet<>();
		words.stream().filter(QueryTerm::telling).forEach((word) -> {
			terms.addAll(word.exact());
			terms.addAll(word.loose());
		});
		return terms;
	}

}
