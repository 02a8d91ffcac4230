package dev.keydoctor.diagnosis;

/**
 * An enum of the people who can mend a cause.
 */
public enum Fixer implements Coded {

	/** The person with the key. */
	YOU,

	/** The owner or an admin of the organization or project. */
	OWNER,

	/** Nobody: time does it. */
	WAIT,

	/** OpenAI. */
	OPENAI,

	/** Whoever built the workflow or wrote the course. */
	AUTHOR,

	/** Whoever runs this portal. */
	PORTAL,

	/** There is nothing to mend, or it is not yet known what. */
	NONE;

}
