package dev.keydoctor.ratelimit;

import java.util.Locale;

/**
 * An enum of the kinds of limits, by what they limit.
 */
enum Limit {

	/** Checks from one address. */
	ADDRESS,

	/** Checks from neighbouring addresses. */
	NETWORK,

	/** Different keys from one address. */
	DISTINCT_KEYS,

	/** Checks of one key, outside courses. */
	SAME_KEY,

	/** Checks of one course. */
	COURSE,

	/** All checks at a time. */
	EVERYBODY,

	/** All checks of a day. */
	DAY,

	/** All checks of keys that OpenAI is not known to know, at a time. */
	UNKNOWN_KEYS,

	/** All checks of keys that OpenAI is not known to know, of a day. */
	UNKNOWN_KEYS_DAY,

	/** What neighbouring addresses take of the reserve of a day. */
	RESERVE,

	/** Charges given back to neighbouring addresses in a day. */
	GIVE_BACKS,

	/** Example keys and keys that cannot be sent, from one address. */
	EXAMPLES,

	/** Pasted texts from one address. */
	TEXTS,

	/** Examples and texts from neighbouring addresses. */
	LOCAL_NETWORK,

	/** All examples and texts. */
	LOCAL_EVERYBODY;

	/** Its name in the metrics and the log. */
	String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * Whether replicas share it. What is derived from a key stays in this process, and so
	 * does what costs the time of this process alone.
	 */
	boolean shared() {
		return switch (this) {
			case SAME_KEY, EXAMPLES, TEXTS, LOCAL_NETWORK, LOCAL_EVERYBODY -> false;
			default -> true;
		};
	}

	/** Whether all visitors use it up together. */
	boolean common() {
		return switch (this) {
			case EVERYBODY, DAY, UNKNOWN_KEYS, UNKNOWN_KEYS_DAY, LOCAL_EVERYBODY -> true;
			default -> false;
		};
	}

	/** Whether it is for keys that OpenAI is not known to know. */
	boolean ofUnknownKeys() {
		return this == UNKNOWN_KEYS || this == UNKNOWN_KEYS_DAY;
	}

	/** Whether it is kept even where a flood of addresses pushes out the others. */
	boolean pinned() {
		return this == COURSE || common();
	}

}
