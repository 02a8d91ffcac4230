package dev.keydoctor.openai;

/**
 * A factory of keys in the shapes of OpenAI's, which open nothing. They are put together
 * here so that no file holds one.
 */
public final class Keys {

	/** What every key of OpenAI's holds in its middle. */
	public static final String MARKER = "T3Blbk" + "FJ";

	public static final String PROJECT = "sk-" + "proj-" + letters(74) + MARKER + letters(74);

	public static final String SERVICE_ACCOUNT = "sk-" + "svcacct-" + letters(74) + MARKER + letters(74);

	public static final String ADMIN = "sk-" + "admin-" + letters(58) + MARKER + letters(58);

	public static final String LEGACY = "sk-" + of("aB3dE6", 20) + MARKER + of("aB3dE6", 20);

	private Keys() {
	}

	/** So many of the characters of an alphabet, over and over. */
	static String of(String alphabet, int length) {
		return alphabet.repeat(length / alphabet.length() + 1).substring(0, length);
	}

	private static String letters(int length) {
		return of("aB3-dE_6gHi9Kl0", length);
	}

}
