package dev.keydoctor.guide;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A choice of whether doing the same again helps.
 */
public enum Retry {

	/** It fails again until the cause is mended. */
	NO,

	/** It helps after waiting; the page says how long. */
	AFTER,

	/** It may help at once. */
	YES;

	/**
	 * The name used in content and messages.
	 * @return the name in lower case
	 */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * Finds the value with this code.
	 * @param code a code such as {@code after}
	 * @return the value, or nothing
	 */
	public static Optional<Retry> of(String code) {
		return Arrays.stream(values()).filter((retry) -> retry.code().equals(code)).findAny();
	}

}
