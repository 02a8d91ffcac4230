package dev.keydoctor.ratelimit;

import java.util.List;

/**
 * A store of token buckets, in this process or shared by replicas.
 */
interface Buckets {

	/** Takes one of each or none of any. */
	Consumption consume(List<TokenRequest> requests);

	/** Gives back what was taken. */
	void refund(List<TokenRequest> requests);

}
