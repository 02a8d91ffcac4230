package dev.keydoctor.diagnosis;

import java.util.Locale;

/**
 * The steps of a key check, in order.
 */
public enum Step {

	/** Is it the shape of a key? No network. */
	FORMAT,

	/** Does OpenAI know it? */
	AUTHENTICATION,

	/** May it generate a tiny text? */
	GENERATION,

	/** May it generate a picture? Only when asked for. */
	IMAGES;

	/**
	 * The name used in JSON, in the page and in messages.
	 * @return the name in lower case
	 */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

}
