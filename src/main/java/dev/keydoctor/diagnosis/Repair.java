package dev.keydoctor.diagnosis;

/**
 * An enum of the kinds of things that are taken off a pasted key before it is sent. The
 * reader is told, since the tool still holds the text as it was.
 */
public enum Repair implements Coded {

	/** Blanks or tabs around the key. */
	BLANKS,

	/** Line breaks around or inside the key. */
	LINE_BREAK,

	/** Quotation marks around the key. */
	QUOTES,

	/** The word {@code Bearer} or the header's name in front. */
	BEARER,

	/** A name and an equals sign or colon in front. */
	ASSIGNMENT,

	/** A comma, full stop, semicolon or bracket behind. */
	PUNCTUATION,

	/** Invisible characters. */
	INVISIBLE,

	/** A dash that a text program put in place of a hyphen. */
	DASH,

	/** A longer text, such as a whole command, around the key. */
	SURROUNDING_TEXT;

}
