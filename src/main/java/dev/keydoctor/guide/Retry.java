package dev.keydoctor.guide;

import java.util.Arrays;
import java.util.Optional;

import dev.keydoctor.diagnosis.Coded;

/**
 * A choice of whether doing the same again helps.
 */
public enum Retry implements Coded {

	/** It fails again until the cause is mended. */
	NO,

	/** It helps after waiting; the page says how long. */
	AFTER,

	/** It may help at once. */
	YES;

	/**
	 * Finds the value with this code.
	 * @param code a code such as {@code after}
	 */
	public static Optional<Retry> of(String code) {
		return Arrays.stream(values()).filter((retry) -> retry.code().equals(code)).findAny();
	}

}
