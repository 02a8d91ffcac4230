package dev.keydoctor.guide.drawing;

/**
 * A sheet of paper with the shapes that all drawings share; each call adds one on top.
 */
final class Sheet {

	private static final int LETTERS = 48;

	private static final int DISC = 44;

	private final Svg svg;

	private Sheet(String title) {
		this.svg = new Svg(title);
		this.svg.rect(Box.PAPER, 28, Colour.PAPER, Colour.OUTLINE, 6);
	}

	/**
	 * An empty sheet, for a drawing of ideas.
	 */
	static Sheet paper(String title) {
		return new Sheet(title);
	}

	/**
	 * A sheet that looks like a page or a dialog of a site.
	 */
	static Sheet window(String title) {
		Sheet sheet = new Sheet(title).line("M6,96H1194");
		return sheet.bar(50, 50, 110).bar(180, 50, 70).bar(270, 50, 70);
	}

	/**
	 * A window with a side menu of which one entry has a name.
	 */
	static Sheet menu(String title, String entry) {
		Sheet sheet = window(title).line("M395,96V744");
		sheet.bar(124, 190, 180).bar(124, 450, 200).bar(124, 540, 150).bar(124, 630, 180);
		return sheet.card(menuEntry()).label(new Box(124, 270, 260, 100), entry);
	}

	static Box menuEntry() {
		return new Box(66, 270, 308, 100);
	}

	Sheet card(Box box) {
		return rect(box, 24, Colour.WHITE, Colour.OUTLINE, 5);
	}

	Sheet ghost(Box box) {
		this.svg.dashes(box, 24, Colour.OUTLINE, 5);
		return this;
	}

	Sheet field(Box box, String content) {
		return rect(box, 16, Colour.WHITE, Colour.OUTLINE, 5).label(box.inset(28, 0), content);
	}

	Sheet select(Box box, String content) {
		int x = box.right() - 70;
		int y = box.centerY() - 10;
		return field(box, content).stroke(Svg.data("M%d,%dl22,24l22,-24", x, y), Colour.INK, 8);
	}

	/**
	 * One of several choices, with a round mark when it is the chosen one.
	 */
	Sheet option(Box box, String label, boolean chosen) {
		int x = box.x() + 56;
		card(box).rect(new Box(x - 24, box.centerY() - 24, 48, 48), 24, Colour.WHITE, Colour.INK, 6);
		if (chosen) {
			rect(new Box(x - 12, box.centerY() - 12, 24, 24), 12, Colour.ACCENT, Colour.NONE, 0).mark(box);
		}
		return label(box.right(box.width() - 100), label);
	}

	Sheet blank(Box box) {
		return card(box).bar(box.x() + box.width() / 4, box.centerY(), box.width() / 2);
	}

	/**
	 * A switch that is off.
	 */
	Sheet switchedOff(Box box) {
		int half = box.height() / 2;
		rect(box, half, Colour.WHITE, Colour.INK, 6);
		rect(box.left(box.height()).inset(18, 18), half, Colour.OUTLINE, Colour.NONE, 0);
		return caption(box.right(box.width() - box.height()), "Off");
	}

	Sheet button(Box box, String label) {
		return rect(box, 24, Colour.WHITE, Colour.INK, 6).caption(box.inset(10, 0), label);
	}

	/**
	 * Marks the thing to use in the step of this number.
	 */
	Sheet step(int number, Box box) {
		return mark(box).disc(number, box.x(), box.centerY());
	}

	Sheet stepButton(int number, Box box, String label) {
		rect(box, 24, Colour.WHITE, Colour.NONE, 0).caption(box.inset(10, 0).right(box.width() - 66), label);
		return step(number, box);
	}

	Sheet stepField(int number, Box box, String content) {
		return field(box, "").step(number, box).label(box.right(box.width() - 72), content);
	}

	Sheet stepSelect(int number, Box box, String content) {
		return select(box, "").step(number, box).label(box.right(box.width() - 72), content);
	}

	Sheet mark(Box box) {
		return rect(box, 24, Colour.NONE, Colour.ACCENT, 10);
	}

	Sheet disc(int number, int x, int y) {
		return spot(x, y, Colour.ACCENT).words(Integer.toString(number), x, y, 56, Colour.WHITE);
	}

	Sheet tick(int x, int y) {
		return spot(x, y, Colour.FINE).stroke(Svg.data("M%d,%dl15,16l27,-32", x - 20, y + 1), Colour.WHITE, 10);
	}

	Sheet cross(int x, int y) {
		return spot(x, y, Colour.WARNING).stroke(Svg.data("M%d,%dl32,32m0,-32l-32,32", x - 16, y - 16), Colour.WHITE,
				10);
	}

	Sheet bar(int x, int y, int width) {
		return rect(new Box(x, y - 11, width, 22), 11, Colour.BAR, Colour.NONE, 0);
	}

	/**
	 * One of four cards that tell an order.
	 */
	Sheet quarter(int number, Symbol symbol, String label) {
		Box box = new Box(70, 70, 1090, 610).row((number - 1) / 2, 2, 60).column((number - 1) % 2, 2, 56);
		card(box).disc(number, box.x(), box.centerY());
		symbol(symbol, box.x() + 134, box.centerY(), 0.7);
		return label(box.right(box.width() - 234), label);
	}

	/**
	 * Grey bars in place of running text.
	 */
	Sheet prose(Box box, int lines) {
		for (int i = 0; i < lines; i++) {
			bar(box.x(), box.y() + 11 + i * 50, (i == lines - 1) ? box.width() * 3 / 5 : box.width());
		}
		return this;
	}

	/**
	 * Words that begin at the left of the box, in the middle of its height.
	 */
	Sheet label(Box box, String text) {
		Lettering.requireRoom(text, LETTERS, box.width());
		this.svg.words(text, box.x(), box.centerY(), LETTERS, "start", Colour.INK, false);
		return this;
	}

	/**
	 * Words in the middle of the box.
	 */
	Sheet caption(Box box, String text) {
		Lettering.requireRoom(text, LETTERS, box.width());
		this.svg.words(text, box.centerX(), box.centerY(), LETTERS, "middle", Colour.INK, false);
		return this;
	}

	/**
	 * Large words in the middle of the box, for sums and numbers.
	 */
	Sheet figure(Box box, String text, Colour colour) {
		Lettering.requireRoom(text, 72, box.width());
		return words(text, box.centerX(), box.centerY(), 72, colour);
	}

	Sheet symbol(Symbol symbol, int x, int y, double scale) {
		return symbol(symbol, x, y, scale, Colour.INK);
	}

	Sheet symbol(Symbol symbol, int x, int y, double scale, Colour colour) {
		symbol.drawOn(this.svg, x, y, scale, colour);
		return this;
	}

	/**
	 * A jar with money in it.
	 */
	Sheet fullJar(int x, int y, double scale) {
		return symbol(Symbol.JAR, x, y, scale).symbol(Symbol.COINS, x, (int) (y + 14 * scale), scale * 0.68);
	}

	/**
	 * A straight arrow to the right, down, or wherever the shift points.
	 */
	Sheet arrow(int x, int y, int shiftX, int shiftY, Colour colour) {
		double length = Math.hypot(shiftX, shiftY);
		int alongX = (int) Math.round(shiftX / length * 26);
		int alongY = (int) Math.round(shiftY / length * 26);
		stroke(Svg.data("M%d,%dl%d,%d", x, y, shiftX, shiftY), colour, 10);
		return stroke(Svg.data("M%d,%dl%d,%dl%d,%d", x + shiftX - alongX - alongY, y + shiftY - alongY + alongX,
				alongX + alongY, alongY - alongX, alongY - alongX, -alongX - alongY), colour, 10);
	}

	Sheet stroke(String data, Colour colour, int width) {
		this.svg.path(data, Colour.NONE, colour, width);
		return this;
	}

	Sheet line(String data) {
		return stroke(data, Colour.OUTLINE, 5);
	}

	Sheet rect(Box box, int radius, Colour fill, Colour stroke, int strokeWidth) {
		this.svg.rect(box, radius, fill, stroke, strokeWidth);
		return this;
	}

	@Override
	public String toString() {
		return this.svg.toString();
	}

	private Sheet spot(int x, int y, Colour colour) {
		return rect(new Box(x - DISC, y - DISC, 2 * DISC, 2 * DISC), DISC, colour, Colour.WHITE, 6);
	}

	private Sheet words(String text, int x, int y, int size, Colour colour) {
		this.svg.words(text, x, y, size, "middle", colour, true);
		return this;
	}

}
