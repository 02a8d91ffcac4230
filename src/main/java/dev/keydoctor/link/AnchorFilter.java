package dev.keydoctor.link;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.keydoctor.guide.Spelling;
import dev.keydoctor.site.TypedText;

/**
 * A record of a filter of the list of anchors, as an author typed it. Spring converts the
 * parameter by {@link #of}, which cuts what is too long: there is nothing to refuse.
 *
 * @param text the words on one line; never null, at most 100 characters
 * @param words the words, folded, or the id in a link; none match every anchor
 */
record AnchorFilter(String text, List<String> words) {

	private static final int LONGEST = 100;

	/*
	 * An address, and what is named last in it; a query or the QR code may follow. But
	 * not 401/403.
	 */
	private static final Pattern LINK = Pattern
		.compile("^(?:(?:https?:/|[\\w-]+[.:][\\w.:-]+)?/(?:\\S*[/#])?|\\S*#)([\\w-]+)(?:[/?][^\\s/#]*)?$");

	/** The filter, cleaned and cut. */
	public static AnchorFilter of(String typed) {
		String text = TypedText.clean(typed, LONGEST);
		String words = Spelling.folded(LINK.matcher(text).replaceFirst("$1"));
		return new AnchorFilter(text,
				Stream.of(words.split("[ /]")).filter((word) -> !word.isEmpty()).distinct().toList());
	}

	/** Whether a text that is folded already has all of the words. */
	boolean matches(String folded) {
		return this.words.stream().allMatch(folded::contains);
	}

}
