package dev.keydoctor.diagnosis;

/**
 * An enum of the kinds of verdicts by what they say about the key that was used.
 */
public enum Finding {

	/** The key works. */
	WORKS,

	/** One cause, told only of a key that OpenAI knows: nobody has guessed that key. */
	KNOWN_KEY,

	/** One cause, which may also be told of a key that OpenAI does not know. */
	CAUSE,

	/** One of several causes, which the evidence does not tell apart. */
	SEVERAL_CAUSES,

	/** Nothing was recognised. */
	NOTHING,

	/** Trouble of OpenAI's, of the way there or of ours: nothing about the key. */
	TROUBLE

}
