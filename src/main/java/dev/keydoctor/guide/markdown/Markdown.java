package dev.keydoctor.guide.markdown;

import java.util.List;
import java.util.Map;

import com.vladsch.flexmark.ext.admonition.AdmonitionExtension;
import com.vladsch.flexmark.ext.attributes.AttributesExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.ParserEmulationProfile;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;

/**
 * A parser of the Markdown of the guides: what people write for MkDocs, read as they mean
 * it.
 * <p>
 * The profile nests bullets below a numbered step at three blanks and keeps a picture at
 * four blanks in its step, where CommonMark sees code and MkDocs goes on counting.
 */
public final class Markdown {

	private static final DataHolder OPTIONS = new MutableDataSet().setFrom(ParserEmulationProfile.GITHUB_DOC)
		.set(Parser.EXTENSIONS,
				List.of(AdmonitionExtension.create(), AttributesExtension.create(), TablesExtension.create()))
		// Headings are read inside list items too.
		.set(Parser.HEADING_NO_LEAD_SPACE, false)
		// Where bullets or delimiters change, a new list begins.
		.set(Parser.LISTS_ITEM_TYPE_MISMATCH_TO_NEW_LIST, true)
		.set(Parser.LISTS_DELIMITER_MISMATCH_TO_NEW_LIST, true)
		// A numbered list keeps its first number, and may have "1)" for "1.".
		.set(Parser.LISTS_ORDERED_LIST_MANUAL_START, true)
		.set(Parser.LISTS_ORDERED_ITEM_DOT_ONLY, false)
		// Only indented lines belong to an admonition.
		.set(AdmonitionExtension.ALLOW_LAZY_CONTINUATION, false)
		// Without this, flexmark looks for the drawings of admonitions each time it
		// reads a text.
		.set(AdmonitionExtension.TYPE_SVG_MAP, Map.of())
		.set(TablesExtension.MIN_SEPARATOR_DASHES, 1)
		.set(TablesExtension.COLUMN_SPANS, false)
		.set(TablesExtension.WITH_CAPTION, false)
		// Without this, flexmark counts the lines of a text anew for each element.
		.set(Parser.TRACK_DOCUMENT_LINES, true)
		.set(HtmlRenderer.ESCAPE_HTML, true)
		.set(HtmlRenderer.GENERATE_HEADER_ID, false)
		.toImmutable();

	/** Without the admonitions of flexmark, which bring drawings and need a script. */
	static final DataHolder RENDERING = new MutableDataSet(OPTIONS)
		.set(Parser.EXTENSIONS, List.of(AttributesExtension.create(), TablesExtension.create()))
		.toImmutable();

	private static final Parser PARSER = Parser.builder(OPTIONS).build();

	private Markdown() {
	}

	/**
	 * Reads Markdown without front matter, to be looked at and to be rendered.
	 * @param lines the line of the file that each line of the text comes from
	 */
	public static MarkdownText parse(String text, List<Integer> lines) {
		Document document = PARSER.parse(text);
		document.set(ElementCollector.LINES, lines);
		return new MarkdownText(document);
	}

}
