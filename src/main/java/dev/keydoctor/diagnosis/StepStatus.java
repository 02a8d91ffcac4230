package dev.keydoctor.diagnosis;

/**
 * An enum of the ways in which a step can end.
 */
public enum StepStatus implements Coded {

	PASSED, WARNING, FAILED, NOT_TESTED;

}
