package dev.keydoctor.guide.validation;

import java.util.Set;
import java.util.stream.Stream;

import dev.keydoctor.guide.ContentProblem;
import dev.keydoctor.guide.markdown.Element;
import dev.keydoctor.guide.source.PageFile;
import dev.keydoctor.guide.source.Site;

/**
 * A rule: admonitions have a known type, a title and something to say.
 */
final class AsideRule implements ContentRule {

	private static final Set<String> TYPES = Set.of("warning", "tip", "info");

	@Override
	public Stream<ContentProblem> check(Site site) {
		return site.pages()
			.stream()
			.flatMap((page) -> page.text().all(Element.Aside.class).stream().flatMap((aside) -> check(page, aside)));
	}

	private static Stream<ContentProblem> check(PageFile page, Element.Aside aside) {
		Stream.Builder<ContentProblem> problems = Stream.builder();
		if (!TYPES.contains(aside.type())) {
			problems.add(page.problem(aside, "There is no box of the type `" + aside.type() + "`.",
					"Write warning, tip or info."));
		}
		if (aside.title().isBlank()) {
			problems.add(page.problem(aside, "The box has no title.", "Write `!!! " + aside.type() + " \"Title\"`."));
		}
		if (aside.empty()) {
			problems.add(page.problem(aside, "The box is empty.", "Indent its text by four blanks, each line of it."));
		}
		return problems.build();
	}

}
