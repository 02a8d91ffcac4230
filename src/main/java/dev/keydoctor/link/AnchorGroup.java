package dev.keydoctor.link;

import java.util.List;

import dev.keydoctor.guide.Anchor;

/**
 * A record of a page of the list of anchors.
 *
 * @param top the top of the page
 * @param anchors those that are shown, in reading order
 */
record AnchorGroup(AnchorLinks top, List<AnchorLinks> anchors) {

	static AnchorGroup of(Anchor top, List<Anchor> anchors, String publicUrl) {
		return new AnchorGroup(AnchorLinks.of(top, publicUrl),
				anchors.stream().map((anchor) -> AnchorLinks.of(anchor, publicUrl)).toList());
	}

}
