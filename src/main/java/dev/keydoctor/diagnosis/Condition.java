package dev.keydoctor.diagnosis;

/**
 * What must be true for a rule to fit.
 */
@FunctionalInterface
interface Condition {

	boolean fits(ParsedError reading);

	default Condition and(Condition other) {
		return (reading) -> fits(reading) && other.fits(reading);
	}

	default Condition or(Condition other) {
		return (reading) -> fits(reading) || other.fits(reading);
	}

	default Condition butNot(Condition other) {
		return (reading) -> fits(reading) && !other.fits(reading);
	}

}
