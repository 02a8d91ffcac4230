package dev.keydoctor.ratelimit;

/**
 * A permit to check a key.
 */
@FunctionalInterface
public interface Permit {

	/** A permit for a check that costs the same whatever comes of it. */
	Permit FIXED_PRICE = (_) -> {
	};

	/** Corrects what the check has cost by what came of it. */
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
