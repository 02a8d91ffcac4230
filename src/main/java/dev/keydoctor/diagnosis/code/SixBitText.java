package dev.keydoctor.diagnosis.code;

import org.jspecify.annotations.Nullable;

/**
 * A record of an alphabet in which short names are written in six bits a letter.
 *
 * @param alphabet at most 64 letters, in an order that never changes
 */
record SixBitText(String alphabet) {

	/** Names of rules and codes of OpenAI. */
	static final SixBitText NAME = new SixBitText("abcdefghijklmnopqrstuvwxyz0123456789_-.");

	/** Ids of requests. */
	static final SixBitText ID = new SixBitText("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

	/* How many bits the length of a name takes, and each letter. */
	private static final int LENGTH = 7;

	private static final int LETTER = 6;

	void write(@Nullable String name, BitWriter to) {
		String letters = (name != null) ? name : "";
		to.number(letters.length(), LENGTH);
		letters.chars().forEach((letter) -> to.number(this.alphabet.indexOf(letter), LETTER));
	}

	@Nullable String readOrNull(BitReader from) {
		int length = (int) from.number(LENGTH);
		StringBuilder name = new StringBuilder();
		for (int i = 0; i < length; i++) {
			name.append(letter((int) from.number(LETTER)));
		}
		return name.isEmpty() ? null : name.toString();
	}

	private char letter(int number) {
		if (number >= this.alphabet.length()) {
			throw new IllegalArgumentException("No such letter: " + number);
		}
		return this.alphabet.charAt(number);
	}

}
