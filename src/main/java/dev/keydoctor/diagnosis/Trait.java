package dev.keydoctor.diagnosis;

/**
 * An enum of the traits that only some verdicts have. Each stands with its verdicts.
 */
public enum Trait {

	/** It depends on the address that asked: in a check, our server's. */
	HANGS_ON_ADDRESS,

	/**
	 * A good key can meet it at the list of models and nowhere else: a check goes on.
	 */
	MAY_BAR_THE_LIST_ALONE,

	/** An example key comes to it only when a picture is asked for. */
	SHOWS_AT_IMAGES,

	/** Whose words they are is said, and it is not OpenAI. */
	NAMES_ANOTHER_SERVICE,

	/** Whose words they are is not said. */
	NAMES_NO_SERVICE,

	/** No pasted text leads to it. */
	OF_CHECKS_ALONE

}
