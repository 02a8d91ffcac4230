package dev.keydoctor.guide.validation;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import dev.keydoctor.guide.ContentProblem;
import dev.keydoctor.guide.PageKind;
import dev.keydoctor.guide.markdown.Element;
import dev.keydoctor.guide.source.Anchors;
import dev.keydoctor.guide.source.Content;
import dev.keydoctor.guide.source.PageFile;
import dev.keydoctor.guide.source.PageLinkContext;

/**
 * A rule: links lead to an anchor of this site or to a safe address of another one.
 */
final class LinkRule implements ContentRule {

	private static final String WRITE_GO = "Link to an anchor: `[text](go:anchor)`.";

	@Override
	public Stream<ContentProblem> check(Content content) {
		return content.pages()
			.flatMap((page) -> Stream.of(links(page, content), references(page), related(page, content))
				.flatMap((problems) -> problems));
	}

	private static Stream<ContentProblem> links(PageFile page, Content content) {
		return page.text()
			.all(Element.Link.class)
			.filter((link) -> !isContact(link.target(), content.placeholders().contact()))
			.flatMap((link) -> link(page, link, content.anchors()).stream());
	}

	/** Whether it is the contact in the settings, which may be a mailbox. */
	private static boolean isContact(String target, String contact) {
		return target.equals(contact);
	}

	private static Optional<ContentProblem> link(PageFile page, Element.Link link, Anchors anchors) {
		String target = link.target();
		if (link.text().isBlank()) {
			return Optional.of(page.problem(link, "The link to `" + target + "` has no words.",
					"Write `[text](" + target + ")`."));
		}
		if (target.startsWith(PageLinkContext.GO)) {
			return unknown(target.substring(PageLinkContext.GO.length()), anchors)
				.map((instead) -> page.problem(link, "Nothing is named `" + target + "`.", instead));
		}
		if (target.startsWith("#")) {
			return ids(page).contains(target.substring(1)) ? Optional.empty()
					: Optional.of(page.problem(link, "This page has no `" + target + "`.",
							Nearest.to(target.substring(1), ids(page)) + " To another page: `go:anchor`."));
		}
		return refused(target)
			.map((instead) -> page.problem(link, "A link to `" + target + "` is not shown.", instead));
	}

	/** Where nothing is said about the address, the browser would look for a page. */
	private static Stream<ContentProblem> references(PageFile page) {
		return page.text()
			.all(Element.Reference.class)
			.filter((reference) -> !reference.known() && !reference.picture())
			.map((reference) -> page.problem(reference, "`" + reference.text() + "` is read as a link to nowhere.",
					"Write `[text](go:anchor)`, without blanks between the parentheses; for brackets `\\[text]`."));
	}

	private static Optional<String> unknown(String id, Anchors anchors) {
		return anchors.find(id).isPresent() ? Optional.empty() : Optional.of(Nearest.to(id, anchors.names()));
	}

	/** What to write instead of an address that is neither ours nor safe. */
	private static Optional<String> refused(String target) {
		if (target.startsWith("http://")) {
			return Optional.of("Write https.");
		}
		if (target.startsWith("https://")) {
			return target.matches("https://[a-z0-9.-]+\\.[a-z]+(/[\\x21-\\x7E]*)?") ? Optional.empty()
					: Optional.of("Write the whole address of a public site, such as https://status.openai.com.");
		}
		return Optional.of(target.matches("[a-z]+:.*") ? "Only https and go: lead anywhere." : WRITE_GO);
	}

	private static Set<String> ids(PageFile page) {
		Set<String> ids = new HashSet<>();
		for (Element.Title title : page.text().titles()) {
			ids.addAll(title.aliases());
			Optional.ofNullable(title.id()).ifPresent(ids::add);
		}
		return ids;
	}

	private static Stream<ContentProblem> related(PageFile page, Content content) {
		if (page.kind() != PageKind.ERROR) {
			return Stream.empty();
		}
		return page.head()
			.list("related")
			.stream()
			.flatMap((id) -> unknown(id, content.anchors())
				.map((instead) -> page.problem("related", "Nothing is named `" + id + "`.", instead))
				.stream());
	}

}
