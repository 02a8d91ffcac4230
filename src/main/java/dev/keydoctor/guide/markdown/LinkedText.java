package dev.keydoctor.guide.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.util.ast.Node;
import dev.keydoctor.guide.OutlineEntry;
import dev.keydoctor.guide.PageHtml;
import dev.keydoctor.guide.Section;
import org.jspecify.annotations.Nullable;

/**
 * A parsed text within a site: it knows the id of each heading and where links lead.
 */
public final class LinkedText {

	private final Node document;

	private final LinkContext context;

	private final HeadingAnchors anchors;

	LinkedText(Node document, LinkContext context) {
		this.document = document;
		this.context = context;
		this.anchors = new HeadingAnchors(document, context);
	}

	/**
	 * Renders the text, a part for each section of the second level, in order by its id;
	 * what stands before the first one has an empty id.
	 */
	public Map<String, PageHtml> render() {
		return Renderers.render(this.document, this.context, this.anchors);
	}

	/** The headings that can be linked to, in order. */
	public List<OutlineEntry> outline() {
		return this.anchors.headings()
			.stream()
			.map((heading) -> new OutlineEntry(heading.getLevel(), this.anchors.id(heading),
					Typography.set(PlainTextExtractor.ofHeading(heading), this.context.language())))
			.filter((entry) -> !entry.id().isEmpty())
			.toList();
	}

	/** The words by heading in order; the opening stands under the title of the page. */
	public List<Section> sections(String title) {
		List<Section> sections = new ArrayList<>();
		sections.add(new Section("", title, textFrom(this.document.getFirstChild())));
		for (Node block : this.document.getChildren()) {
			if (block instanceof Heading heading) {
				sections.add(new Section(this.anchors.id(heading), PlainTextExtractor.ofHeading(heading),
						textFrom(heading.getNext())));
			}
		}
		return List.copyOf(sections);
	}

	/** The words from a block on, as far as the next heading. */
	private static String textFrom(@Nullable Node first) {
		List<Node> blocks = new ArrayList<>();
		for (Node block = first; block != null && !(block instanceof Heading); block = block.getNext()) {
			blocks.add(block);
		}
		return PlainTextExtractor.of(blocks);
	}

}
