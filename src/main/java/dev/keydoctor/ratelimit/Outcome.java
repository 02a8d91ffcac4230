package dev.keydoctor.ratelimit;

import java.time.Duration;

/**
 * What came of a use that was asked for.
 */
sealed interface Outcome {

	/**
	 * Somebody may use it.
	 */
	record Taken() implements Outcome {

	}

	/**
	 * Somebody has to wait.
	 *
	 * @param limit what lets them wait longest
	 * @param time how long at least
	 */
	record Refused(Limit limit, Duration time) implements Outcome {

	}

}
