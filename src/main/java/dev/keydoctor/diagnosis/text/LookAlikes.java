package dev.keydoctor.diagnosis.text;

/**
 * Functions that fold letters which look alike in a picture: they take l, 1, i and j for
 * one letter, and rn for m. Two texts that differ in such letters alone become equal.
 */
public final class LookAlikes {

	private static final String LETTERS = "1ij|0589q2$";

	private static final String FOLDED = "llllosbggzs";

	private LookAlikes() {
	}

	/** Folds a text in lower case to one letter for each family. */
	public static String fold(String text) {
		StringBuilder folded = new StringBuilder(text.length());
		int at = 0;
		while (at < text.length()) {
			int length = length(text, at);
			folded.append(letter(text, at, length));
			at += length;
		}
		return folded.toString();
	}

	/** How many characters at some place look like one letter: 1 or 2. */
	static int length(String text, int at) {
		boolean pair = text.startsWith("rn", at) || text.startsWith("vv", at) || text.startsWith("cl", at);
		return pair ? 2 : 1;
	}

	/** The letter for the family of so many characters at some place. */
	static char letter(String text, int at, int length) {
		char first = text.charAt(at);
		if (length == 2) {
			return (first == 'r') ? 'm' : (first == 'v') ? 'w' : 'd';
		}
		int family = LETTERS.indexOf(first);
		return (family >= 0) ? FOLDED.charAt(family) : first;
	}

}
