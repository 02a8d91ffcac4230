package dev.keydoctor.diagnosis;

/**
 * How one step of a check ended.
 *
 * @param step the step
 * @param status how it ended
 */
public record StepResult(Step step, StepStatus status) {

}
