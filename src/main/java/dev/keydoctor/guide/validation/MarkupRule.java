package dev.keydoctor.guide.validation;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import dev.keydoctor.guide.ContentProblem;
import dev.keydoctor.guide.markdown.Element.Braces.Owner;
import dev.keydoctor.guide.markdown.Element;
import dev.keydoctor.guide.source.Content;
import dev.keydoctor.guide.source.PageFile;

/**
 * A rule: there is no HTML, in braces only what is understood there, nothing too deep
 * inside something else; boxes have a known type, a title and something to say.
 */
final class MarkupRule implements ContentRule {

	private static final Map<Owner, Set<String>> ATTRIBUTES = Map.of(Owner.HEADING, Set.of("#", "aliases"),
			Owner.PICTURE, Set.of("width", "height", "loading"), Owner.OTHER, Set.of());

	private static final Set<String> BOXES = Set.of("warning", "tip", "info");

	@Override
	public Stream<ContentProblem> check(Content content) {
		return content.pages()
			.flatMap((page) -> Stream.of(html(page), braces(page), tooDeep(page), boxes(page)).flatMap((all) -> all));
	}

	private static Stream<ContentProblem> html(PageFile page) {
		return page.text()
			.all(Element.Html.class)
			.map((html) -> page.problem(html,
					"HTML is shown as text: `" + html.text().lines().findFirst().orElse("") + "`.",
					"Write Markdown, or put the words into backquotes."));
	}

	private static Stream<ContentProblem> braces(PageFile page) {
		return page.text()
			.all(Element.Braces.class)
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
			.limit(1)
			.map((element) -> ContentProblem.tooDeep(page.file(), element.line()));
	}

	private static Stream<ContentProblem> boxes(PageFile page) {
		return page.text().all(Element.Aside.class).flatMap((box) -> box(page, box));
	}

	private static Stream<ContentProblem> box(PageFile page, Element.Aside box) {
		Stream.Builder<ContentProblem> problems = Stream.builder();
		if (!BOXES.contains(box.type())) {
			problems.add(page.problem(box, "There is no box of the type `" + box.type() + "`.",
					"Write warning, tip or info."));
		}
		if (box.title().isBlank()) {
			problems.add(page.problem(box, "The box has no title.", "Write `!!! " + box.type() + " \"Title\"`."));
		}
		if (box.empty()) {
			problems.add(page.problem(box, "The box is empty.", "Indent its text by four blanks, each line of it."));
		}
		return problems.build();
	}

	private static boolean allowed(Owner owner, String name, String value) {
		return ATTRIBUTES.getOrDefault(owner, Set.of()).contains(name) && switch (name) {
			case "width", "height" -> value.matches("[1-9][0-9]{0,3}");
			case "loading" -> value.matches("lazy|eager");
			default -> true;
		};
	}

}
