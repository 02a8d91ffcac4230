package dev.keydoctor.guide.markdown;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import dev.keydoctor.guide.Heading;
import dev.keydoctor.guide.Section;

/**
 * A parsed text.
 */
public final class MarkdownText {

	private final Node document;

	private final List<Element> elements;

	MarkdownText(Node document) {
		this.document = document;
		this.elements = ElementCollector.of(document);
	}

	/**
	 * The elements of one kind in the order of the text.
	 * @param kind the kind
	 * @param <T> the kind
	 * @return all of them
	 */
	public <T extends Element> List<T> all(Class<T> kind) {
		return this.elements.stream().filter(kind::isInstance).map(kind::cast).toList();
	}

	/** The headings in the order of the text. */
	public List<Element.Title> titles() {
		return all(Element.Title.class);
	}

	/**
	 * Renders the text, a part for each section of the second level.
	 * @param surroundings the site around it
	 * @return the HTML in order by the id of the section; what stands before the first
	 * one has an empty id
	 */
	public Map<String, String> render(LinkContext surroundings) {
		IdsOfPage ids = new IdsOfPage(titles(), surroundings);
		Iterator<String> html = Renderers.render(this.document, surroundings, ids).iterator();
		Map<String, String> parts = new LinkedHashMap<>();
		parts.put("", html.next());
		for (Node block : this.document.getChildren()) {
			if (opensPart(block)) {
				parts.merge(ids.of(block), html.next(), String::concat);
			}
		}
		return parts;
	}

	/**
	 * The headings that can be linked to.
	 * @param surroundings the site around it
	 * @return the outline in order
	 */
	public List<Heading> outline(LinkContext surroundings) {
		IdsOfPage ids = new IdsOfPage(titles(), surroundings);
		return titles().stream()
			.map((title) -> new Heading(title.level(), ids.of(title), title.text()))
			.filter((heading) -> !heading.id().isEmpty())
			.toList();
	}

	/**
	 * The words by heading.
	 * @param title the title of the page, under which the opening stands
	 * @param surroundings the site around it
	 * @return the sections in order, beginning with the opening
	 */
	public List<Section> sections(String title, LinkContext surroundings) {
		IdsOfPage ids = new IdsOfPage(titles(), surroundings);
		List<Section> sections = new ArrayList<>();
		Section current = new Section("", title, "");
		List<Node> blocks = new ArrayList<>();
		for (Node block : this.document.getChildren()) {
			if (block instanceof com.vladsch.flexmark.ast.Heading) {
				sections.add(new Section(current.id(), current.title(), PlainTextExtractor.of(blocks)));
				current = new Section(ids.of(block), PlainTextExtractor.ofHeading(block), "");
				blocks.clear();
			}
			else {
				blocks.add(block);
			}
		}
		sections.add(new Section(current.id(), current.title(), PlainTextExtractor.of(blocks)));
		return List.copyOf(sections);
	}

	/** Whether this node is the heading of a whole section. */
	static boolean opensPart(Node node) {
		return node instanceof com.vladsch.flexmark.ast.Heading heading && heading.getLevel() <= 2
				&& heading.getParent() instanceof Document;
	}

}
