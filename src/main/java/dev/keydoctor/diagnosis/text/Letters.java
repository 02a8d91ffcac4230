package dev.keydoctor.diagnosis.text;

import java.text.Normalizer;

/**
 * A reduction of texts to their letters and digits, in lower case and without accents, so
 * that a search finds them whatever stands between: line breaks, quotes, bars of a table.
 */
public final class Letters {

	private Letters() {
	}

	/** The letters and digits alone: a sentence is found even where a word is broken. */
	public static String of(String text) {
		StringBuilder letters = new StringBuilder(text.length());
		text.codePoints().forEach((c) -> add(c, letters));
		return letters.toString();
	}

	/**
	 * The letters and digits with one blank wherever anything but an apostrophe stands
	 * between two of them: "n't" is as often spelt "nt".
	 */
	public static String inWords(String text) {
		StringBuilder words = new StringBuilder(text.length());
		text.codePoints().forEach((c) -> {
			if (!add(c, words) && c != '\'' && !words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
				words.append(' ');
			}
		});
		return words.toString().stripTrailing();
	}

	/*
	 * Adds the letters of a character, and says whether it belongs to a word. One by one:
	 * the JDK sorts a run of marks, and not in linear time.
	 */
	private static boolean add(int c, StringBuilder letters) {
		int before = letters.length();
		if (c < 0x80) {
			append(c, letters);
		}
		else {
			Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD)
				.codePoints()
				.forEach((part) -> append(part, letters));
		}
		return letters.length() > before || isMark(c);
	}

	private static boolean isMark(int c) {
		return Character.getType(c) == Character.NON_SPACING_MARK;
	}

	private static void append(int c, StringBuilder letters) {
		if (Character.isLetterOrDigit(c)) {
			letters.appendCodePoint((c == 'ł' || c == 'Ł') ? 'l' : Character.toLowerCase(c));
		}
	}

}
