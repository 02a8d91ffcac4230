package dev.keydoctor.guide.markdown;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler.CustomNodeRenderer;
import dev.keydoctor.guide.PageHtml;

/**
 * A renderer of headings: each with its id, a link sign, and its further ids as empty
 * elements before it, which work without a script, in print and in copies. A heading is
 * called by its words alone, or a list of headings would name each link sign too.
 */
final class HeadingRenderer implements CustomNodeRenderer<Heading> {

	private final LinkContext context;

	private final HeadingAnchors anchors;

	HeadingRenderer(LinkContext context, HeadingAnchors anchors) {
		this.context = context;
		this.anchors = anchors;
	}

	@Override
	public void render(Heading heading, NodeRendererContext rendering, HtmlWriter html) {
		Element.Title title = ElementCollector.title(heading);
		String id = this.anchors.id(heading);
		html.line();
		this.anchors.aliases(heading)
			.forEach((alias) -> html.raw("<span" + HtmlAttribute.of("id", alias) + "></span>"));
		html.raw("<h" + title.level() + (id.isEmpty() ? "" : attributes(id, title)) + ">")
			.raw(id.isEmpty() ? "" : "<span" + HtmlAttribute.of("id", words(id)) + ">");
		rendering.renderChildren(heading);
		html.raw(id.isEmpty() ? "" : "</span>" + link(id, title)).raw("</h" + title.level() + ">").line();
	}

	private static String attributes(String id, Element.Title title) {
		return HtmlAttribute.of("id", id) + shortLink(title) + HtmlAttribute.of("aria-labelledby", words(id));
	}

	/** The id of the words alone. No heading may have one with a colon. */
	private static String words(String id) {
		return id + ":words";
	}

	/** For print. Ids that nobody has given have no short link. */
	private static String shortLink(Element.Title title) {
		return (title.id() != null) ? HtmlAttribute.of(PageHtml.SHORT_LINK, PageHtml.shortLink(title.id())) : "";
	}

	private String link(String id, Element.Title title) {
		return " <a class=\"heading-link\"" + HtmlAttribute.of("href", "#" + id)
				+ HtmlAttribute.of("aria-label", this.context.linkLabel(title.text())) + ">#</a>";
	}

}
