package dev.keydoctor.guide.drawing;

/**
 * A measure of labels that guesses the width of a label, with a quarter to spare, since
 * the reader's typeface is unknown.
 */
final class Lettering {

	private static final String NARROW = " .,:;'|!()/-iIjlftr1";

	private static final String WIDE = "mwMW@%…";

	private Lettering() {
	}

	static void requireRoom(String text, int size, int room) {
		int width = width(text, size);
		if (width > room) {
			throw new IllegalArgumentException(
					"\"%s\" needs %d units and has %d: widen its box".formatted(text, width, room));
		}
	}

	static int width(String text, int size) {
		return (int) (text.chars().mapToDouble(Lettering::share).sum() * size * 1.25);
	}

	private static double share(int character) {
		if (NARROW.indexOf(character) >= 0) {
			return 0.32;
		}
		if (WIDE.indexOf(character) >= 0) {
			return 0.88;
		}
		return Character.isUpperCase(character) ? 0.68 : 0.56;
	}

}
