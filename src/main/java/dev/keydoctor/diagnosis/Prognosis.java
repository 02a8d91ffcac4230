package dev.keydoctor.diagnosis;

/**
 * An enum of what time does to a cause.
 */
public enum Prognosis {

	/** It lasts until somebody mends it. */
	LASTS,

	/** It lasts for half an hour after it was mended. */
	SETTLES_LATER,

	/**
	 * An incident at OpenAI can look like it, however sure it is of OpenAI's words, and
	 * then passes.
	 */
	MAY_BE_AN_INCIDENT

}
