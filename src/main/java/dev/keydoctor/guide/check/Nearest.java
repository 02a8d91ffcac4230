package dev.keydoctor.guide.check;

import java.util.Collection;
import java.util.Comparator;

import dev.keydoctor.guide.Spelling;

/**
 * A guess at what somebody meant to write, for the messages to authors.
 */
final class Nearest {

	private Nearest() {
	}

	/** A sentence that offers the most similar of these names. */
	static String to(String written, Collection<String> names) {
		Spelling wanted = Spelling.of(written);
		return names.stream()
			.map((name) -> new Guess(name, wanted.likeness(Spelling.of(name))))
			.filter((guess) -> guess.likeness() >= Spelling.LEAST_LIKENESS)
			.max(Comparator.comparingDouble(Guess::likeness))
			.map((guess) -> "Did you mean `" + guess.name() + "`?")
			.orElse("Nothing similar exists.");
	}

	private record Guess(String name, double likeness) {
	}

}
