package dev.keydoctor.diagnosis;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A phrase to look for. A sentence is found by its letters alone, however it is broken
 * and quoted; a short name only as it is written, since its letters also arise where two
 * words meet: "page not found" holds ENOTFOUND.
 *
 * @param letters what to look for
 * @param exact whether it must stand there as it is written
 */
record Phrase(String letters, boolean exact) {

	private static final int SHORT = 10;

	static Phrase of(String words) {
		String squeezed = PlainText.squeeze(words);
		boolean exact = squeezed.length() < SHORT && words.indexOf(' ') < 0;
		return new Phrase(exact ? words.toLowerCase(Locale.ROOT) : squeezed, exact);
	}

	static List<Phrase> all(String... words) {
		return Arrays.stream(words).map(Phrase::of).toList();
	}

	boolean isIn(String text, String squeezed) {
		return (this.exact ? text : squeezed).contains(this.letters);
	}

	boolean isIn(ParsedError error) {
		return isIn(error.text(), error.squeezed());
	}

}
