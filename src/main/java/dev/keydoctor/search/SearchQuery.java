package dev.keydoctor.search;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * What somebody looks for.
 *
 * @param text the words on one line; never null, at most 200 characters
 */
record SearchQuery(String text) {

	private static final int LONGEST = 200;

	/** A key in the wrong field must not be shown again; its kind does not matter. */
	private static final Pattern KEY = Pattern.compile("(?<![A-Za-z0-9_])(?:sk|gsk|xai|pplx|AIza)[-_\\w]{20,}");

	/**
	 * Reads what was typed.
	 * @param typed anything at all
	 * @return the question, tidied and cut
	 */
	static SearchQuery of(String typed) {
		String start = typed.substring(0, Math.min(typed.length(), 10 * LONGEST));
		String words = KEY.matcher(start).replaceAll(" ").replaceAll("[\\p{C}\\s]+", " ").strip();
		return new SearchQuery(cut(Normalizer.normalize(words, Normalizer.Form.NFC)).strip());
	}

	private static String cut(String text) {
		if (text.length() <= LONGEST) {
			return text;
		}
		return text.substring(0, Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
	}

}
