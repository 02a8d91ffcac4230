package dev.keydoctor.guide.source;

import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

import dev.keydoctor.guide.PageKind;
import dev.keydoctor.site.Language;

/**
 * A record of everything that the authors wrote, read but not yet checked.
 *
 * @param files all pages by their file
 * @param images the pictures by name
 * @param tags the tags that may be used
 * @param questions what readers ask
 * @param ledger the anchors that were ever published
 * @param anchors every place that may be linked to
 * @param placeholders the facts and models
 * @param messages the texts of the interface by file
 */
public record Content(SortedMap<String, PageFile> files, SortedMap<String, byte[]> images, TagTable tags,
		QuestionTable questions, Ledger ledger, Anchors anchors, Placeholders placeholders,
		SortedMap<String, String> messages) {

	/** All pages by language and path. */
	public Stream<PageFile> pages() {
		return this.files.values().stream();
	}

	public Optional<PageFile> page(PageKind kind, Language language, String slug) {
		return Optional.ofNullable(this.files.get(language.code() + "/" + kind.page(slug) + ".md"));
	}

	/** The page that this one translates. */
	public Optional<PageFile> original(PageFile page) {
		return page(page.kind(), Language.SOURCE, page.slug());
	}

}
