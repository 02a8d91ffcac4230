package dev.keydoctor.diagnosis;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The steps of a report, as a check can take them: all of them in order, one behind the
 * other until one fails.
 *
 * @param results the steps
 * @param fault whether the key was not sent
 * @param healthy whether nothing was found
 */
record StepSequence(List<StepResult> results, boolean fault, boolean healthy) {

	static StepSequence of(Report report) {
		return new StepSequence(report.steps(), report.fault() != null,
				report.diagnosis().verdict() == Verdict.HEALTHY);
	}

	/** Whether a check can have gone this way. */
	boolean isPossible() {
		return this.results.stream().map(StepResult::step).toList().equals(Arrays.asList(Step.values()))
				&& this.results.stream().allMatch(this::isPossible) && hasFailed(this.results.stream()) != this.healthy
				&& this.results.contains(new StepResult(Step.FORMAT, StepStatus.FAILED)) == this.fault;
	}

	/* Only the key itself and the list of models are worth a warning. */
	private boolean isPossible(StepResult result) {
		return switch (result.status()) {
			case PASSED, FAILED -> true;
			case WARNING -> result.step() == Step.FORMAT || result.step() == Step.AUTHENTICATION;
			case NOT_TESTED -> result.step() == Step.IMAGES
					|| hasFailed(this.results.stream().takeWhile((before) -> before != result));
		};
	}

	private static boolean hasFailed(Stream<StepResult> results) {
		return results.anyMatch((result) -> result.status() == StepStatus.FAILED);
	}

}
