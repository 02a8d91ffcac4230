package dev.keydoctor.guide.library;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

import dev.keydoctor.diagnosis.Coded;
import dev.keydoctor.diagnosis.Fixer;
import dev.keydoctor.guide.Catalog;
import dev.keydoctor.guide.ContentException;
import dev.keydoctor.guide.ContentProblem;
import dev.keydoctor.guide.Image;
import dev.keydoctor.guide.Moved;
import dev.keydoctor.guide.Page;
import dev.keydoctor.guide.PageBody;
import dev.keydoctor.guide.PageHead;
import dev.keydoctor.guide.RelatedLink;
import dev.keydoctor.guide.Retry;
import dev.keydoctor.guide.markdown.LinkedText;
import dev.keydoctor.guide.markdown.Typography;
import dev.keydoctor.guide.source.PageFile;
import dev.keydoctor.guide.source.Revision;
import dev.keydoctor.guide.source.Site;
import dev.keydoctor.guide.source.SiteLinkContext;
import dev.keydoctor.guide.source.YamlMapping;
import dev.keydoctor.site.Language;

/**
 * A record that builds the catalog of a site that has passed all checks.
 *
 * @param site the site
 * @param labels the name of the link behind a heading, by language and heading
 */
record CatalogBuilder(Site site, BiFunction<Language, String, String> labels) {

	Catalog build() {
		List<Page> pages = this.site.pages().parallel().map(this::page).toList();
		List<Image> images = this.site.images()
			.entrySet()
			.stream()
			.map((image) -> new Image(image.getKey(), image.getValue()))
			.toList();
		return new Catalog(pages, this.site.anchors().all(), images, redirects(),
				this.site.placeholders().retirements());
	}

	private Page page(PageFile file) {
		try {
			return new Page(file.kind(), file.language(), file.slug(), head(file), body(file));
		}
		catch (RuntimeException | StackOverflowError ex) {
			throw new ContentException(List.of(ContentProblem.ofFailure(file.file(), ex)));
		}
	}

	private PageHead head(PageFile file) {
		YamlMapping head = file.head();
		return new PageHead(set(file, "title"), set(file, "summary"),
				head.text("order").map(Integer::valueOf).orElse(0),
				all(head.list("tags"), (name) -> this.site.tags().find(file.language(), name)), head.list("headline"),
				head.text("fixer")
					.flatMap((code) -> Coded.of(Fixer.class, code))
					.filter((fixer) -> fixer != Fixer.NONE)
					.orElse(null),
				head.text("retry").flatMap((code) -> Coded.of(Retry.class, code)).orElse(null),
				all(head.list("related"), (id) -> related(id, file.language())),
				LocalDate.parse(head.require("updated")), verified(file), Revision.outdated(file, this.site),
				file.formerIds(), moved(file));
	}

	private static String set(PageFile file, String key) {
		return Typography.set(file.head().require(key), file.language());
	}

	/** The oldest day on which something on the page was checked. */
	private LocalDate verified(PageFile file) {
		LocalDate text = LocalDate.parse(file.head().require("verified"));
		return this.site.placeholders()
			.checkedDays(file.body())
			.reduce(text, (oldest, day) -> day.isBefore(oldest) ? day : oldest);
	}

	private static <T> List<T> all(List<String> names, Function<String, Optional<T>> find) {
		return names.stream().flatMap((name) -> find.apply(name).stream()).toList();
	}

	private Optional<RelatedLink> related(String id, Language language) {
		return this.site.anchors()
			.find(id)
			.map((anchor) -> new RelatedLink(anchor.title(language), anchor.path(language)));
	}

	/** What has moved, each place of today once. */
	private List<Moved> moved(PageFile file) {
		Map<String, List<String>> ids = new LinkedHashMap<>();
		file.moved().forEach((id, target) -> ids.computeIfAbsent(target, (_) -> new ArrayList<>()).add(id));
		return ids.entrySet()
			.stream()
			.flatMap((moved) -> related(moved.getKey(), file.language())
				.map((target) -> new Moved(moved.getValue(), target))
				.stream())
			.toList();
	}

	private PageBody body(PageFile file) {
		SiteLinkContext context = new SiteLinkContext(this.site.anchors(), file.language(), file.kind(),
				(heading) -> this.labels.apply(file.language(), heading));
		LinkedText text = file.text().within(context);
		return new PageBody(text.render(), text.outline(), text.sections(file.head().require("title")),
				context.linked(this.site.placeholders().fill(file.language(), file.source())));
	}

	private Map<String, String> redirects() {
		Map<String, String> redirects = new HashMap<>();
		this.site.pages()
			.forEach((page) -> page.formerPaths()
				.forEach((former) -> redirects.put(former, page.language().path("/" + page.page()))));
		return redirects;
	}

}
