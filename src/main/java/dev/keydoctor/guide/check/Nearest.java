package dev.keydoctor.guide.check;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Guesses what somebody meant to write.
 */
final class Nearest {

	private Nearest() {
	}

	/** A sentence that offers the most similar of these names. */
	static String to(String written, Collection<String> names) {
		return names.stream()
			.filter((name) -> distance(lower(written), lower(name)) <= Math.max(2, written.length() / 2))
			.min(Comparator.comparingInt((name) -> distance(lower(written), lower(name))))
			.map((name) -> "Did you mean `" + name + "`?")
			.orElse("Nothing similar exists.");
	}

	private static String lower(String text) {
		return text.toLowerCase(Locale.ROOT);
	}

	/** How many letters have to be added, left out or exchanged (Levenshtein). */
	private static int distance(String from, String to) {
		int[] row = IntStream.rangeClosed(0, to.length()).toArray();
		for (int i = 1; i <= from.length(); i++) {
			int diagonal = row[0];
			row[0] = i;
			for (int j = 1; j <= to.length(); j++) {
				int exchanged = diagonal + ((from.charAt(i - 1) == to.charAt(j - 1)) ? 0 : 1);
				diagonal = row[j];
				row[j] = Math.min(exchanged, 1 + Math.min(row[j], row[j - 1]));
			}
		}
		return row[to.length()];
	}

}
