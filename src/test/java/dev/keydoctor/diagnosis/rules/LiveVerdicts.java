package dev.keydoctor.diagnosis.rules;

import java.util.Arrays;
import java.util.List;

import dev.keydoctor.diagnosis.Verdict;

/**
 * The verdicts that a live check can come to.
 */
public final class LiveVerdicts {

	private LiveVerdicts() {
	}

	public static List<Verdict> all() {
		return Arrays.stream(Verdict.values())
			.filter((verdict) -> !verdict.plausibility().statuses().isEmpty())
			.toList();
	}

	/** Whether a rule can decide a live check at all. */
	static boolean areConcludedBy(Rule rule) {
		return !rule.onlyPasted() && all().contains(rule.verdict());
	}

}
