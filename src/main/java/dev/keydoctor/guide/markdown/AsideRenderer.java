package dev.keydoctor.guide.markdown;

import com.vladsch.flexmark.ext.admonition.AdmonitionBlock;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler.CustomNodeRenderer;
import dev.keydoctor.site.Language;

/**
 * A renderer of admonitions: {@code !!!} becomes a note and {@code ???} something to
 * unfold, without a script.
 */
final class AsideRenderer implements CustomNodeRenderer<AdmonitionBlock> {

	private final Language language;

	AsideRenderer(Language language) {
		this.language = language;
	}

	@Override
	public void render(AdmonitionBlock aside, NodeRendererContext context, HtmlWriter html) {
		if (aside.getOpeningMarker().startsWith("???")) {
			String open = aside.getOpeningMarker().endsWith("+") ? " open" : "";
			write(aside, context, html, "details", open, "summary");
		}
		else {
			write(aside, context, html, "aside", " role=\"note\"", "p class=\"admonition-title\"");
		}
	}

	private void write(AdmonitionBlock aside, NodeRendererContext context, HtmlWriter html, String tag,
			String attributes, String title) {
		String type = HtmlAttribute.of("class", "admonition " + aside.getInfo());
		html.line().raw("<" + tag + type + attributes + ">").line();
		if (aside.getTitle().isNotNull() && !aside.getTitle().isBlank()) {
			html.raw("<" + title + ">")
				.text(Typography.set(aside.getTitle().toString(), this.language))
				.raw("</" + title.split(" ")[0] + ">")
				.line();
		}
		context.renderChildren(aside);
		html.line().raw("</" + tag + ">").line();
	}

}
