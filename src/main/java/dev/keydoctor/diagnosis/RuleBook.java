package dev.keydoctor.diagnosis;

import java.time.LocalDate;

/**
 * All knowledge about OpenAI's errors: one ordered table, the first rule that fits
 * decides.
 */
public final class RuleBook {

	/**
	 * Judges one piece of evidence. Never fails: whatever comes in, a diagnosis comes
	 * out.
	 * @param evidence the evidence
	 * @param today the day on which a model counts as retired or not
	 * @return the diagnosis; {@link Verdict#HEALTHY} for an answer that is what was asked
	 * for
	 */
	public Diagnosis judge(Evidence evidence, LocalDate today) {
		throw new UnsupportedOperationException();
	}

}
