package dev.keydoctor.diagnosis;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A list of patterns that are removed from a text one after another. Each is tried only
 * where two characters stand that it can begin with: to try dozens of patterns at every
 * place of a text took longer than everything else.
 */
final class PrefilteredPatterns {

	/* Where ASCII ends: all other characters count as one. */
	private static final int OTHER = 127;

	/* What a beginning alone does not tell: scripts, the bounds of words, other cases. */
	private static final Pattern UNTELLING = Pattern.compile("\\(\\?<=|\\\\p\\{[^}]{3}|\\\\[bB]|\\(\\?i?u");

	private final List<Pattern> patterns;

	/*
	 * By the first character, and in a row by the second: a bit for each pattern that can
	 * begin with them. A row is made when a text has its character.
	 */
	private final AtomicReferenceArray<long[]> beginnings = new AtomicReferenceArray<>(OTHER + 1);

	/**
	 * Patterns in the order in which they are removed.
	 * @param patterns up to 64 patterns, none of which matches an empty text, needs
	 * something before it or names a script: {@code (?<!…)} and {@code \p{L}} may stand
	 * in them, {@code (?<=…)}, {@code \b}, {@code (?iu)} and {@code \p{IsGreek}} may not
	 * @throws IllegalArgumentException for other patterns
	 */
	PrefilteredPatterns(List<Pattern> patterns) {
		if (patterns.size() > Long.SIZE || patterns.stream().anyMatch(PrefilteredPatterns::isUnfit)) {
			throw new IllegalArgumentException("Too many patterns, or one that cannot be tried by its beginning");
		}
		this.patterns = List.copyOf(patterns);
	}

	/**
	 * Puts a blank in the place of whatever the patterns match, in their order.
	 * @param text a text
	 * @param deadline by when it has to be done
	 * @return the rest
	 * @throws DeadlineExceededException if the deadline passes before
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
				at = Math.max(at, end - 1);
			}
		}
		return (end == 0) ? text : rest.append(text, end, text.length()).toString();
	}

	private long beginnings(String text, int at) {
		int first = Math.min(text.charAt(at), OTHER);
		int second = (at + 1 < text.length()) ? Math.min(text.charAt(at + 1), OTHER) : OTHER;
		long[] row = this.beginnings.get(first);
		if (row == null) {
			row = row(first);
			this.beginnings.set(first, row);
		}
		return row[second];
	}

	private long[] row(int first) {
		long[] row = new long[OTHER + 1];
		Collection<String> others = (first == OTHER) ? oneOfEachKind() : List.of();
		for (int index = 0; index < this.patterns.size(); index++) {
			Pattern pattern = this.patterns.get(index);
			boolean possible = (first == OTHER) ? canBeginWithOther(pattern, others) : canBegin(pattern, (char) first);
			for (int second = 0; possible && second <= OTHER; second++) {
				if (first == OTHER || second == OTHER || canBegin(pattern, (char) first, (char) second)) {
					row[second] |= 1L << index;
				}
			}
		}
		return row;
	}

	/* With one that it names itself, or with one of a kind. */
	private static boolean canBeginWithOther(Pattern pattern, Collection<String> others) {
		return Stream.concat(others.stream(), pattern.pattern().codePoints().mapToObj(Character::toString))
			.filter((character) -> character.charAt(0) >= OTHER)
			.anyMatch((other) -> canBegin(pattern, other.toCharArray()));
	}

	/* At the end of the text a matcher tells whether more of it could have matched. */
	private static boolean canBegin(Pattern pattern, char... beginning) {
		Matcher matcher = pattern.matcher(String.valueOf(beginning));
		return matcher.lookingAt() || matcher.hitEnd();
	}

	private static Collection<String> oneOfEachKind() {
		Map<Integer, String> byKind = new HashMap<>();
		for (int other = OTHER; other <= Character.MAX_VALUE; other++) {
			byKind.putIfAbsent(Character.getType(other), Character.toString(other));
		}
		return byKind.values();
	}

	private static boolean isUnfit(Pattern pattern) {
		return UNTELLING.matcher(pattern.pattern()).find() || pattern.matcher("").lookingAt();
	}

}
