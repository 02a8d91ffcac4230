package dev.keydoctor.openai;

import java.util.List;

/**
 * A record of the rules by which a pasted text is judged as a key before anything is
 * sent, for a browser that wants to judge alike. All patterns are read the same by Java
 * and, with the flags {@code s} and {@code u}, by JavaScript, but for a leading
 * {@code (?i)}.
 *
 * @param invisible what is removed first, wherever it stands
 * @param front what is taken off the beginning, as often as one of them fits there,
 * ignoring case
 * @param back what is taken off the end, one character each
 * @param dash what then becomes a hyphen
 * @param whole the shape of a key that is not cut
 */
public record KeyRules(String invisible, List<String> front, List<String> back, String dash, String whole) {

	public KeyRules {
		front = List.copyOf(front);
		back = List.copyOf(back);
	}

	/** The rules that {@link ApiKey} goes by. */
	public static KeyRules current() {
		return new KeyRules(SanitizedKey.INVISIBLE.pattern(), PasteTrimmer.front(), PasteTrimmer.back(),
				SanitizedKey.DASH.pattern(), KeyLint.WHOLE.pattern());
	}

	/** A pattern for a whole text of an error in place of a key, to be tried first. */
	public static String error() {
		return ErrorText.regex();
	}

	/**
	 * A pattern for a whole text that is of a person and no key: the number of a card or
	 * a phone, or an e-mail address.
	 */
	public static String personal() {
		return "\\+?(?:[ ().-]{0,2}\\d){9,19}\\)?|[^\\s@]{1,64}@[^\\s@]{1,200}\\.[A-Za-z]{2,20}";
	}

	/**
	 * A pattern for a whole text that only the server judges, to be tried next: an
	 * example, and a key in a longer text.
	 */
	public static String unsaid() {
		return ApiKey.EXAMPLE_PREFIX + ".*|(?=.*[\\s\\p{Z}]).*sk-.*";
	}

}
