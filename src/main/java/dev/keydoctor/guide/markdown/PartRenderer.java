package dev.keydoctor.guide.markdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler.CustomNodeRenderer;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import dev.keydoctor.guide.PageHtml;

/**
 * A renderer of a document that writes each part of it on its own: a part begins with a
 * heading of the second level.
 */
final class PartRenderer implements CustomNodeRenderer<Document> {

	private final HeadingAnchors anchors;

	private final Map<String, PageHtml> parts = new LinkedHashMap<>();

	PartRenderer(HeadingAnchors anchors) {
		this.anchors = anchors;
	}

	/** The HTML by the id of its heading, empty before the first one. */
	Map<String, PageHtml> parts() {
		return this.parts;
	}

	@Override
	public void render(Document document, NodeRendererContext context, HtmlWriter html) {
		blocks(document).forEach((id, blocks) -> {
			int start = html.line().getLineCount();
			blocks.forEach(context::render);
			int end = html.line().getLineCount();
			this.parts.put(id, PageHtml.of(html.appendToSilently(new StringBuilder(), 1, 0, start, end).toString()));
		});
	}

	private Map<String, List<Node>> blocks(Document document) {
		Map<String, List<Node>> blocks = new LinkedHashMap<>(Map.of("", new ArrayList<>()));
		String id = "";
		for (Node block : document.getChildren()) {
			if (block instanceof Heading heading && heading.getLevel() <= 2) {
				id = this.anchors.id(heading);
			}
			blocks.computeIfAbsent(id, (_) -> new ArrayList<>()).add(block);
		}
		return blocks;
	}

}
