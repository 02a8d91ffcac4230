package dev.keydoctor.web.crawler;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import dev.keydoctor.guide.Catalog;
import dev.keydoctor.guide.Tag;
import dev.keydoctor.site.Language;
import dev.keydoctor.site.PortalPage;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

import org.springframework.stereotype.Component;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

/**
 * A writer of the sitemap for search engines, as
 * <a href="https://www.sitemaps.org/protocol.html">sitemaps.org</a> has it: all pages,
 * each with its translations.
 */
@Component
class Sitemap {

	private static final String TEMPLATE = "web/sitemap.xml";

	private final ITemplateEngine templates;

	Sitemap(ITemplateEngine templates) {
		this.templates = templates;
	}

	String write(Catalog catalog, String publicUrl) {
		Stream<List<Entry>> pages = Stream.of(ownPages(), pages(catalog), tags(catalog)).flatMap((all) -> all);
		return this.templates.process(TEMPLATE,
				new Context(Locale.ROOT, Map.of("pages", pages.toList(), "publicUrl", publicUrl)));
	}

	private static Stream<List<Entry>> ownPages() {
		return Stream.of(PortalPage.values())
			.filter(PortalPage::isListed)
			.map((page) -> Language.ALL.stream()
				.map((language) -> new Entry(language, page.path(language), null))
				.toList());
	}

	private static Stream<List<Entry>> pages(Catalog catalog) {
		Map<String, List<Entry>> pages = catalog.pages()
			.stream()
			.collect(groupingBy((page) -> page.page(), TreeMap::new,
					mapping((page) -> new Entry(page.language(), page.path(), page.head().updated()), toList())));
		return pages.values().stream();
	}

	/** The tags, each in the languages that use it. */
	private static Stream<List<Entry>> tags(Catalog catalog) {
		return Language.ALL.stream()
			.flatMap((language) -> catalog.tags(language).stream())
			.map(Tag::key)
			.distinct()
			.map((key) -> catalog.tagPaths(key)
				.entrySet()
				.stream()
				.map((tag) -> new Entry(tag.getKey(), tag.getValue(), null))
				.toList());
	}

	/**
	 * A page in one language.
	 *
	 * @param language the language
	 * @param path its path
	 * @param updated the day of its last change, if it is known
	 */
	record Entry(Language language, String path, @Nullable LocalDate updated) {

	}

}
