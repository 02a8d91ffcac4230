package dev.keydoctor.check;

import dev.keydoctor.diagnosis.StepResult;

/**
 * A listener to the steps of a check, as they end.
 */
@FunctionalInterface
interface StepListener {

	/** A listener for whom the report is enough. */
	StepListener NONE = (_) -> {
	};

	/**
	 * Hears of a step that has ended. What it throws ends the check.
	 * @param result the step and how it ended
	 * @throws ReaderGoneException if nobody is left to be told
	 */
	void ended(StepResult result);

}
