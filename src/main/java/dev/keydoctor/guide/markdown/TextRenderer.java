package dev.keydoctor.guide.markdown;

import java.util.Set;

import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.util.sequence.Escaping;
import dev.keydoctor.site.Language;

/**
 * A renderer of plain text, set as its language wants it. Code is not text.
 */
final class TextRenderer implements NodeRenderer {

	private final Language language;

	TextRenderer(Language language) {
		this.language = language;
	}

	@Override
	public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
		return Set.of(new NodeRenderingHandler<>(Text.class, this::render));
	}

	private void render(Text text, NodeRendererContext context, HtmlWriter html) {
		html.text(Typography.set(Escaping.normalizeEOL(text.getChars().unescape()), this.language));
	}

}
