package dev.keydoctor.guide;

import dev.keydoctor.diagnosis.Coded;

/**
 * An enum of the answers to whether doing the same again helps.
 */
public enum Retry implements Coded {

	/** It fails again until the cause is mended. */
	NO,

	/** It helps after waiting; the page says how long. */
	AFTER,

	/** It may help at once. */
	YES

}
