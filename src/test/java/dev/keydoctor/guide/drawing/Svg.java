package dev.keydoctor.guide.drawing;

import java.util.Locale;

/**
 * The bare markup of one drawing: rectangles, paths and words, styled by attributes only.
 */
final class Svg {

	private static final String DOCUMENT = """
			<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="750" viewBox="0 0 1200 750" \
			font-family="system-ui, sans-serif" stroke-linecap="round" stroke-linejoin="round">
			<title>%s</title>
			%s</svg>
			""";

	private final String title;

	private final StringBuilder shapes = new StringBuilder();

	Svg(String title) {
		this.title = title;
	}

	/**
	 * A template with its values filled in, the same on every machine.
	 */
	static String data(String template, Object... values) {
		return String.format(Locale.ROOT, template, values);
	}

	void rect(Box box, int radius, Colour fill, Colour stroke, int strokeWidth) {
		add("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"%d\"%s/>", box.x(), box.y(), box.width(),
				box.height(), radius, paint(fill, stroke, strokeWidth));
	}

	void path(String data, Colour fill, Colour stroke, int strokeWidth) {
		add("<path d=\"%s\"%s/>", data, paint(fill, stroke, strokeWidth));
	}

	void dashes(Box box, int radius, Colour stroke, int strokeWidth) {
		add("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"%d\"%s stroke-dasharray=\"16 16\"/>", box.x(),
				box.y(), box.width(), box.height(), radius, paint(Colour.NONE, stroke, strokeWidth));
	}

	void words(String text, int x, int y, int size, String anchor, Colour fill, boolean bold) {
		if (text.isEmpty()) {
			return;
		}
		add("<text x=\"%d\" y=\"%d\" font-size=\"%d\"%s text-anchor=\"%s\" fill=\"%s\">%s</text>", x,
				y + size * 36 / 100, size, bold ? " font-weight=\"700\"" : "", anchor, fill, escape(text));
	}

	void open(int x, int y, double scale) {
		add("<g transform=\"translate(%d %d) scale(%.2f)\">", x, y, scale);
	}

	void close() {
		add("</g>");
	}

	@Override
	public String toString() {
		return DOCUMENT.formatted(escape(this.title), this.shapes);
	}

	private static String paint(Colour fill, Colour stroke, int strokeWidth) {
		if (stroke == Colour.NONE) {
			return data(" fill=\"%s\"", fill);
		}
		return data(" fill=\"%s\" stroke=\"%s\" stroke-width=\"%d\"", fill, stroke, strokeWidth);
	}

	private static String escape(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
	}

	private void add(String template, Object... values) {
		this.shapes.append(data(template, values)).append('\n');
	}

}
