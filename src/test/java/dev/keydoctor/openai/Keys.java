package dev.keydoctor.openai;

/**
 * Keys in the shapes of OpenAI's, which open nothing. They are put together here so that
 * no file holds one.
 */
public final class Keys {

	/** What every key of OpenAI's holds in its middle. */
	public static final String MARKER = "T3Blbk" + "FJ";

	public static final String PROJECT = "sk-" + "proj-" + letters(74) + MARKER + letters(74);

	public static final String SERVICE_ACCOUNT = "sk-" + "svcacct-" + letters(74) + MARKER + letters(74);

	public static final String ADMIN = "sk-" + "admin-" + letters(58) + MARKER + letters(58);

	public static final String LEGACY = "sk-" + letters(20).replaceAll("[-_]", "x") + MARKER
			+ letters(20).replaceAll("[-_]", "x");

	private Keys() {
	}

	/**
	 * Letters, digits, hyphens and underscores in no meaningful order.
	 * @param count how many
	 * @return the text, always the same for the same count
	 */
	public static String letters(int count) {
		return "aB3-dE_6gHi9Kl0".repeat(count / 15 + 1).substring(0, count);
	}

}
