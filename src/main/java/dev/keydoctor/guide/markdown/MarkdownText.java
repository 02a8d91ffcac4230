package dev.keydoctor.guide.markdown;

import java.util.List;
import java.util.stream.Stream;

import com.vladsch.flexmark.util.ast.Node;

/**
 * A parsed Markdown text: what is in it, and what it becomes within a site.
 */
public final class MarkdownText {

	private final Node document;

	private final List<Element> elements;

	MarkdownText(Node document) {
		this.document = document;
		this.elements = ElementCollector.of(document);
	}

	/** The elements of one kind in the order of the text. */
	public <T extends Element> Stream<T> all(Class<T> kind) {
		return this.elements.stream().filter(kind::isInstance).map(kind::cast);
	}

	/** The headings in the order of the text. */
	public List<Element.Title> titles() {
		return all(Element.Title.class).toList();
	}

	/** The text within its site, with all ids and links decided. */
	public LinkedText within(LinkContext context) {
		return new LinkedText(this.document, context);
	}

}
