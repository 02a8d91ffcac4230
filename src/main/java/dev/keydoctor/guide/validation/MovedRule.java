package dev.keydoctor.guide.validation;

import java.util.Optional;
import java.util.stream.Stream;

import dev.keydoctor.guide.Anchor;
import dev.keydoctor.guide.ContentProblem;
import dev.keydoctor.guide.source.Anchors;
import dev.keydoctor.guide.source.Content;
import dev.keydoctor.guide.source.PageFile;

/**
 * A rule: a section that has moved is found in one step on another page.
 */
final class MovedRule implements ContentRule {

	@Override
	public Stream<ContentProblem> check(Content content) {
		return content.pages()
			.flatMap((page) -> page.moved()
				.entrySet()
				.stream()
				.flatMap((moved) -> check(page, moved.getKey(), moved.getValue(), content.anchors()).stream()));
	}

	private static Optional<ContentProblem> check(PageFile page, String id, String target, Anchors anchors) {
		Optional<Anchor> anchor = anchors.find(target);
		if (anchor.isEmpty()) {
			return Optional.of(page.problem("moved", "`" + id + "` leads to `" + target + "`, which does not exist.",
					Nearest.to(target, anchors.names())));
		}
		return anchor.flatMap((found) -> check(page, id, target, found));
	}

	private static Optional<ContentProblem> check(PageFile page, String id, String target, Anchor anchor) {
		if (!anchor.id().equals(target)) {
			return Optional.of(page.problem("moved", "`" + id + "` leads to `" + target + "`, a former id itself.",
					"Write `" + id + ": " + anchor.id() + "`."));
		}
		return anchor.page().equals(page.page())
				? Optional.of(page.problem("moved", "`" + id + "` leads to `" + target + "` on this page.",
						"Keep it there as an alias: `## Heading {#" + target + " aliases=\"" + id + "\"}`."))
				: Optional.empty();
	}

}
