package dev.keydoctor.check;

import java.util.function.Consumer;

import dev.keydoctor.diagnosis.Report;
import dev.keydoctor.diagnosis.StepResult;

/**
 * A check of a key that may begin.
 */
@FunctionalInterface
interface Check {

	/**
	 * Runs the check, once.
	 * @param progress told of each step as it ends; what it throws ends the check
	 */
	Report run(Consumer<StepResult> progress);

}
