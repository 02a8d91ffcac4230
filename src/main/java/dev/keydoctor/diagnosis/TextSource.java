package dev.keydoctor.diagnosis;

/**
 * An enum of the ways in which a text can have come into the field. A text that was read
 * from a picture has mistakes of reading: its keys are garbled, and so are its sentences.
 */
public enum TextSource {

	/** Somebody pasted or typed it. */
	PASTE,

	/** A browser read it from a picture. */
	PICTURE

}
