package dev.keydoctor.link;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.keydoctor.guide.Anchor;

/**
 * Guesses which anchor somebody meant whose link leads nowhere. Two names are the nearer,
 * the more pairs of neighbouring letters they share: that forgives a typing error as well
 * as a missing or exchanged word.
 */
final class NearestAnchors {

	/** Below this the names have next to nothing in common. */
	private static final double LEAST_LIKENESS = 0.5;

	private static final int MOST = 5;

	/** Longer than any anchor. */
	private static final int LONGEST = 120;

	private NearestAnchors() {
	}

	/**
	 * Finds the anchors with similar names.
	 * @param asked what stood in the link, which may be anything
	 * @param anchors the anchors to choose from
	 * @return at most five, the most similar first; none where nothing is similar
	 */
	static List<Anchor> to(String asked, Collection<Anchor> anchors) {
		Set<String> pairs = pairs(Plain.of(asked.substring(0, Math.min(LONGEST, asked.length()))));
		return anchors.stream()
			.map((anchor) -> new Guess(anchor, likeness(pairs, anchor)))
			.filter((guess) -> guess.likeness() >= LEAST_LIKENESS)
			.sorted(Comparator.comparingDouble(Guess::likeness).reversed())
			.limit(MOST)
			.map(Guess::anchor)
			.toList();
	}

	private static double likeness(Set<String> pairs, Anchor anchor) {
		return Stream.concat(Stream.of(anchor.id()), anchor.aliases().stream())
			.mapToDouble((name) -> likeness(pairs, pairs(name)))
			.max()
			.orElse(0);
	}

	/** The coefficient of Dice: 0 for nothing in common, 1 for the same. */
	private static double likeness(Set<String> one, Set<String> other) {
		Set<String> shared = new HashSet<>(one);
		shared.retainAll(other);
		return 2.0 * shared.size() / (one.size() + other.size());
	}

	private static Set<String> pairs(String name) {
		String framed = "-" + name.replaceAll("[^a-z0-9]+", "-") + "-";
		return IntStream.range(0, framed.length() - 1)
			.mapToObj((index) -> framed.substring(index, index + 2))
			.collect(Collectors.toSet());
	}

	private record Guess(Anchor anchor, double likeness) {
	}

}
