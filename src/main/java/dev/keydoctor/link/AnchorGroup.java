package dev.keydoctor.link;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The anchors of one page.
 *
 * @param top the top of the page
 * @param anchors those that are shown, in reading order
 */
record AnchorGroup(AnchorLinks top, List<AnchorLinks> anchors) {

	/**
	 * The anchors page by page.
	 * @param all every anchor in reading order, the top of a page before the rest of it
	 * @param filter words that an anchor must match to be shown; a page without any is
	 * left out
	 * @return the pages in reading order
	 */
	static List<AnchorGroup> of(Collection<AnchorLinks> all, String filter) {
		return all.stream()
			.collect(Collectors.groupingBy(AnchorLinks::page, LinkedHashMap::new, Collectors.toList()))
			.values()
			.stream()
			.map((page) -> new AnchorGroup(page.getFirst(),
					page.stream().filter((anchor) -> anchor.matches(filter)).toList()))
			.filter((group) -> !group.anchors().isEmpty())
			.toList();
	}

}
