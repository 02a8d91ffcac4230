package dev.keydoctor.guide.validation;

import java.util.Optional;
import java.util.stream.Stream;

import dev.keydoctor.guide.Anchor;
import dev.keydoctor.guide.ContentProblem;
import dev.keydoctor.guide.source.Anchors;
import dev.keydoctor.guide.source.Content;
import dev.keydoctor.guide.source.Ledger;

/**
 * A rule: an anchor that was ever published goes on leading to its place, since course
 * materials link to it and are not written anew.
 */
final class LedgerRule implements ContentRule {

	@Override
	public Stream<ContentProblem> check(Content content) {
		return content.ledger().entries().stream().flatMap((entry) -> check(entry, content.anchors()).stream());
	}

	private static Optional<ContentProblem> check(Ledger.Entry entry, Anchors anchors) {
		Optional<Anchor> anchor = anchors.find(entry.id());
		if (anchor.isEmpty()) {
			return Optional.of(problem(entry, "is gone from " + entry.page() + "."));
		}
		return anchor.map((found) -> anchors.page(entry.id(), found))
			.filter((page) -> !page.equals(entry.page()))
			.map((page) -> problem(entry, "has moved from " + entry.page() + " to " + page + "."));
	}

	private static ContentProblem problem(Ledger.Entry entry, String what) {
		return new ContentProblem(Ledger.FILE, entry.line(),
				"`" + entry.id() + "`, published on " + entry.since() + ", " + what,
				"Keep it on a heading of " + entry.page()
						+ " as an alias, in all languages: `## Heading {#new-id aliases=\"" + entry.id() + "\"}`."
						+ " If its text is on another page now: `moved: { " + entry.id()
						+ ": id-of-today }` in the front matter.");
	}

}
