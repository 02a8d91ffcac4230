package dev.keydoctor.diagnosis;

import java.util.Arrays;
import java.util.List;

/**
 * The verdicts that a live check can come to.
 */
public final class LiveVerdicts {

	private LiveVerdicts() {
	}

	public static List<Verdict> all() {
		return Arrays.stream(Verdict.values()).filter((verdict) -> !verdict.plausibility().isNeverLive()).toList();
	}

}
