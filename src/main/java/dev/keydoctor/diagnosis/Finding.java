package dev.keydoctor.diagnosis;

/**
 * An enum of the kinds of verdicts by what they say about the key that was used.
 */
enum Finding {

	/** The key works. */
	WORKS,

	/** One cause, which somebody can mend. */
	CAUSE,

	/** One of several causes, which the evidence does not tell apart. */
	SEVERAL_CAUSES,

	/** Nothing was recognised. */
	NOTHING,

	/** Trouble of OpenAI's, of the way there or of ours: nothing about the key. */
	TROUBLE

}
