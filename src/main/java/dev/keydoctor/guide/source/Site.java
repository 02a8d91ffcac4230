package dev.keydoctor.guide.source;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

import dev.keydoctor.guide.PageKind;
import dev.keydoctor.language.Language;

/**
 * Everything that the authors wrote, read but not yet checked.
 *
 * @param pages all pages by language and path
 * @param images the pictures by name
 * @param tags the tags that may be used
 * @param ledger the anchors that were ever published
 * @param anchors every place that may be linked to
 */
record Site(List<PageFile> pages, SortedMap<String, byte[]> images, TagTable tags, Ledger ledger, Anchors anchors) {

	Optional<PageFile> page(PageKind kind, Language language, String slug) {
		return this.pages.stream()
			.filter((page) -> page.kind() == kind && page.language() == language && page.slug().equals(slug))
			.findAny();
	}

	/** The Polish page that this one translates. */
	Optional<PageFile> master(PageFile page) {
		return page(page.kind(), Language.PL, page.slug());
	}

}
