package dev.keydoctor.diagnosis;

import java.util.Locale;

/**
 * The ways in which a step can end.
 */
public enum StepStatus {

	PASSED, WARNING, FAILED, NOT_TESTED;

	/**
	 * The name used in JSON, in the page and in messages.
	 * @return the name in lower case with hyphens
	 */
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
