package dev.keydoctor.guide.markdown;

import com.vladsch.flexmark.util.sequence.Escaping;

/**
 * An HTML attribute as text. flexmark's own writer asks for attributes by node, and would
 * give the braces of a heading to each tag that is written for it.
 */
final class HtmlAttribute {

	private HtmlAttribute() {
	}

	/** The attribute with a blank before it. */
	static String of(String name, CharSequence value) {
		return " " + name + "=\"" + Escaping.escapeHtml(value, false) + "\"";
	}

}
