package dev.keydoctor.diagnosis;

import java.util.Locale;

/**
 * The grades of certainty of a diagnosis.
 */
public enum Certainty {

	/** OpenAI's own code or sentence says so. */
	CERTAIN,

	/** A wording or wrapper that nearly always means it. */
	LIKELY,

	/** Several causes fit; the candidates stand in order of likelihood. */
	AMBIGUOUS;

	/**
	 * The name used in JSON and in the page.
	 * @return the name in lower case
	 */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

}
