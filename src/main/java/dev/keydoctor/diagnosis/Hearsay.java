package dev.keydoctor.diagnosis;

import java.util.regex.Pattern;

/**
 * A filter for what a person tells around an error: what would happen with a wrong key,
 * and what was ruled out. Such clauses name causes that are not the cause.
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

	private Hearsay() {
	}

	/**
	 * Leaves out such clauses.
	 * @param text a plain text in lower case
	 * @return the rest
	 */
	static String without(String text) {
		return RULED_OUT.matcher(SUPPOSED.matcher(text).replaceAll(" ")).replaceAll(" ");
	}

}
