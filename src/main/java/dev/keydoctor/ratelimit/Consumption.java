package dev.keydoctor.ratelimit;

import java.time.Duration;

/**
 * What came of a use that was asked for.
 */
sealed interface Consumption {

	/**
	 * Somebody may use it.
	 */
	record Granted() implements Consumption {

	}

	/**
	 * Somebody has to wait.
	 *
	 * @param limit what lets them wait longest
	 * @param time how long at least
	 */
	record Rejected(Limit limit, Duration time) implements Consumption {

	}

}
