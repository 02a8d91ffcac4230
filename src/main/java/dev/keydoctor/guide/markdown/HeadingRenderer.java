package dev.keydoctor.guide.markdown;

import java.util.Set;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;

/**
 * Writes a heading with its id, a link sign, and its further ids as empty elements before
 * it, which work without a script, in print and in copies.
 */
final class HeadingRenderer implements NodeRenderer {

	/** Stands before a heading where a part begins; no file can hold this character. */
	static final String CUT = "\uFFFF";

	private final LinkContext surroundings;

	private final IdsOfPage ids;

	HeadingRenderer(LinkContext surroundings, IdsOfPage ids) {
		this.surroundings = surroundings;
		this.ids = ids;
	}

	@Override
	public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
		return Set.of(new NodeRenderingHandler<>(Heading.class, this::render));
	}

	private void render(Heading heading, NodeRendererContext context, HtmlWriter html) {
		Element.Title title = ElementCollector.title(heading);
		html.line();
		if (MarkdownText.opensPart(heading)) {
			html.raw(CUT);
		}
		this.ids.aliases(title).forEach((alias) -> html.raw("<span" + Html.attribute("id", alias) + "></span>"));
		html.raw("<h" + title.level() + id(title) + ">");
		context.renderChildren(heading);
		html.raw(link(title)).raw("</h" + title.level() + ">").line();
	}

	private String id(Element.Title title) {
		String id = this.ids.of(title);
		return id.isEmpty() ? "" : Html.attribute("id", id) + shortLink(title);
	}

	/** For print. Ids that nobody has given have no short link. */
	private static String shortLink(Element.Title title) {
		return (title.id() != null) ? Html.attribute("data-go", title.id()) : "";
	}

	private String link(Element.Title title) {
		String id = this.ids.of(title);
		return id.isEmpty() ? "" : " <a class=\"heading-link\"" + Html.attribute("href", "#" + id)
				+ Html.attribute("aria-label", this.surroundings.linkLabel(title.text())) + ">#</a>";
	}

}
