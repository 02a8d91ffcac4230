package dev.keydoctor.ratelimit;

import java.util.Locale;

/**
 * What is limited.
 */
enum Limit {

	/** Checks from one address. */
	ADDRESS,

	/** Checks from neighbouring addresses. */
	NETWORK,

	/** Different keys from one address. */
	DISTINCT_KEYS,

	/** Checks of one key. */
	SAME_KEY,

	/** Checks of one course. */
	COURSE,

	/** All checks at a time. */
	EVERYBODY,

	/** All checks of a day. */
	DAY,

	/** Example keys and keys that cannot be sent, from one address. */
	EXAMPLES,

	/** Pasted texts from one address. */
	TEXTS;

	/** As an operator reads it. */
	String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** Whether replicas share it. What is derived from a key stays in this process. */
	boolean shared() {
		return this != SAME_KEY && this != EXAMPLES && this != TEXTS;
	}

	/** Whether it is kept even where a flood of addresses pushes out the others. */
	boolean pinned() {
		return this == COURSE || this == EVERYBODY || this == DAY;
	}

}
