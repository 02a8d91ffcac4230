package dev.keydoctor.guide.validation;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import dev.keydoctor.guide.ContentProblem;
import dev.keydoctor.guide.markdown.Element;
import dev.keydoctor.guide.markdown.Element.Braces.Owner;
import dev.keydoctor.guide.source.PageFile;
import dev.keydoctor.guide.source.Site;

/**
 * A rule: there is no HTML, in braces only what is understood there, and nothing too deep
 * inside something else.
 */
final class MarkupRule implements ContentRule {

	private static final Map<Owner, Set<String>> ATTRIBUTES = Map.of(Owner.HEADING, Set.of("#", "aliases"),
			Owner.PICTURE, Set.of("width", "height", "loading"), Owner.OTHER, Set.of());

	@Override
	public Stream<ContentProblem> check(Site site) {
		return site.pages()
			.stream()
			.flatMap((page) -> Stream.of(html(page), braces(page), tooDeep(page)).flatMap((all) -> all));
	}

	private static Stream<ContentProblem> html(PageFile page) {
		return page.text()
			.all(Element.Html.class)
			.stream()
			.map((html) -> page.problem(html,
					"HTML is shown as text: `" + html.text().lines().findFirst().orElse("") + "`.",
					"Write Markdown, or put the words into backquotes."));
	}

	private static Stream<ContentProblem> braces(PageFile page) {
		return page.text()
			.all(Element.Braces.class)
			.stream()
			.flatMap((braces) -> braces.values()
				.entrySet()
				.stream()
				.filter((value) -> !allowed(braces.owner(), value.getKey(), value.getValue()))
				.map((value) -> page.problem(braces,
						"`" + value.getKey() + "=" + value.getValue() + "` is not understood here.",
						"Headings take `{#id aliases=\"…\"}`, pictures `{ width=1200 height=750 loading=lazy }`.")));
	}

	private static Stream<ContentProblem> tooDeep(PageFile page) {
		return page.text()
			.all(Element.TooDeep.class)
			.stream()
			.limit(1)
			.map((element) -> ContentProblem.tooDeep(page.file(), element.line()));
	}

	private static boolean allowed(Owner owner, String name, String value) {
		return ATTRIBUTES.getOrDefault(owner, Set.of()).contains(name) && switch (name) {
			case "width", "height" -> value.matches("[1-9][0-9]{0,3}");
			case "loading" -> value.matches("lazy|eager");
			default -> true;
		};
	}

}
