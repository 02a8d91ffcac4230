package dev.keydoctor.guide.validation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dev.keydoctor.guide.ContentProblem;
import dev.keydoctor.guide.PageKind;
import dev.keydoctor.guide.markdown.Element;
import dev.keydoctor.guide.source.Content;
import dev.keydoctor.guide.source.FrameIds;
import dev.keydoctor.guide.source.PageFile;

/**
 * A rule: sections have ids, ids are short and plain, and each belongs to one place of
 * the site. Looks for names on the Polish pages: that the others agree is the business of
 * {@link TranslationRule}.
 */
final class AnchorRule implements ContentRule {

	private static final int LONGEST = 28;

	private static final List<String> PARTS = List.of("signs", "steps", "stuck");

	@Override
	public Stream<ContentProblem> check(Content content) {
		return Stream
			.of(content.pages().flatMap(AnchorRule::headings), pages(content).flatMap(AnchorRule::parts),
					names(content).flatMap((name) -> name.problem().stream()), doubles(content))
			.flatMap((problems) -> problems);
	}

	private static Stream<PageFile> pages(Content content) {
		return content.pages().filter(PageFile::isSourceLanguage);
	}

	private static Stream<ContentProblem> headings(PageFile page) {
		return page.text().titles().stream().flatMap((title) -> heading(page, title).stream());
	}

	private static Optional<ContentProblem> heading(PageFile page, Element.Title title) {
		if (title.level() == 1) {
			return Optional.of(page.problem(title, "The body has a heading of the first level.",
					"The title of the front matter is that heading. Write `## …`."));
		}
		if (title.text().isBlank()) {
			String id = (title.id() == null) ? "" : " {#" + title.id() + "}";
			return Optional.of(page.problem(title, "The heading has no words.",
					"Write `" + "#".repeat(title.level()) + " Words" + id + "`."));
		}
		if (title.level() == 2 && title.id() == null) {
			return Optional.of(page.problem(title, "The section has no id.",
					"Write `## " + title.text() + " {#short-english-name}`, the same id in all languages."));
		}
		return Optional.empty();
	}

	private static Stream<ContentProblem> parts(PageFile page) {
		if (page.kind() != PageKind.ERROR) {
			return Stream.empty();
		}
		List<String> expected = PARTS.stream().map((part) -> page.slug() + "-" + part).toList();
		List<String> ids = page.text()
			.titles()
			.stream()
			.filter((title) -> title.level() == 2)
			.map((title) -> String.valueOf(title.id()))
			.toList();
		return ids.equals(expected) ? Stream.empty()
				: Stream.of(page.problem(0, "An error page has three sections, here stand " + ids + ".",
						"Write sections with the ids " + expected + "."));
	}

	private static Stream<Name> names(Content content) {
		return pages(content).flatMap((page) -> Stream.concat(ofTop(page), ofHeadings(page)));
	}

	private static Stream<Name> ofTop(PageFile page) {
		return Stream
			.of(Stream.of(new Name(page.slug(), page, 1, false)), former(page, "aliases", page.formerIds()),
					former(page, "moved", page.moved().keySet()))
			.flatMap((names) -> names);
	}

	private static Stream<Name> former(PageFile page, String key, Collection<String> ids) {
		return ids.stream().map((id) -> new Name(id, page, page.head().line(key), true));
	}

	private static Stream<Name> ofHeadings(PageFile page) {
		return page.text()
			.titles()
			.stream()
			.flatMap((title) -> Stream.concat(
					Stream.ofNullable(title.id()).map((id) -> new Name(id, page, title.line(), false)),
					title.aliases().stream().map((alias) -> new Name(alias, page, title.line(), true))));
	}

	private static Stream<ContentProblem> doubles(Content content) {
		Map<String, Name> first = new HashMap<>();
		return names(content).flatMap((name) -> {
			Name other = first.putIfAbsent(name.id(), name);
			return (other == null) ? Stream.empty()
					: Stream.of(name.page()
						.problem(name.line(), "`" + name.id() + "` is taken already by " + other.place() + ".",
								"Each id and alias stands once in the whole site: choose another."));
		}).toList().stream();
	}

	/** An id or alias at its place. */
	private record Name(String id, PageFile page, int line, boolean alias) {

		private String place() {
			return this.page.file() + ":" + this.line;
		}

		private Optional<ContentProblem> problem() {
			if (FrameIds.reserve(this.id)) {
				return wrong("is reserved for the frame of the page.", "Choose another one.");
			}
			if (!this.alias && !this.id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
				return wrong("is not a plain id.", "Use small English letters, digits and single hyphens.");
			}
			if (this.alias && !this.id.matches("(?!\\.+$)[\\x21-\\x7E&&[^\"'<>&#%/?,;\\\\]]+")) {
				return wrong("cannot be a former id.",
						"Use letters without accents, digits, `-` and `_`, blanks between two ids.");
			}
			if (!this.alias && this.page.kind() != PageKind.ERROR && this.id.length() > LONGEST) {
				return wrong("is " + this.id.length() + " characters long.", "Shorten it to " + LONGEST + ".");
			}
			return Optional.empty();
		}

		private Optional<ContentProblem> wrong(String what, String instead) {
			return Optional.of(this.page.problem(this.line, "`" + this.id + "` " + what, instead));
		}

	}

}
