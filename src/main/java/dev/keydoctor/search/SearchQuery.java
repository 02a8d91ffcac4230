package dev.keydoctor.search;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.keydoctor.site.TypedText;

/**
 * A record of a query as somebody typed it, cleaned. Spring converts the parameter by
 * {@link #of}; there is no constraint that it could break, since a query that is too long
 * is cut and still finds, where a refusal would show nothing.
 *
 * @param text the words on one line; never null, at most 150 characters
 */
record SearchQuery(String text) {

	/** What stands between two ends of sentences, with the second one. */
	private static final Pattern SENTENCE = Pattern.compile("[^.!?\\n]++[.!?\\n]*+");

	/** Longer than any literal wording of an error page. */
	private static final int LONGEST = 150;

	/** Whether a text is short enough to be a query, so that nothing of it is cut. */
	static boolean isShort(String text) {
		return text.strip().length() <= LONGEST;
	}

	/** The sentences of a text that end in a question mark, in one; else nothing. */
	static String asking(String text) {
		return SENTENCE.matcher(text)
			.results()
			.map((sentence) -> sentence.group().strip())
			.filter((sentence) -> sentence.endsWith("?"))
			.collect(Collectors.joining(" "));
	}

	/** The query, cleaned and cut. */
	public static SearchQuery of(String typed) {
		return new SearchQuery(TypedText.clean(typed, LONGEST));
	}

}
