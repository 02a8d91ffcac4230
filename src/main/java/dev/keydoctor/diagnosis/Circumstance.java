package dev.keydoctor.diagnosis;

/**
 * An enum of the circumstances in which a diagnosis advises something else than its
 * verdict alone would. The code of each is the name of the rule that decides it, which is
 * all that the code of a report carries.
 */
public enum Circumstance implements Coded {

	/**
	 * The limit that was reached is zero: the account may not use the model at all, so
	 * waiting does not help.
	 */
	LIMIT_ZERO,

	/**
	 * The request looks dangerous: each repeat makes it worse, as OpenAI may then stop
	 * the access of the whole organization.
	 */
	CYBER_POLICY,

	/** The text tells of several errors, and only the reader knows which one is now. */
	SEVERAL_ERRORS,

	/**
	 * It is only guessed from the words of an app or a person what OpenAI said; its own
	 * message would tell.
	 */
	OWN_WORDS,

	/**
	 * OpenAI has accepted the key and refused it a moment later: a later check tells
	 * more.
	 */
	CONTRADICTION,

	/** The organization is verified, and OpenAI asks for it nevertheless. */
	VERIFIED_ALREADY,

	/** The organization is verified, and a bare 403 comes nevertheless. */
	STILL_FORBIDDEN,

	/**
	 * What was sent as the name of a model is the name of none: whoever wrote it can mend
	 * it.
	 */
	NO_MODEL_NAME,

	/** The address that was asked is not quite OpenAI's. */
	MISTYPED_ADDRESS,

	/** What the verdict advises holds as it is. */
	NONE;

	/** The circumstance in which a rule decides, also one that is gone. */
	public static Circumstance of(String rule) {
		return Coded.of(Circumstance.class, rule).orElse(NONE);
	}

}
