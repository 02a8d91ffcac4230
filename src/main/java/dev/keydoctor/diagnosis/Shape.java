package dev.keydoctor.diagnosis;

/**
 * An enum of the kinds of body that a live answer can have.
 */
public enum Shape {

	/** No body, or only blanks. */
	EMPTY,

	/** The list, text or picture that was asked for. */
	ASKED_FOR,

	/** A complete error as OpenAI writes it: an object with {@code error}. */
	ERROR,

	/** JSON that breaks off or is broken. */
	CUT,

	/** A page for a browser. */
	HTML,

	/** Anything else. */
	ODD,

	/** Not an answer but a text that somebody pasted. */
	PASTED

}
