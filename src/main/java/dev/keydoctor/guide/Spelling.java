package dev.keydoctor.guide;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.keydoctor.diagnosis.text.Accents;

/**
 * A record of a name by its pairs of neighbouring letters, which finds similar names. Two
 * names are the nearer, the more pairs they share: that forgives a typing error as well
 * as a missing or exchanged word. None of the libraries at hand does it, and Lucene's
 * suggester would be a jar more for one method.
 *
 * @param pairs how often each pair stands in the name
 * @param size how many pairs there are
 */
public record Spelling(Map<String, Integer> pairs, int size) {

	/** Below this likeness two names have next to nothing in common. */
	private static final double LEAST_LIKENESS = 0.5;

	/** Longer than any name. */
	private static final int LONGEST = 120;

	private static final Pattern GAP = Pattern.compile("[^a-z0-9]+");

	/**
	 * The spelling of a name, or of what somebody took for one: accents, capitals and
	 * punctuation do not count.
	 */
	public static Spelling of(String name) {
		String start = name.substring(0, Math.min(LONGEST, name.length()));
		String framed = "-" + GAP.matcher(folded(start)).replaceAll("-") + "-";
		Map<String, Integer> pairs = new HashMap<>();
		for (int index = 1; index < framed.length(); index++) {
			pairs.merge(framed.substring(index - 1, index + 1), 1, Integer::sum);
		}
		return new Spelling(Map.copyOf(pairs), framed.length() - 1);
	}

	/**
	 * Folds a text to small letters without accents, so that it is found however it is
	 * typed.
	 */
	public static String folded(String text) {
		return Accents.folded(text);
	}

	/**
	 * The coefficient of Dice: 0 for nothing in common, 1 for the same. Where even a name
	 * that is all in the other would be too little like it, nothing is counted.
	 */
	private double likeness(Spelling other) {
		double all = this.size + other.size;
		if (2 * Math.min(this.size, other.size) / all < LEAST_LIKENESS) {
			return 0;
		}
		int shared = this.pairs.entrySet()
			.stream()
			.mapToInt((pair) -> Math.min(pair.getValue(), other.pairs.getOrDefault(pair.getKey(), 0)))
			.sum();
		return 2 * shared / all;
	}

	/**
	 * Guesses which things somebody meant by this name: those that have more than next to
	 * nothing in common with it, the most similar first.
	 * @param names the spellings of the names that a thing has
	 */
	public <T> Stream<T> nearest(Stream<T> things, Function<T, Collection<Spelling>> names) {
		return things.map((thing) -> new Guess<>(thing, likeness(names.apply(thing))))
			.filter((guess) -> guess.likeness() >= LEAST_LIKENESS)
			.sorted(Comparator.comparingDouble(Guess<T>::likeness).reversed())
			.map(Guess::thing);
	}

	private double likeness(Collection<Spelling> others) {
		return others.stream().mapToDouble(this::likeness).max().orElse(0);
	}

	private record Guess<T>(T thing, double likeness) {
	}

}
