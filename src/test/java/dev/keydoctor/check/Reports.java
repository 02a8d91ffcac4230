package dev.keydoctor.check;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import dev.keydoctor.diagnosis.AnswerDetails;
import dev.keydoctor.diagnosis.Certainty;
import dev.keydoctor.diagnosis.Diagnosis;
import dev.keydoctor.diagnosis.KeyKind;
import dev.keydoctor.diagnosis.Report;
import dev.keydoctor.diagnosis.Step;
import dev.keydoctor.diagnosis.StepResult;
import dev.keydoctor.diagnosis.StepStatus;
import dev.keydoctor.diagnosis.Verdict;

/**
 * A factory of reports of 21 November 2026.
 */
final class Reports {

	/** Those of the first checks, whose reports stay. */
	private static final List<Step> STEPS = List.of(Step.FORMAT, Step.AUTHENTICATION, Step.GENERATION, Step.IMAGES);

	private Reports() {
	}

	/**
	 * A report of a key.
	 * @param steps how the steps ended, as {@link AnswerCase#steps} writes it
	 */
	static Report live(Verdict verdict, String steps) {
		List<StepResult> results = IntStream.range(0, steps.length())
			.mapToObj((i) -> new StepResult(STEPS.get(i), status(steps.charAt(i))))
			.toList();
		return new Report(diagnosis(verdict), results, KeyKind.PROJECT, null, Set.of(), false, Checks.NOW);
	}

	/** A report of a text. */
	static Report pasted(Verdict verdict) {
		return new Report(diagnosis(verdict), List.of(), null, null, Set.of(), false, Checks.NOW);
	}

	private static Diagnosis diagnosis(Verdict verdict) {
		return new Diagnosis(verdict, Certainty.CERTAIN, List.of(verdict), "a-rule", null, AnswerDetails.NONE);
	}

	private static StepStatus status(char sign) {
		return switch (sign) {
			case '✓' -> StepStatus.PASSED;
			case '!' -> StepStatus.WARNING;
			case '✗' -> StepStatus.FAILED;
			default -> StepStatus.NOT_TESTED;
		};
	}

}
