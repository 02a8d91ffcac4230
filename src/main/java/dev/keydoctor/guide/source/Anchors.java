package dev.keydoctor.guide.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.keydoctor.diagnosis.Verdict;
import dev.keydoctor.guide.Anchor;
import dev.keydoctor.guide.PageKind;
import dev.keydoctor.guide.markdown.Element;
import dev.keydoctor.site.Language;

/**
 * An index of every place of the site that may be linked to, as the Polish pages order
 * them, the forms last.
 */
public final class Anchors {

	private static final Comparator<PageFile> PLACE = Comparator.comparing(PageFile::kind)
		.thenComparingInt(Anchors::place)
		.thenComparing(PageFile::slug);

	private final List<Anchor> all;

	private final Map<String, Anchor> byName = new LinkedHashMap<>();

	private final Map<String, String> leftBehind = new HashMap<>();

	Anchors(Collection<PageFile> pages, Stream<Anchor> forms) {
		Map<String, List<String>> moved = new HashMap<>();
		pages.stream().filter(PageFile::isSourceLanguage).forEach((page) -> page.moved().forEach((id, target) -> {
			moved.computeIfAbsent(target, (_) -> new ArrayList<>()).add(id);
			this.leftBehind.put(id, page.page());
		}));
		Stream<Anchor> written = pages.stream()
			.sorted(Comparator.comparing(PageFile::language))
			.collect(Collectors.groupingBy(PageFile::page))
			.values()
			.stream()
			.sorted(Comparator.comparing(List::getFirst, PLACE))
			.flatMap(Anchors::ofPage)
			.map((anchor) -> anchor.with(moved.getOrDefault(anchor.id(), List.of())));
		this.all = Stream.concat(written, forms).toList();
		for (Anchor anchor : this.all) {
			anchor.names().forEach((name) -> this.byName.putIfAbsent(name, anchor));
		}
	}

	private static int place(PageFile page) {
		if (page.kind() == PageKind.ERROR) {
			return Verdict.rank(page.slug());
		}
		return page.head().text("order").filter((order) -> order.matches("[0-9]{1,6}")).map(Integer::valueOf).orElse(0);
	}

	private static Stream<Anchor> ofPage(List<PageFile> translations) {
		PageFile original = translations.getFirst();
		Map<Language, String> titles = new EnumMap<>(Language.class);
		translations.forEach((page) -> titles.put(page.language(), page.head().text("title").orElse(page.slug())));
		Anchor top = new Anchor(original.slug(), original.kind(), original.slug(), 1, titles, original.formerIds());
		return Stream.concat(Stream.of(top),
				original.text()
					.titles()
					.stream()
					.filter((title) -> title.id() != null)
					.map((title) -> ofHeading(title, original, translations)));
	}

	private static Anchor ofHeading(Element.Title title, PageFile original, List<PageFile> translations) {
		String id = String.valueOf(title.id());
		Map<Language, String> titles = new EnumMap<>(Language.class);
		for (PageFile page : translations) {
			page.text()
				.titles()
				.stream()
				.filter((other) -> id.equals(other.id()))
				.findFirst()
				.ifPresent((other) -> titles.put(page.language(), other.text()));
		}
		return new Anchor(id, original.kind(), original.slug(), title.level(), titles, title.aliases());
	}

	public List<Anchor> all() {
		return this.all;
	}

	public Optional<Anchor> find(String idOrAlias) {
		return Optional.ofNullable(this.byName.get(idOrAlias));
	}

	/** The page on which a name of this anchor is an id. */
	public String page(String name, Anchor anchor) {
		return this.leftBehind.getOrDefault(name, anchor.page());
	}

	public Collection<String> names() {
		return this.byName.keySet();
	}

}
