package dev.keydoctor.diagnosis;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A record of the steps of a report, as a check can take them: all of them in order, one
 * behind the other until one fails.
 *
 * @param results the steps
 * @param fault whether the key was not sent
 * @param moved whether the check went on at a region's host
 * @param verdict what came of it
 */
record StepSequence(List<StepResult> results, boolean fault, boolean moved, Verdict verdict) {

	static StepSequence of(Report report) {
		Diagnosis diagnosis = report.diagnosis();
		return new StepSequence(report.steps(), report.fault() != null, diagnosis.region() != null,
				diagnosis.verdict());
	}

	/** Whether a check can have gone this way. */
	boolean isPossible() {
		return this.results.stream().map(StepResult::step).toList().equals(Arrays.asList(Step.values()))
				&& this.results.stream().allMatch(this::isPossible) && hasFailed(this.results.stream()) != worked()
				&& this.results.contains(new StepResult(Step.FORMAT, StepStatus.FAILED)) == this.fault;
	}

	/*
	 * At a region's host, a good key works and is told the address that its tool needs.
	 */
	private boolean worked() {
		boolean warned = this.results.stream().anyMatch((result) -> result.status() == StepStatus.WARNING);
		return this.verdict == Verdict.HEALTHY || (this.verdict == Verdict.WRONG_REGION_HOST && this.moved && warned
				&& !hasFailed(this.results.stream()));
	}

	/* The key itself, the list of models and a region's host are worth a warning. */
	private boolean isPossible(StepResult result) {
		boolean over = hasFailed(this.results.stream().takeWhile((before) -> before != result));
		return switch (result.status()) {
			case PASSED, FAILED -> !over;
			case WARNING ->
				!over && (result.step() == Step.FORMAT || result.step() == Step.AUTHENTICATION || this.moved);
			case NOT_TESTED -> over || result.step() == Step.IMAGES;
		};
	}

	private static boolean hasFailed(Stream<StepResult> results) {
		return results.anyMatch((result) -> result.status() == StepStatus.FAILED);
	}

}
