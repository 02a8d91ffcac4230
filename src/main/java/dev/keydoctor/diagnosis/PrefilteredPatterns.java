package dev.keydoctor.diagnosis;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A list of patterns that are removed from a text one after another. Each is tried only
 * where two characters stand that it can begin with: to try dozens of patterns at every
 * place of a text took longer than everything else.
 */
final class PrefilteredPatterns {

	/* Where ASCII ends: all other characters count as one, with which all may begin. */
	private static final int OTHER = 127;

	private final List<Pattern> patterns;

	/* By two characters, a bit for each pattern that can begin with them. */
	private final long[] beginnings = new long[(OTHER + 1) * (OTHER + 1)];

	/**
	 * Finds out what each pattern can begin with.
	 * @param patterns up to 64 patterns, none of which matches an empty text or needs
	 * something before it: {@code (?<!…)} may stand in them, {@code (?<=…)} may not
	 * @throws IllegalArgumentException for other patterns
	 */
	PrefilteredPatterns(List<Pattern> patterns) {
		if (patterns.size() > Long.SIZE || patterns.stream().anyMatch(PrefilteredPatterns::isUnfit)) {
			throw new IllegalArgumentException("Too many patterns, or one that cannot be tried by its beginning");
		}
		this.patterns = List.copyOf(patterns);
		for (int index = 0; index < patterns.size(); index++) {
			findBeginnings(patterns.get(index).matcher(""), 1L << index);
		}
	}

	/**
	 * Puts a blank in the place of whatever the patterns match, in their order.
	 * @param text a text
	 * @param deadline by when it has to be done
	 * @return the rest
	 * @throws TooMuchException if the deadline passes before
	 */
	String removedFrom(String text, Deadline deadline) {
		String rest = text;
		for (int index = 0; index < this.patterns.size(); index++) {
			deadline.check();
			rest = without(index, rest);
		}
		return rest;
	}

	private String without(int index, String text) {
		Matcher matcher = this.patterns.get(index).matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
		StringBuilder rest = new StringBuilder();
		int end = 0;
		for (int at = 0; at < text.length(); at++) {
			if ((beginnings(text, at) >>> index & 1) == 1 && matcher.region(at, text.length()).lookingAt()) {
				rest.append(text, end, at).append(' ');
				end = matcher.end();
				at = end - 1;
			}
		}
		return (end == 0) ? text : rest.append(text, end, text.length()).toString();
	}

	private long beginnings(String text, int at) {
		int next = (at + 1 < text.length()) ? text.charAt(at + 1) : OTHER;
		return this.beginnings[pair(text.charAt(at), next)];
	}

	private void findBeginnings(Matcher matcher, long bit) {
		for (int first = 0; first <= OTHER; first++) {
			boolean possible = first == OTHER || canBegin(matcher, String.valueOf((char) first));
			for (int second = 0; possible && second <= OTHER; second++) {
				if (first == OTHER || second == OTHER
						|| canBegin(matcher, String.valueOf(new char[] { (char) first, (char) second }))) {
					this.beginnings[pair(first, second)] |= bit;
				}
			}
		}
	}

	/* At the end of the text a matcher tells whether more of it could have matched. */
	private static boolean canBegin(Matcher matcher, String beginning) {
		return matcher.reset(beginning).lookingAt() || matcher.hitEnd();
	}

	private static boolean isUnfit(Pattern pattern) {
		return pattern.pattern().contains("(?<=") || pattern.matcher("").lookingAt();
	}

	private static int pair(int first, int second) {
		return Math.min(first, OTHER) * (OTHER + 1) + Math.min(second, OTHER);
	}

}
