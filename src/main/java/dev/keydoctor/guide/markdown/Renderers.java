package dev.keydoctor.guide.markdown;

import java.util.Map;
import java.util.Set;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.admonition.AdmonitionBlock;
import com.vladsch.flexmark.html.AttributeProvider;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.IndependentAttributeProviderFactory;
import com.vladsch.flexmark.html.IndependentLinkResolverFactory;
import com.vladsch.flexmark.html.LinkResolver;
import com.vladsch.flexmark.html.renderer.AttributablePart;
import com.vladsch.flexmark.html.renderer.LinkResolverBasicContext;
import com.vladsch.flexmark.html.renderer.LinkResolverContext;
import com.vladsch.flexmark.html.renderer.LinkStatus;
import com.vladsch.flexmark.html.renderer.LinkType;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler.CustomNodeRenderer;
import com.vladsch.flexmark.html.renderer.ResolvedLink;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.html.MutableAttributes;
import com.vladsch.flexmark.util.sequence.Escaping;
import dev.keydoctor.guide.PageHtml;
import dev.keydoctor.site.Language;

/**
 * A factory of renderers: how Markdown becomes HTML here.
 */
final class Renderers {

	private Renderers() {
	}

	/**
	 * Renders a text part by part, each by the id of the heading with which it begins.
	 */
	static Map<String, PageHtml> render(Node document, LinkContext context, HeadingAnchors anchors) {
		PartRenderer parts = new PartRenderer(anchors);
		HtmlRenderer.builder(Markdown.RENDERING)
			.nodeRendererFactory((_) -> () -> Set.of(new NodeRenderingHandler<>(Document.class, parts),
					new NodeRenderingHandler<>(Heading.class, new HeadingRenderer(context, anchors)),
					new NodeRenderingHandler<>(AdmonitionBlock.class, new AsideRenderer(context.language())),
					new NodeRenderingHandler<>(Text.class, text(context.language()))))
			.nodeRendererFactory(new TableRenderer())
			.linkResolverFactory(new Links(context))
			.attributeProviderFactory(new Attributes(context.language()))
			.build()
			.render(document);
		return parts.parts();
	}

	/** Plain text is set as its language wants it. Code is not text. */
	private static CustomNodeRenderer<Text> text(Language language) {
		return (text, _, html) -> {
			String set = Typography.set(Escaping.normalizeEOL(text.getChars().unescape()), language);
			if (text.getParent() instanceof Heading) {
				heading(Typography.pieces(set), html);
			}
			else {
				html.text(set);
			}
		};
	}

	private static void heading(String[] pieces, HtmlWriter html) {
		for (int i = 0; i < pieces.length; i++) {
			boolean quoted = i % 2 == 1;
			html.raw(quoted ? "<span lang=\"en\" translate=\"no\">" : "").text(pieces[i]).raw(quoted ? "</span>" : "");
		}
	}

	/** A link resolver: links and pictures lead where the site serves them. */
	private static final class Links extends IndependentLinkResolverFactory {

		private final LinkContext site;

		private Links(LinkContext site) {
			this.site = site;
		}

		@Override
		public LinkResolver apply(LinkResolverBasicContext context) {
			return (_, _, link) -> link.withStatus(LinkStatus.VALID).withUrl(address(link));
		}

		private String address(ResolvedLink link) {
			return (link.getLinkType() == LinkType.IMAGE) ? this.site.picture(link.getUrl())
					: this.site.link(link.getUrl());
		}

	}

	/**
	 * An attribute provider: code is reached by keyboard, since it scrolls, other sites
	 * cannot reach our window, and paper tells where a link leads. What a screen or a
	 * program says is English and has to be recognised, so that it is read out as English
	 * and never translated.
	 */
	private static final class Attributes extends IndependentAttributeProviderFactory implements AttributeProvider {

		/** The word behind the fence of what readers send to others in their language. */
		private static final String OWN_WORDS = "text";

		private final Language language;

		private Attributes(Language language) {
			this.language = language;
		}

		@Override
		public AttributeProvider apply(LinkResolverContext context) {
			return this;
		}

		@Override
		public void setAttributes(Node node, AttributablePart part, MutableAttributes attributes) {
			boolean block = node instanceof FencedCodeBlock || node instanceof IndentedCodeBlock;
			if (block && part == AttributablePart.NODE) {
				attributes.replaceValue("tabindex", "0");
			}
			if (part == AttributablePart.NODE && isEnglish(node)) {
				if (this.language != Language.EN) {
					attributes.replaceValue("lang", Language.EN.code());
				}
				attributes.replaceValue("translate", "no");
			}
			if (node instanceof Link || node instanceof AutoLink) {
				address(attributes.getValue("href"), attributes);
			}
		}

		private static void address(String href, MutableAttributes attributes) {
			if (href.startsWith("https://")) {
				attributes.replaceValue("rel", "noopener");
			}
			if (href.startsWith("/")) {
				attributes.replaceValue(PageHtml.SHORT_LINK, PageHtml.shortLink(href));
			}
		}

		/** Whether it is English code. A number is read out as the reader says it. */
		private static boolean isEnglish(Node node) {
			return switch (node) {
				case Code code -> code.getText().chars().anyMatch(Character::isLetter);
				case FencedCodeBlock block -> !OWN_WORDS.contentEquals(block.getInfo());
				case IndentedCodeBlock _ -> true;
				default -> false;
			};
		}

	}

}
