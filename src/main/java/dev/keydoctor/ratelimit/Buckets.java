package dev.keydoctor.ratelimit;

import java.util.List;

/**
 * A store of token buckets, in this process or shared by replicas.
 */
interface Buckets {

	/**
	 * Takes one of each or none of any.
	 * @param requests what is used
	 * @return whether it was taken
	 */
	Consumption consume(List<TokenRequest> requests);

	/**
	 * Gives back what was taken.
	 * @param requests what was not used after all
	 */
	void refund(List<TokenRequest> requests);

}
