package dev.keydoctor.ratelimit;

import java.util.List;

/**
 * Keeps count of what was used.
 */
interface Buckets {

	/**
	 * Takes one of each or none of any.
	 * @param charges what is used
	 * @return whether it was taken
	 */
	Consumption take(List<TokenRequest> charges);

	/**
	 * Gives back what was taken.
	 * @param charges what was not used after all
	 */
	void give(List<TokenRequest> charges);

}
