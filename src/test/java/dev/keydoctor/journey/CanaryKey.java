package dev.keydoctor.journey;

import dev.keydoctor.openai.Keys;

/**
 * A factory of keys with a word in them that is heard wherever they come out.
 */
final class CanaryKey {

	private static final int SIDE = 74;

	private CanaryKey() {
	}

	/** A whole key in the shape of OpenAI's, around a word of letters and digits. */
	static String of(String canary) {
		return "sk-" + "proj-" + canary + "x".repeat(SIDE - canary.length()) + Keys.MARKER + "x".repeat(SIDE);
	}

}
