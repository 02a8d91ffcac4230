package dev.keydoctor.link;

import java.util.List;

import dev.keydoctor.guide.Anchor;
import dev.keydoctor.guide.FoldedText;
import dev.keydoctor.guide.Spelling;

/**
 * A record of an anchor, prepared once for being found by many.
 *
 * @param anchor the anchor
 * @param text its names and headings, folded
 * @param names the spellings of its id and its former ids
 */
record FindableAnchor(Anchor anchor, String text, List<Spelling> names) {

	static FindableAnchor of(Anchor anchor) {
		return new FindableAnchor(anchor,
				FoldedText.of(anchor.id() + " " + anchor.aliases() + " " + anchor.titles().values()),
				anchor.names().stream().map(Spelling::of).toList());
	}

}
