package dev.keydoctor.guide.source;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The pages of good content, read once for all tests that change a file or two of it. To
 * read a page takes longer than to check it.
 */
public final class KnownPages {

	private final SortedMap<String, byte[]> files;

	private final Content content;

	private final LocalDate today;

	/** Whose names in double braces the pages have none of. */
	public KnownPages(SortedMap<String, byte[]> files, LocalDate today) {
		this.files = files;
		this.content = new ContentReader(files, today, "").read();
		this.today = today;
	}

	/** Reads these files as a whole, of the pages those alone that are not known. */
	public Content read(SortedMap<String, byte[]> changed) {
		SortedMap<String, byte[]> unknown = new TreeMap<>(changed);
		SortedMap<String, PageFile> pages = new TreeMap<>();
		this.content.files().forEach((file, page) -> {
			if (Arrays.equals(this.files.get(file), changed.get(file))) {
				unknown.remove(file);
				pages.put(file, page);
			}
		});
		Content rest = new ContentReader(unknown, this.today, "").read();
		pages.putAll(rest.files());
		return new Content(pages, rest.images(), rest.tags(), rest.questions(), rest.ledger(),
				new Anchors(pages.values(), Forms.anchors()), rest.placeholders(), rest.messages());
	}

}
