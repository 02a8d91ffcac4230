package dev.keydoctor.diagnosis;

/**
 * A record of the result of one step of a check.
 *
 * @param step the step
 * @param status how it ended
 */
public record StepResult(Step step, StepStatus status) {

}
