package dev.keydoctor.diagnosis.rules;

/**
 * A condition of a rule on what was understood from an answer or a text.
 */
@FunctionalInterface
interface Condition {

	boolean fits(ParsedError error);

	default Condition and(Condition other) {
		return (error) -> fits(error) && other.fits(error);
	}

	default Condition or(Condition other) {
		return (error) -> fits(error) || other.fits(error);
	}

	default Condition butNot(Condition other) {
		return (error) -> fits(error) && !other.fits(error);
	}

}
