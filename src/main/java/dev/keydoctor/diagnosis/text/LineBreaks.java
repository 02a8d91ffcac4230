package dev.keydoctor.diagnosis.text;

import java.util.regex.Pattern;

/**
 * A mender of line breaks: a tag that ends a line of a page does so in the text, a line
 * of a mail loses its mark, and where a window or a mail broke a sentence it goes on.
 */
public final class LineBreaks {

	private static final Pattern TAG = Pattern.compile("(?i)<br ?/?>|</(?:p|div|li|tr|h[1-6])>");

	/* In a mail that quotes another. */
	private static final Pattern QUOTED = Pattern.compile("(?m)^>(?: ?>){0,3} ?");

	private static final Pattern EMPTY = Pattern.compile("\\n\\n+");

	/* Before a word that is not the beginning of a name or a code. */
	private static final Pattern WRAPPED = Pattern
		.compile("\\n(?<=[^\\n]{20}[\\p{L},.]\\n)(?=\\p{Ll}{1,20}(?: (?!=)|[,;:?!\"']|\\.?(?:\\s|\\z)))");

	/* "All the credits in⏎Make": behind a preposition or an article no line ends. */
	private static final Pattern UNFINISHED = Pattern.compile(
			"\\n(?<=[^\\n]{8} (?i:w|we|z|ze|na|do|od|di|del|della|il|la|un|una|con|per|the|an|my|your|of|in|to|with)\\n)(?=[\\p{L}\\d\"'])");

	private LineBreaks() {
	}

	/** Mends the line breaks of a plain text, as it was written. */
	public static String mended(String plain) {
		String lines = EMPTY.matcher(bare(plain)).replaceAll("\n");
		return WRAPPED.matcher(UNFINISHED.matcher(lines).replaceAll(" ")).replaceAll(" ");
	}

	/** Takes off the lines of a text what a page or a mail puts at their ends. */
	public static String bare(String plain) {
		return QUOTED.matcher(TAG.matcher(plain).replaceAll("\n")).replaceAll("");
	}

}
