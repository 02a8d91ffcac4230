package dev.keydoctor.guide.markdown;

import java.util.Set;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.internal.TableNodeRenderer;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.DelegatingNodeRendererFactory;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import org.jspecify.annotations.Nullable;

/**
 * A renderer of tables, each in a box that scrolls on a narrow screen, by keyboard too,
 * and that is named by the heading above it. A group rather than a region: two tables
 * below one heading would be two landmarks of one name.
 */
final class TableRenderer implements DelegatingNodeRendererFactory {

	@Override
	public NodeRenderer apply(DataHolder options) {
		return () -> Set.of(new NodeRenderingHandler<>(TableBlock.class, TableRenderer::render));
	}

	/** The table itself is left to flexmark's own renderer. */
	@Override
	public Set<Class<?>> getDelegates() {
		return Set.of(TableNodeRenderer.Factory.class);
	}

	private static void render(TableBlock table, NodeRendererContext context, HtmlWriter html) {
		Node heading = headingAbove(table);
		String name = (heading != null)
				? " role=\"group\"" + HtmlAttribute.of("aria-label", PlainTextExtractor.ofHeading(heading)) : "";
		html.line().raw("<div class=\"table\" tabindex=\"0\"" + name + ">").line();
		context.delegateRender();
		html.line().raw("</div>").line();
	}

	private static @Nullable Node headingAbove(Node node) {
		Node above = node;
		while (above != null && !(above instanceof Heading)) {
			above = (above.getPrevious() != null) ? above.getPrevious() : above.getParent();
		}
		return above;
	}

}
