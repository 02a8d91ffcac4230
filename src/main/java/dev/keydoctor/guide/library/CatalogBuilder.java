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
import dev.keydoctor.guide.Section;
import dev.keydoctor.guide.markdown.LinkedText;
import dev.keydoctor.guide.markdown.Typography;
import dev.keydoctor.guide.source.Content;
import dev.keydoctor.guide.source.PageFile;
import dev.keydoctor.guide.source.PageLinkContext;
import dev.keydoctor.guide.source.Revision;
import dev.keydoctor.guide.source.YamlMapping;
import dev.keydoctor.site.Language;

/**
 * A record that builds the catalog of content that has passed all checks.
 *
 * @param content the content
 * @param labels the name of the link behind a heading, by language and heading
 */
record CatalogBuilder(Content content, BiFunction<Language, String, String> labels) {

	Catalog build() {
		List<Page> pages = this.content.pages().parallel().map(this::page).toList();
		List<Image> images = this.content.images()
			.entrySet()
			.stream()
			.map((image) -> new Image(image.getKey(), image.getValue()))
			.toList();
		return new Catalog(pages, this.content.anchors().all(), images, redirects(),
				this.content.placeholders().retirements());
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
				all(head.list("tags"), (name) -> this.content.tags().find(file.language(), name)),
				head.list("headline"),
				head.text("fixer")
					.flatMap((code) -> Coded.of(Fixer.class, code))
					.filter((fixer) -> fixer != Fixer.NONE)
					.orElse(null),
				head.text("retry").flatMap((code) -> Coded.of(Retry.class, code)).orElse(null),
				all(head.list("related"), (id) -> related(id, file.language())),
				LocalDate.parse(head.require("updated")), verified(file), Revision.outdated(file, this.content),
				file.formerIds(), moved(file));
	}

	private static String set(PageFile file, String key) {
		return Typography.set(file.head().require(key), file.language());
	}

	/** The oldest day on which something on the page was checked. */
	private LocalDate verified(PageFile file) {
		LocalDate text = LocalDate.parse(file.head().require("verified"));
		return this.content.placeholders()
			.checkedDays(file.body())
			.reduce(text, (oldest, day) -> day.isBefore(oldest) ? day : oldest);
	}

	private static <T> List<T> all(List<String> names, Function<String, Optional<T>> find) {
		return names.stream().flatMap((name) -> find.apply(name).stream()).toList();
	}

	private Optional<RelatedLink> related(String id, Language language) {
		return this.content.anchors()
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
		PageLinkContext context = new PageLinkContext(this.content.anchors(), file.language(), file.kind(),
				(heading) -> this.labels.apply(file.language(), heading));
		LinkedText text = file.text().within(context);
		return new PageBody(text.render(), text.outline(), sections(file, text),
				context.linked(this.content.placeholders().fill(file.language(), file.source())));
	}

	private List<Section> sections(PageFile file, LinkedText text) {
		return text.sections(file.head().require("title"))
			.stream()
			.map((section) -> section.asked(
					this.content.questions().of(file.language(), section.id().isEmpty() ? file.slug() : section.id())))
			.toList();
	}

	private Map<String, String> redirects() {
		Map<String, String> redirects = new HashMap<>();
		this.content.pages()
			.forEach((page) -> page.formerPaths()
				.forEach((former) -> redirects.put(former, page.language().path("/" + page.page()))));
		return redirects;
	}

}
