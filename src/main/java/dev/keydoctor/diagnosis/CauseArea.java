package dev.keydoctor.diagnosis;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * An enum of the places at which causes are mended, in the order in which readers meet
 * them; each cause stands at one. OpenAI may tell of causes of one place in one answer,
 * and tells of causes of two places in two.
 */
public enum CauseArea implements Coded {

	KEY,

	PERMISSION,

	MONEY,

	VERIFICATION,

	MODEL,

	REQUEST,

	NETWORK,

	OPENAI,

	/** The text or the check does not tell yet, or there is nothing to mend. */
	UNCLEAR;

	/**
	 * The causes that are mended there, the most common first, and last the one that
	 * needs no mending.
	 */
	public List<Verdict> verdicts() {
		return Arrays.stream(Verdict.values())
			.filter((verdict) -> verdict.area() == this)
			.sorted(Comparator.comparing((verdict) -> verdict.finding() == Finding.WORKS))
			.toList();
	}

}
