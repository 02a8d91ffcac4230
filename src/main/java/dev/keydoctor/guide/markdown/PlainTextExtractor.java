package dev.keydoctor.guide.markdown;

import java.util.regex.Pattern;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.admonition.AdmonitionBlock;
import com.vladsch.flexmark.ext.attributes.AttributesNode;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.Escaping;

/**
 * An extractor of the plain words of a piece of Markdown, a line for each block.
 */
final class PlainTextExtractor {

	private static final Pattern BLANKS = Pattern.compile("[ \\t]{2,}|\\t");

	private static final Pattern LINE_END = Pattern.compile(" ?\\n[ \\n]*");

	private final StringBuilder words = new StringBuilder();

	private final boolean pictures;

	private PlainTextExtractor(boolean pictures) {
		this.pictures = pictures;
	}

	/** The words of a heading: what a picture in it shows does not count. */
	static String ofHeading(Node heading) {
		return new PlainTextExtractor(false).addChildren(heading).toString();
	}

	/** All words below these nodes, pictures by their descriptions. */
	static String of(Iterable<? extends Node> nodes) {
		PlainTextExtractor words = new PlainTextExtractor(true);
		nodes.forEach(words::add);
		return words.toString();
	}

	private PlainTextExtractor addChildren(Node node) {
		node.getChildren().forEach(this::add);
		return this;
	}

	private void add(Node node) {
		switch (node) {
			case Text text -> this.words.append(text.getChars().unescape());
			case Code code -> this.words.append(code.getText());
			case HtmlEntity entity -> this.words.append(Escaping.unescapeString(entity.getChars()));
			case AutoLink link -> this.words.append(link.getText());
			case SoftLineBreak _, HardLineBreak _ -> this.words.append(' ');
			case FencedCodeBlock code -> this.words.append(code.getContentChars()).append('\n');
			case IndentedCodeBlock code -> this.words.append(code.getContentChars()).append('\n');
			case Image image -> add(image);
			case AttributesNode _, HtmlInline _, TableSeparator _ -> {
			}
			case LinkRef link when isFootnote(link) -> {
			}
			case AdmonitionBlock aside -> add(aside);
			case TableCell cell -> addChildren(cell).words.append(' ');
			case Block block -> addChildren(block).words.append('\n');
			default -> addChildren(node);
		}
	}

	private void add(Image image) {
		if (this.pictures) {
			addChildren(image);
		}
	}

	private void add(AdmonitionBlock aside) {
		this.words.append(aside.getTitle()).append('\n');
		addChildren(aside);
	}

	private static boolean isFootnote(LinkRef link) {
		return link.getReference().startsWith("^");
	}

	@Override
	public String toString() {
		String onlyBlanks = BLANKS.matcher(this.words).replaceAll(" ");
		return LINE_END.matcher(onlyBlanks).replaceAll("\n").strip();
	}

}
