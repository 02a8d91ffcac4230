package dev.keydoctor.guide.drawing;

/**
 * An enum of the few colours of all drawings; they carry their own paper and so suit
 * light and dark pages.
 */
enum Colour {

	NONE("none"), PAPER("#f4f6f8"), WHITE("#ffffff"), OUTLINE("#7b8696"), INK("#1c2430"), BAR("#c3cad4"),
	ACCENT("#1f4fd8"), WARNING("#a3330f"), FINE("#1c6b3c");

	private final String code;

	Colour(String code) {
		this.code = code;
	}

	@Override
	public String toString() {
		return this.code;
	}

}
