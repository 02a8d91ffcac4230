package dev.keydoctor.guide.markdown;

import java.util.List;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.html.AttributeProvider;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.html.IndependentAttributeProviderFactory;
import com.vladsch.flexmark.html.IndependentLinkResolverFactory;
import com.vladsch.flexmark.html.LinkResolver;
import com.vladsch.flexmark.html.renderer.AttributablePart;
import com.vladsch.flexmark.html.renderer.LinkResolverBasicContext;
import com.vladsch.flexmark.html.renderer.LinkResolverContext;
import com.vladsch.flexmark.html.renderer.LinkStatus;
import com.vladsch.flexmark.html.renderer.LinkType;
import com.vladsch.flexmark.html.renderer.ResolvedLink;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.html.MutableAttributes;

/**
 * Puts together how a text becomes HTML.
 */
final class Renderers {

	private Renderers() {
	}

	/** The HTML, cut before each heading of a whole section. */
	static List<String> render(Node document, LinkContext surroundings, IdsOfPage ids) {
		return List.of(renderer(surroundings, ids).render(document).split(HeadingRenderer.CUT, -1));
	}

	private static HtmlRenderer renderer(LinkContext surroundings, IdsOfPage ids) {
		return HtmlRenderer.builder(Markdown.RENDERING)
			.nodeRendererFactory((_) -> new HeadingRenderer(surroundings, ids))
			.nodeRendererFactory((_) -> new AsideRenderer())
			.nodeRendererFactory(new TableRenderer.Factory())
			.linkResolverFactory(new Links(surroundings))
			.attributeProviderFactory(new Attributes())
			.build();
	}

	/** Lets links and pictures lead where the site serves them. */
	private static final class Links extends IndependentLinkResolverFactory {

		private final LinkContext surroundings;

		private Links(LinkContext surroundings) {
			this.surroundings = surroundings;
		}

		@Override
		public LinkResolver apply(LinkResolverBasicContext context) {
			return (_, _, link) -> link.withStatus(LinkStatus.VALID).withUrl(address(link));
		}

		private String address(ResolvedLink link) {
			return (link.getLinkType() == LinkType.IMAGE) ? this.surroundings.picture(link.getUrl())
					: this.surroundings.link(link.getUrl());
		}

	}

	/** Makes code reachable by keyboard, since it scrolls, and other sites harmless. */
	private static final class Attributes extends IndependentAttributeProviderFactory implements AttributeProvider {

		@Override
		public AttributeProvider apply(LinkResolverContext context) {
			return this;
		}

		@Override
		public void setAttributes(Node node, AttributablePart part, MutableAttributes attributes) {
			boolean code = node instanceof FencedCodeBlock || node instanceof IndentedCodeBlock;
			if (code && part == AttributablePart.NODE) {
				attributes.replaceValue("tabindex", "0");
			}
			boolean link = node instanceof Link || node instanceof AutoLink;
			if (link && attributes.getValue("href").startsWith("https://")) {
				attributes.replaceValue("rel", "noopener");
			}
		}

	}

}
