package dev.keydoctor.guide.validation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.keydoctor.guide.ContentProblem;
import dev.keydoctor.guide.markdown.Element;
import dev.keydoctor.guide.source.Content;
import dev.keydoctor.guide.source.PageFile;
import dev.keydoctor.site.Language;

/**
 * A rule: a page exists in every language, with the same anchors in the same order.
 */
final class TranslationRule implements ContentRule {

	@Override
	public Stream<ContentProblem> check(Content content) {
		Collection<List<PageFile>> pages = content.pages().collect(Collectors.groupingBy(PageFile::page)).values();
		return Stream.concat(pages.stream().flatMap(TranslationRule::missing),
				content.pages().flatMap((page) -> differing(page, content)));
	}

	private static Stream<ContentProblem> missing(List<PageFile> translations) {
		PageFile any = translations.getLast();
		Set<Language> written = translations.stream().map(PageFile::language).collect(Collectors.toSet());
		return Language.ALL.stream()
			.filter((language) -> !written.contains(language))
			.map((language) -> new ContentProblem(language.code() + "/" + any.page() + ".md", 0,
					"The page is missing in this language.",
					"Translate " + any.file() + ", with the same ids in the same order."));
	}

	private static Stream<ContentProblem> differing(PageFile page, Content content) {
		if (page.isSourceLanguage()) {
			return Stream.empty();
		}
		return content.original(page)
			.stream()
			.flatMap((original) -> Stream.of(ids(page, original), same("order", page, original),
					same("retry", page, original), aliases(page, original), moved(page, original)))
			.flatMap(Optional::stream);
	}

	private static Optional<ContentProblem> ids(PageFile page, PageFile original) {
		List<Element.Title> titles = withId(page);
		List<Element.Title> expected = withId(original);
		for (int place = 0; place < expected.size(); place++) {
			Element.Title right = expected.get(place);
			if (place >= titles.size()) {
				return Optional.of(page.problem(0, "The heading `" + name(right) + "` is missing.",
						"Translate it from line " + right.line() + " of " + original.file() + "."));
			}
			if (!name(titles.get(place)).equals(name(right))) {
				return Optional.of(page.problem(
						titles.get(place), "Here stands `" + name(titles.get(place))
								+ "`, but the Polish page goes on with `" + name(right) + "`.",
						"Keep levels, ids and aliases as in " + original.file() + "."));
			}
		}
		return titles.stream()
			.skip(expected.size())
			.findFirst()
			.map((title) -> page.problem(title, "The Polish page has no heading `" + name(title) + "`.",
					"Add it there too, or take it out here."));
	}

	private static List<Element.Title> withId(PageFile page) {
		return page.text().titles().stream().filter((title) -> title.id() != null).toList();
	}

	/** What has to be the same in all languages, as it is written in Markdown. */
	private static String name(Element.Title title) {
		String aliases = title.aliases().isEmpty() ? "" : " aliases=\"" + String.join(" ", title.aliases()) + "\"";
		return "#".repeat(title.level()) + " {#" + title.id() + aliases + "}";
	}

	private static Optional<ContentProblem> same(String key, PageFile page, PageFile original) {
		return original.head()
			.text(key)
			.filter((value) -> !Objects.equals(value, page.head().text(key).orElse(value)))
			.map((value) -> page.problem(key, "The value of `" + key + "` differs from the Polish page.",
					"Write `" + key + ": " + value + "`."));
	}

	private static Optional<ContentProblem> aliases(PageFile page, PageFile original) {
		List<String> right = original.formerIds();
		return page.formerIds().equals(right) ? Optional.empty() : Optional.of(page.problem("aliases",
				"The former ids differ from the Polish page.", "Write `aliases: [" + String.join(", ", right) + "]`."));
	}

	private static Optional<ContentProblem> moved(PageFile page, PageFile original) {
		Map<String, String> right = original.moved();
		return page.moved().equals(right) ? Optional.empty() : Optional.of(page.problem("moved",
				"What has moved differs from the Polish page.", "Copy `moved` from " + original.file() + "."));
	}

}
