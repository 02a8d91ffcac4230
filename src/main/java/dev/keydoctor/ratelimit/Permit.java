package dev.keydoctor.ratelimit;

/**
 * A permit to check a key.
 */
@FunctionalInterface
public interface Permit {

	/** One whose check costs the same whatever comes of it. */
	Permit SETTLED = (_) -> {
	};

	/** Settles what the check costs by what came of it. */
	void settle(Outcome outcome);

	/**
	 * What comes of a check, as far as it matters for its price.
	 */
	enum Outcome {

		/** It was not begun. */
		NOT_RUN,

		/** Nothing was learned about the key. */
		NO_ANSWER,

		/** OpenAI knows no such key. */
		KEY_UNKNOWN,

		/** OpenAI knows the key. */
		KEY_KNOWN

	}

}
