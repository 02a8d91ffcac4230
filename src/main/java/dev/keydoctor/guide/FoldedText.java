package dev.keydoctor.guide;

import java.util.Locale;

import dev.keydoctor.diagnosis.Accents;

/**
 * An accent folder: texts become comparable as small letters without accents.
 */
public final class FoldedText {

	private FoldedText() {
	}

	/**
	 * Folds a text.
	 * @return the text in small letters without accents
	 */
	public static String of(String text) {
		return Accents.removedFrom(text.toLowerCase(Locale.ROOT));
	}

}
