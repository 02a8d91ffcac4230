package dev.keydoctor.guide;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An accent folder: texts become comparable as small letters without marks above, below
 * or through them.
 */
public final class FoldedText {

	private static final Pattern MARKS = Pattern.compile("\\p{M}");

	private FoldedText() {
	}

	/**
	 * Folds a text.
	 * @return the text in small letters without marks
	 */
	public static String of(String text) {
		String decomposed = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
		return MARKS.matcher(decomposed).replaceAll("").replace('ł', 'l');
	}

}
