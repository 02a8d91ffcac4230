package dev.keydoctor.diagnosis;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A filter for what stands around an error: what a person tells of a wrong key that was
 * not used, what was ruled out, what a line of code compares with, what was asked for. It
 * names causes that are not the cause.
 */
final class Hearsay {

	/* If I try with a wrong API key, I do get a message … */
	private static final Pattern SUPPOSED = Pattern
		.compile("(?<![a-z])(?:if (?:i|you|we) |jeśli |gdy |se (?:uso|metto|inserisco) )"
				+ "[^.!?\\n]{0,60}(?:wrong|invalid|fake|random|bad|incorrect|bogus|zły |błędny|nieprawidłowy|sbagliat|errat|fals)"
				+ "[^.!?\\n]{0,160}");

	/* It is not the key. I checked the network. The key is valid. */
	private static final Pattern RULED_OUT = Pattern
		.compile("(?<![a-z])(?:it is not|it's not|it isn't|not) (?:an? |the |my )?"
				+ "(?:network|api key|key|quota|rate limit|billing)(?: problem| issue)?(?![a-z])"
				+ "|(?<![a-z])(?:checked|verified|double-checked|tested) (?:the |my |that the )?(?:network|firewall|proxy|key|quota|billing)(?![a-z])");

	/*
	 * if "insufficient_quota" in str(e), e.code === 'account_deactivated',
	 * print("You exceeded your quota")
	 */
	private static final Pattern IN_CODE = Pattern.compile("[=!]==? ?['\"`][^'\"`\\n]{3,80}['\"`]"
			+ "|(?:if|elif|and|or) ['\"`][^'\"`\\n]{3,80}['\"`] (?:not )?in "
			+ "|(?:includes|contains|startswith|equals|print|console\\.(?:log|error))\\(f?['\"`][^'\"`\\n]{3,160}['\"`]"
			+ "|(?<![a-z])case ['\"`][^'\"`\\n]{3,80}['\"`]");

	/* What was asked for, as a client library repeats it. */
	private static final Pattern ASKED = Pattern
		.compile("requestbodyvalues[\\s\\S]{0,6000}?(?=statuscode|responseheaders|responsebody)"
				+ "|['\"]?role['\"]?: ?['\"](?:user|system|assistant)['\"], ?['\"]?content['\"]?: ?['\"][^'\"\\n]{0,2000}['\"]");

	private static final List<Pattern> ALL = List.of(SUPPOSED, RULED_OUT, IN_CODE, ASKED);

	private Hearsay() {
	}

	/**
	 * Leaves out such clauses.
	 * @param text a plain text in lower case
	 * @return the rest
	 */
	static String without(String text) {
		String rest = text;
		for (Pattern clause : ALL) {
			rest = clause.matcher(rest).replaceAll(" ");
		}
		return rest;
	}

}
