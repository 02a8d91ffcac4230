package dev.keydoctor.guide.markdown;

import java.util.List;
import java.util.regex.Pattern;

import dev.keydoctor.site.Language;

/**
 * The rules of the printer: which spaces and hyphens must not break, and which dash and
 * dots are meant. Authors write plain spaces, hyphens and dots, so that a search finds
 * them.
 */
public final class Typography {

	private static final String HARD = "\u00a0";

	private static final String HARD_HYPHEN = "\u2011";

	/**
	 * For any language; each replaces a space, hyphen or dots and nothing else. What is
	 * replaced stands first, since it is rarer than what may stand before it.
	 */
	private static final List<Replacement> COMMON = List.of(new Replacement("\\.\\.\\.", "…"),
			new Replacement(" [-–] (?<=\\S [-–] )", HARD + "– "),
			// 200 000
			new Replacement(" (?=\\d{3}(?!\\d))(?<=\\d )", HARD),
			// 7 dni, but neither 2026 nor 403 and what follows
			new Replacement(" (?<=[\\d}º] )(?<!(?<!\\d)(?:19|20)\\d\\d )(?<!(?<!\\d)[45]\\d\\d )(?=\\p{L})", HARD),
			// listopada 2026
			new Replacement(" (?=20\\d\\d(?!\\d))(?<=\\p{Ll} )", HARD),
			// 1024 × 1024, 10 %
			new Replacement(" (?:(?=[×%])(?<=\\d )|(?=\\d)(?<=[×≥≤±§] ))", HARD),
			// e-mail, 3-D Secure
			new Replacement("-(?=mail|D\\b)(?<=\\b[eE3]-)", HARD_HYPHEN));

	private static final Pattern QUOTE = Pattern.compile("(?<=[„“«])|(?=[”»])");

	/** Polish words of one letter stand with the next one. */
	private static final Replacement ONE_LETTER = new Replacement(" (?<=(?<![\\p{L}\\p{N}])[aiouwzAIOUWZ] )", HARD);

	private Typography() {
	}

	/** Sets a plain text as its author wrote it. */
	public static String set(String text, Language language) {
		String set = text;
		for (Replacement replacement : COMMON) {
			set = replacement.in(set);
		}
		return switch (language) {
			case PL -> ONE_LETTER.in(set);
			case IT, EN -> set;
		};
	}

	/**
	 * The pieces of a heading: each second one is quoted. What a heading quotes stands on
	 * a screen, and is English in every language.
	 */
	public static String[] pieces(String heading) {
		return QUOTE.split(heading);
	}

	private record Replacement(Pattern pattern, String by) {

		private Replacement(String pattern, String by) {
			this(Pattern.compile(pattern), by);
		}

		private String in(String text) {
			return this.pattern.matcher(text).replaceAll(this.by);
		}

	}

}
