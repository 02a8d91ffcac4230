package dev.keydoctor.diagnosis;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The verdicts that a live check can come to.
 */
public final class LiveVerdicts {

	/** What OpenAI says to requests that a check never makes. */
	private static final Set<Verdict> OF_OTHER_REQUESTS = Set.of(Verdict.BAD_REQUEST, Verdict.UNSUPPORTED_PARAMETER,
			Verdict.WRONG_ENDPOINT, Verdict.REQUEST_TOO_LARGE);

	private LiveVerdicts() {
	}

	public static List<Verdict> all() {
		return Arrays.stream(Verdict.values())
			.filter((verdict) -> !verdict.plausibility().isNeverLive() && !OF_OTHER_REQUESTS.contains(verdict))
			.toList();
	}

}
