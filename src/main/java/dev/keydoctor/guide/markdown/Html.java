package dev.keydoctor.guide.markdown;

import com.vladsch.flexmark.util.sequence.Escaping;

/**
 * Writes HTML by hand where flexmark's writer would add attributes of its own.
 */
final class Html {

	private Html() {
	}

	/** An attribute with a blank before it. */
	static String attribute(String name, CharSequence value) {
		return " " + name + "=\"" + Escaping.escapeHtml(value, false) + "\"";
	}

}
