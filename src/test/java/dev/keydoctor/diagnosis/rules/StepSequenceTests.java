package dev.keydoctor.diagnosis.rules;

import dev.keydoctor.diagnosis.Step;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the steps of a check of today are a sequence that reports may have. Links to
 * reports of the others are in the list of published ones.
 */
class StepSequenceTests {

	@Test
	void theLastSequenceIsThatOfToday() {
		assertThat(StepSequence.OF_CHECKS.getLast())
			.as("the steps of today, a row at the end of StepSequence.OF_CHECKS; those before stay, for published reports")
			.containsExactly(Step.values());
	}

}
