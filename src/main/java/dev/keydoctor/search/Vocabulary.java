package dev.keydoctor.search;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;

/**
 * The terms that occur in one index. Asking it first turns beginnings and typing errors
 * into terms that exist, and the same terms are then searched and marked.
 */
final class Vocabulary {

	/** Shorter beginnings fit everything. */
	private static final int SHORTEST_BEGINNING = 2;

	private final TreeSet<String> terms;

	Vocabulary(Collection<String> terms) {
		this.terms = new TreeSet<>(terms);
	}

	/** Those of the given terms that occur. */
	Set<String> known(Collection<String> wanted) {
		return wanted.stream().filter(this.terms::contains).collect(Collectors.toSet());
	}

	/** The terms that begin like this. */
	Set<String> startingWith(String beginning) {
		if (beginning.length() < SHORTEST_BEGINNING) {
			return Set.of();
		}
		return this.terms.subSet(beginning, beginning + Character.MAX_VALUE);
	}

	/**
	 * The terms that somebody may have meant who typed this.
	 * @param typed a word that does not occur
	 * @return the terms that are fewest letters away, of those with the same first letter
	 */
	Set<String> similarTo(String typed) {
		return IntStream.rangeClosed(1, forgivenErrors(typed))
			.mapToObj((errors) -> within(errors, typed))
			.filter((similar) -> !similar.isEmpty())
			.findFirst()
			.orElse(Set.of());
	}

	private static int forgivenErrors(String typed) {
		return (typed.length() < 5) ? 0 : (typed.length() < 8) ? 1 : 2;
	}

	private Set<String> within(int errors, String typed) {
		String first = typed.substring(0, 1);
		CharacterRunAutomaton similar = new CharacterRunAutomaton(
				new LevenshteinAutomata(typed, true).toAutomaton(errors, first));
		return startingWithLetter(first).stream().filter(similar::run).collect(Collectors.toSet());
	}

	private Set<String> startingWithLetter(String letter) {
		return this.terms.subSet(letter, letter + Character.MAX_VALUE);
	}

}
