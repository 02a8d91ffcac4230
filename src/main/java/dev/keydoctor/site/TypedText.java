package dev.keydoctor.site;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Pattern;

import dev.keydoctor.diagnosis.key.KeyPrefix;
import org.jspecify.annotations.Nullable;

/**
 * A cleaner of what somebody typed into a field or an address, and is shown or sent on:
 * one short line without anything that looks like a key.
 */
public final class TypedText {

	/** A key of whatever kind that somebody typed into the wrong field. */
	private static final Pattern KEY = Pattern
		.compile("(?=[A-Za-z])(?<![A-Za-z0-9_])" + KeyPrefix.any() + "(?!example-)[-.\\w]{20,}");

	private static final Pattern GAP = Pattern.compile("[\\p{C}\\s]+");

	/** The longest query that is kept: no link of the portal has a longer one. */
	private static final int LONGEST_QUERY = 200;

	private static final Pattern QUERY = Pattern.compile("(?:[\\w=&.+*~-]|%[0-9A-Fa-f]{2})++");

	/** How much longer a text may be before it is cleaned, in times of what is kept. */
	private static final int ROOM = 10;

	private TypedText() {
	}

	/**
	 * The beginnings of keys, by which the scripts of the pages look for them: a pattern
	 * as JavaScript reads it too.
	 */
	public static String keyBeginnings() {
		return KeyPrefix.any();
	}

	/**
	 * Cleans anything at all into a text on one line, of which so many characters are
	 * kept.
	 */
	public static String clean(String typed, int longest) {
		String words = KEY.matcher(cut(typed, ROOM * longest)).replaceAll(" ");
		String line = GAP.matcher(words).replaceAll(" ").strip();
		return cut(Normalizer.normalize(line, Normalizer.Form.NFC), longest).strip();
	}

	/** Whether a key was typed, which {@link #clean} takes away. */
	public static boolean hasKey(String typed) {
		return KEY.matcher(cut(typed, ROOM * LONGEST_QUERY)).find();
	}

	/**
	 * The query of an address, with its question mark, for the address to which the
	 * reader is sent on; empty where there is none, or a key may be in it.
	 */
	public static String query(@Nullable String query) {
		if (query == null || query.length() > LONGEST_QUERY || !QUERY.matcher(query).matches()) {
			return "";
		}
		String words = URLDecoder.decode(query, StandardCharsets.UTF_8);
		return clean(words, LONGEST_QUERY).equals(words) ? "?" + query : "";
	}

	/** The beginning of a text, which cuts no letter in two. */
	private static String cut(String text, int longest) {
		if (text.length() <= longest) {
			return text;
		}
		return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
	}

}
