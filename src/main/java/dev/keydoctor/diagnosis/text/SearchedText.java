package dev.keydoctor.diagnosis.text;

/**
 * A record of a text in which phrases are looked for: as it stands and, where it was read
 * from a picture, with the mistakes that a reader makes.
 *
 * @param plain the plain text in lower case without accents
 * @param squeezed only its letters and digits
 * @param isCut whether the text breaks off
 * @param isMisread whether a reader of pictures may have made mistakes in it
 * @param foldedPlain the plain text, folded by {@link LookAlikes}; empty without mistakes
 * @param foldedSqueezed its letters and digits, folded; empty without mistakes
 */
public record SearchedText(String plain, String squeezed, boolean isCut, boolean isMisread, String foldedPlain,
		String foldedSqueezed) {

	/** A text without mistakes of reading. */
	public static SearchedText of(String plain, String squeezed) {
		return new SearchedText(plain, squeezed, isCut(plain), false, "", "");
	}

	/** A text that was read from a picture. */
	public static SearchedText misread(String plain, String squeezed) {
		return new SearchedText(plain, squeezed, isCut(plain), true, LookAlikes.fold(plain), LookAlikes.fold(squeezed));
	}

	/**
	 * The same text without a name, squeezed, that may stand between any of its words.
	 */
	public SearchedText without(String name) {
		return new SearchedText(this.plain, this.squeezed.replace(name, ""), this.isCut, this.isMisread,
				this.foldedPlain, this.foldedSqueezed.replace(LookAlikes.fold(name), ""));
	}

	/** A part of this text, with the mistakes that the whole may have. */
	public SearchedText part(String plain) {
		String letters = Letters.of(plain);
		return this.isMisread ? misread(plain, letters) : of(plain, letters);
	}

	/** The same text, taken at its word. */
	public SearchedText asItStands() {
		return of(this.plain, this.squeezed);
	}

	/* It ends with dots, or a bracket of JSON is still open. */
	private static boolean isCut(String plain) {
		return plain.stripTrailing().endsWith("...") || count(plain, '{') > count(plain, '}');
	}

	private static long count(String plain, char bracket) {
		return plain.chars().filter((c) -> c == bracket).count();
	}

}
