package dev.keydoctor.ratelimit;

/**
 * Leave to do something.
 */
public interface Permit {

	/** Gives it back, since nothing came of it that is worth a charge. */
	void giveBack();

}
