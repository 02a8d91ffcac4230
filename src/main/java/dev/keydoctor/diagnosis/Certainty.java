package dev.keydoctor.diagnosis;

/**
 * An enum of the grades of certainty of a diagnosis.
 */
public enum Certainty implements Coded {

	/** OpenAI's own code or sentence says so. */
	CERTAIN,

	/** A wording or wrapper that nearly always means it. */
	LIKELY,

	/** Several causes fit; the candidates stand in order of likelihood. */
	AMBIGUOUS;

}
