package dev.keydoctor.diagnosis;

/**
 * An enum of the steps of a key check, in order.
 */
public enum Step implements Coded {

	/** Is it the shape of a key? No network. */
	FORMAT,

	/** Does OpenAI know it? */
	AUTHENTICATION,

	/** May it generate a tiny text? */
	GENERATION,

	/** May it generate a picture? Only when asked for. */
	IMAGES;

}
