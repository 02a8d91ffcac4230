package dev.keydoctor.ratelimit;

import java.time.Duration;
import java.util.List;

/**
 * Keeps count of what was used.
 */
interface Buckets {

	/**
	 * Takes one of each or none of any.
	 * @param charges what is used
	 * @return zero if taken; otherwise how long it takes until it could be
	 */
	Duration take(List<Charge> charges);

	/**
	 * Gives back what was taken.
	 * @param charges what was not used after all
	 */
	void give(List<Charge> charges);

}
