package dev.keydoctor.diagnosis.rules;

import java.util.List;
import java.util.stream.Stream;

import dev.keydoctor.diagnosis.Report;
import dev.keydoctor.diagnosis.Step;
import dev.keydoctor.diagnosis.StepResult;
import dev.keydoctor.diagnosis.StepStatus;
import dev.keydoctor.diagnosis.Verdict;

/**
 * A record of the steps of a report, as a check can take them: all of them in order, one
 * behind the other until one fails.
 *
 * @param report the report of a check
 */
record StepSequence(Report report) {

	/**
	 * The steps of checks as they have been, those of today last: a report stays possible
	 * that was made before a step was added.
	 */
	static final List<List<Step>> OF_CHECKS = List
		.of(List.of(Step.FORMAT, Step.AUTHENTICATION, Step.GENERATION, Step.IMAGES));

	/** Whether a check can have gone this way. */
	boolean isPossible() {
		List<StepResult> results = this.report.steps();
		boolean notSent = this.report.fault() != null;
		return OF_CHECKS.contains(results.stream().map(StepResult::step).toList())
				&& results.stream().allMatch(this::isPossible) && this.report.has(StepStatus.FAILED) != hasWorked()
				&& this.report.ended(Step.FORMAT, StepStatus.FAILED) == notSent;
	}

	/*
	 * At a region's host, a good key works and is told the address that its tool needs.
	 */
	private boolean hasWorked() {
		Verdict verdict = this.report.diagnosis().verdict();
		return verdict == Verdict.HEALTHY || (verdict == Verdict.WRONG_REGION_HOST && hasMoved()
				&& this.report.has(StepStatus.WARNING) && !this.report.has(StepStatus.FAILED));
	}

	/* The key itself, the list of models and a region's host are worth a warning. */
	private boolean isPossible(StepResult result) {
		Stream<StepResult> before = this.report.steps().stream().takeWhile((other) -> other != result);
		boolean over = before.anyMatch((other) -> other.status() == StepStatus.FAILED);
		return switch (result.status()) {
			case PASSED, FAILED -> !over;
			case WARNING ->
				!over && (result.step() == Step.FORMAT || result.step() == Step.AUTHENTICATION || hasMoved());
			case NOT_TESTED -> over || result.step() == Step.IMAGES;
		};
	}

	/* The check went on at a region's host. */
	private boolean hasMoved() {
		return this.report.diagnosis().region() != null;
	}

}
