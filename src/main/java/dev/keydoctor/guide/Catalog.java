package dev.keydoctor.guide;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.keydoctor.diagnosis.Verdict;
import dev.keydoctor.diagnosis.rules.Retirements;
import dev.keydoctor.site.Language;

/**
 * A catalog of all pages, anchors and pictures, found by their addresses. Never changes.
 */
public final class Catalog {

	private static final Pattern INDEX = Pattern.compile("(?<!/)/+(index\\.html)?$");

	private final List<Page> pages;

	private final Map<String, Page> byPath;

	private final List<Anchor> anchors;

	/** The anchors by all that each is found by. */
	private final Map<String, Anchor> anchorsByName = new HashMap<>();

	private final Map<String, Image> images;

	private final Map<String, String> redirects = new HashMap<>();

	private final Retirements retirements;

	/**
	 * A catalog of these things.
	 * @param pages the pages in any order
	 * @param anchors every place that may be linked to, in reading order
	 * @param images the pictures
	 * @param redirects new paths by old ones
	 * @param retirements the days on which models were shut down
	 */
	public Catalog(Collection<Page> pages, Collection<Anchor> anchors, Collection<Image> images,
			Map<String, String> redirects, Retirements retirements) {
		this.pages = pages.stream()
			.sorted(Comparator.comparing(Page::language).thenComparing(Page::kind).thenComparing(Catalog::place))
			.toList();
		this.byPath = pages.stream().collect(Collectors.toMap(Page::path, Function.identity()));
		this.images = images.stream().collect(Collectors.toMap(Image::name, Function.identity()));
		this.retirements = retirements;
		redirects.forEach((path, page) -> this.redirects.put(withoutIndex(path), page));
		this.anchors = List.copyOf(anchors);
		this.anchors
			.forEach((anchor) -> anchor.names().forEach((name) -> this.anchorsByName.putIfAbsent(name, anchor)));
	}

	private static int place(Page page) {
		return (page.kind() == PageKind.GUIDE) ? page.head().order() : Verdict.rank(page.slug());
	}

	/** Finds one page by its name. */
	public Optional<Page> page(PageKind kind, Language language, String slug) {
		return Optional.ofNullable(this.byPath.get(language.path("/" + kind.page(slug))));
	}

	/**
	 * The HTML of the section at an anchor, or of the steps where it is an error page.
	 */
	public PageHtml text(Language language, Anchor anchor) {
		Page page = page(anchor.kind(), language, anchor.slug()).orElseThrow();
		return anchor.pageTop() ? page.part("steps") : page.section(anchor.id());
	}

	/** All pages: by language, guides before errors, in reading order. */
	public Collection<Page> pages() {
		return this.pages;
	}

	/** The guides of one language in reading order. */
	public List<Page> guides(Language language) {
		return pages(PageKind.GUIDE, language);
	}

	/** The error pages of one language in the order of the verdicts. */
	public List<Page> errors(Language language) {
		return pages(PageKind.ERROR, language);
	}

	/** The places of one language. */
	public List<Page> places(Language language) {
		return pages(PageKind.PLACE, language);
	}

	/** The error page of one verdict. */
	public Optional<Page> error(Language language, Verdict verdict) {
		return page(PageKind.ERROR, language, verdict.code());
	}

	private List<Page> pages(PageKind kind, Language language) {
		return pages(language).filter((page) -> page.kind() == kind).toList();
	}

	private Stream<Page> pages(Language language) {
		return this.pages.stream().filter((page) -> page.language() == language);
	}

	/** The tags used in one language, each once, in the order of the pages. */
	public List<Tag> tags(Language language) {
		return pages(language).flatMap((page) -> page.head().tags().stream()).distinct().toList();
	}

	/** Finds a tag by its slug in one language, such as {@code błąd-403}. */
	public Optional<Tag> tag(Language language, String slug) {
		return tags(language).stream().filter((tag) -> tag.slug().equals(slug)).findFirst();
	}

	/**
	 * Finds a tag by its slug in any language, as it is written in the language wanted.
	 */
	Optional<Tag> tagInAnyLanguage(Language language, String slug) {
		return tag(language, slug).or(() -> Language.ALL.stream()
			.flatMap((other) -> tag(other, slug).stream())
			.flatMap((known) -> tags(language).stream().filter((tag) -> tag.key().equals(known.key())))
			.findFirst());
	}

	/** The addresses of a tag, in each language that uses it. */
	public Map<Language, String> tagPaths(String key) {
		Map<Language, String> paths = new EnumMap<>(Language.class);
		Language.ALL.forEach((language) -> tags(language).stream()
			.filter((tag) -> tag.key().equals(key))
			.forEach((tag) -> paths.put(language, tag.path(language))));
		return paths;
	}

	/**
	 * The pages of one language that carry the tag with this slug; empty for an unknown
	 * tag.
	 */
	public List<Page> tagged(Language language, String slug) {
		return tag(language, slug).stream()
			.flatMap((tag) -> pages(language).filter((page) -> page.head().tags().contains(tag)))
			.toList();
	}

	/** Every place that others may link to, in reading order. */
	public List<Anchor> anchors() {
		return this.anchors;
	}

	/** Finds an anchor by its id or one of its former ids. */
	public Optional<Anchor> anchor(String idOrAlias) {
		return Optional.ofNullable(this.anchorsByName.get(idOrAlias));
	}

	/**
	 * Where an address of the former site leads today, with or without a slash or
	 * {@code index.html} at its end: to a path without a fragment, so that the visitor
	 * keeps the own one.
	 */
	public Optional<String> redirect(String path) {
		return Optional.ofNullable(this.redirects.get(withoutIndex(path)));
	}

	/**
	 * An old path in the form in which old paths are compared: empty for the front door,
	 * and without a slash or {@code index.html} at its end.
	 */
	public static String withoutIndex(String path) {
		return INDEX.matcher(path).replaceFirst("");
	}

	/** The days on which models were shut down, for the rule book. */
	public Retirements retirements() {
		return this.retirements;
	}

	/** Finds a picture by its file name. */
	Optional<Image> image(String name) {
		return Optional.ofNullable(this.images.get(name));
	}

}
