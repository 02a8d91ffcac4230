package dev.keydoctor.diagnosis.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A remover of accents from the letters of European languages, since people write "bledny
 * klucz" and "e scaduta". A letter stays one letter.
 */
public final class Accents {

	private static final int FIRST = 0xc0;

	/* Where the letters with accents end, and where the marks that stand alone begin. */
	private static final int END = 0x250;

	private static final int FIRST_MARK = 0x300;

	private static final int LAST_MARK = 0x36f;

	private Accents() {
	}

	/** The same text without accents; of other alphabets as it stands. */
	public static String removedFrom(String text) {
		if (text.chars().allMatch((c) -> c < FIRST)) {
			return text;
		}
		StringBuilder plain = new StringBuilder(text.length());
		text.chars().filter((c) -> c < FIRST_MARK || c > LAST_MARK).forEach((c) -> plain.append(letter((char) c)));
		return plain.toString();
	}

	/** The same text in lower case and without accents, as most patterns look at it. */
	public static String folded(String text) {
		return removedFrom(text.toLowerCase(Locale.ROOT));
	}

	/** A pattern for such texts, written with accents or without. */
	public static Pattern pattern(String regex) {
		return Pattern.compile(removedFrom(regex));
	}

	private static char letter(char c) {
		if (c < FIRST || c >= END) {
			return c;
		}
		return switch (c) {
			case 'ł' -> 'l';
			case 'Ł' -> 'L';
			default -> Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
		};
	}

}
