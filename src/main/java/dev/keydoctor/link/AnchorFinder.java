package dev.keydoctor.link;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.keydoctor.guide.Anchor;
import dev.keydoctor.guide.Catalog;
import dev.keydoctor.guide.CatalogCache;
import dev.keydoctor.guide.ContentRepository;
import dev.keydoctor.guide.Spelling;

import org.springframework.stereotype.Component;

/**
 * A component that finds anchors by words, or by a name that somebody mistyped.
 */
@Component
public class AnchorFinder {

	private static final int MOST = 5;

	private static final int MOST_PAGES = 3;

	/** The anchors of each page, the top of the page first. */
	private final CatalogCache<List<List<FindableAnchor>>> pages;

	AnchorFinder(ContentRepository contentRepository) {
		this.pages = new CatalogCache<>(contentRepository, AnchorFinder::pages);
	}

	private static List<List<FindableAnchor>> pages(Catalog catalog) {
		Map<String, List<FindableAnchor>> pages = catalog.anchors()
			.stream()
			.map(FindableAnchor::of)
			.collect(
					Collectors.groupingBy((anchor) -> anchor.anchor().page(), LinkedHashMap::new, Collectors.toList()));
		return List.copyOf(pages.values());
	}

	/** Finds the anchors that an author may mean, by page in reading order. */
	List<AnchorGroup> matching(AnchorFilter filter, String publicUrl) {
		return this.pages.get().stream().flatMap((page) -> {
			List<Anchor> found = page.stream()
				.filter((anchor) -> filter.matches(anchor.text()))
				.map(FindableAnchor::anchor)
				.toList();
			return found.isEmpty() ? Stream.empty()
					: Stream.of(AnchorGroup.of(page.getFirst().anchor(), found, publicUrl));
		}).toList();
	}

	/**
	 * Guesses which anchors somebody meant whose link leads nowhere: at most five, the
	 * most similar first.
	 */
	List<Anchor> nearest(String asked) {
		return similar(asked).limit(MOST).toList();
	}

	/**
	 * Guesses which pages somebody meant whose address leads nowhere: at most three, each
	 * with its most similar anchor, the most similar first.
	 */
	public List<Anchor> nearestPages(String asked) {
		Set<String> pages = new HashSet<>();
		return similar(asked).filter((anchor) -> pages.add(anchor.page())).limit(MOST_PAGES).toList();
	}

	private Stream<Anchor> similar(String asked) {
		return Spelling.of(asked)
			.nearest(this.pages.get().stream().flatMap(List::stream), FindableAnchor::names)
			.map(FindableAnchor::anchor);
	}

	/**
	 * A record of an anchor, prepared once for being found by many.
	 *
	 * @param anchor the anchor
	 * @param text its names and headings, folded
	 * @param names the spellings of its id and its former ids
	 */
	private record FindableAnchor(Anchor anchor, String text, List<Spelling> names) {

		static FindableAnchor of(Anchor anchor) {
			return new FindableAnchor(anchor,
					Spelling.folded(anchor.id() + " " + anchor.aliases() + " " + anchor.titles().values()),
					anchor.names().stream().map(Spelling::of).toList());
		}

	}

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

}
