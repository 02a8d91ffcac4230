package dev.keydoctor.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;

import org.springframework.util.function.ThrowingSupplier;

/**
 * A dictionary of the terms that occur in an index. Asking it first turns beginnings and
 * typing errors into terms that exist, and the same terms are then searched and marked.
 */
final class Vocabulary {

	/** The shortest beginning that is looked up: a shorter one would fit everything. */
	private static final int SHORTEST_BEGINNING = 2;

	/** Lucene refuses more than 1,024 terms for one word, and each costs time. */
	private static final int MOST_ENDINGS = 500;

	/** Similar words of a longer one take a tenth of a second and more to find. */
	private static final int LONGEST_WORD = 40;

	/** In how many sections each term occurs, in the field where it does most. */
	private final NavigableMap<String, Integer> terms = new TreeMap<>();

	private final IndexSearcher searcher;

	private final int sections;

	Vocabulary(IndexReader index) throws IOException {
		this.searcher = new IndexSearcher(index);
		this.sections = index.maxDoc();
		for (SectionField field : SectionField.values()) {
			Terms ofField = MultiTerms.getTerms(index, field.key());
			if (ofField != null) {
				addAll(ofField.iterator());
			}
		}
	}

	private void addAll(TermsEnum of) throws IOException {
		while (of.next() != null) {
			this.terms.merge(of.term().utf8ToString(), of.docFreq(), Math::max);
		}
	}

	/** Whether a word occurs, in any form, or a longer one that begins so. */
	boolean occurs(Token token) {
		return !known(token.terms()).isEmpty() || !beginningWith(token.word()).isEmpty();
	}

	boolean isKnown(String term) {
		return this.terms.containsKey(term);
	}

	/** Whether the second word follows the first one somewhere. */
	boolean areNeighbours(String first, String second) {
		return Arrays.stream(SectionField.values()).anyMatch((field) -> follows(field, first, second));
	}

	private boolean follows(SectionField field, String first, String second) {
		return ThrowingSupplier.of(() -> this.searcher.count(new PhraseQuery(field.key(), first, second)) > 0).get();
	}

	/** Those of the given terms that occur. */
	Set<String> known(Collection<String> wanted) {
		return wanted.stream().filter(this.terms::containsKey).collect(Collectors.toSet());
	}

	/**
	 * Whether two words are one here: joined they occur more often than the rarer alone.
	 */
	boolean isOneWord(String first, String second) {
		return frequency(first + second) > Math.min(frequency(first), frequency(second));
	}

	private int frequency(String term) {
		return this.terms.getOrDefault(term, 0);
	}

	/** The terms that begin like this; of very many the most frequent ones. */
	Set<String> startingWith(String beginning) {
		return (beginning.length() < SHORTEST_BEGINNING) ? Set.of() : mostFrequent(beginningWith(beginning));
	}

	private NavigableMap<String, Integer> beginningWith(String letters) {
		return this.terms.subMap(letters, true, letters + Character.MAX_VALUE, true);
	}

	private static Set<String> mostFrequent(Map<String, Integer> terms) {
		return terms.entrySet()
			.stream()
			.sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
			.limit(MOST_ENDINGS)
			.map(Map.Entry::getKey)
			.collect(Collectors.toSet());
	}

	/**
	 * The terms that somebody may have meant who typed a word that does not occur: those
	 * that are fewest letters away, of those with the same first letter.
	 */
	Set<String> similarTo(String typed) {
		return IntStream.rangeClosed(1, forgivenErrors(typed))
			.mapToObj((errors) -> within(errors, typed))
			.filter((similar) -> !similar.isEmpty())
			.findFirst()
			.orElse(Set.of());
	}

	private static int forgivenErrors(String typed) {
		boolean isWord = typed.length() >= 5 && typed.length() <= LONGEST_WORD;
		return isWord ? ((typed.length() < 8) ? 1 : 2) : 0;
	}

	private Set<String> within(int errors, String typed) {
		int second = typed.offsetByCodePoints(0, 1);
		String first = typed.substring(0, second);
		CharacterRunAutomaton similar = new CharacterRunAutomaton(
				new LevenshteinAutomata(typed.substring(second), true).toAutomaton(errors, first));
		return beginningWith(first).keySet().stream().filter(similar::run).collect(Collectors.toSet());
	}

	/**
	 * How much one of these terms tells about a section that has it: near 0 where all
	 * sections have it, the more the fewer have it.
	 */
	float rarity(Collection<String> terms) {
		int most = terms.stream().mapToInt(this::frequency).max().orElse(0);
		return (float) Math.log(1 + (this.sections - most + 0.5) / (most + 0.5));
	}

}
