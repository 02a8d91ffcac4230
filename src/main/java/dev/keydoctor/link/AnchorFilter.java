package dev.keydoctor.link;

import java.util.List;
import java.util.stream.Stream;

import dev.keydoctor.guide.Spelling;
import dev.keydoctor.site.TypedText;

/**
 * A record of a filter of the list of anchors, as an author typed it. Spring converts the
 * parameter by {@link #of}, which cuts what is too long: there is nothing to refuse.
 *
 * @param text the words on one line; never null, at most 100 characters
 * @param words the words, folded; none match every anchor
 */
record AnchorFilter(String text, List<String> words) {

	private static final int LONGEST = 100;

	/** The filter, cleaned and cut. */
	public static AnchorFilter of(String typed) {
		String text = TypedText.clean(typed, LONGEST);
		return new AnchorFilter(text,
				Stream.of(Spelling.folded(text).split(" ")).filter((word) -> !word.isEmpty()).distinct().toList());
	}

	/** Whether a text that is folded already has all of the words. */
	boolean matches(String folded) {
		return this.words.stream().allMatch(folded::contains);
	}

}
