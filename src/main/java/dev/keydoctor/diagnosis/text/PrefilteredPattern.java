package dev.keydoctor.diagnosis.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A pattern that is tried only where two characters stand that it can begin with, behind
 * one that may stand before it: to try dozens of patterns at every place of a text took
 * longer than everything else.
 */
public final class PrefilteredPattern {

	/* Where ASCII ends: all other characters count as one. */
	private static final int OTHER = 127;

	private static final int KINDS = OTHER + 1;

	/*
	 * What a beginning alone does not tell: scripts, the bounds of words, other cases,
	 * and what must not stand before that which must not stand before it.
	 */
	private static final Pattern UNTELLING = Pattern
		.compile("\\(\\?<=|\\\\p\\{[^}]{3}|\\\\[bB]|\\(\\?i?u|\\(\\?<![^)]*\\(\\?<");

	private static final Map<Integer, String> ONE_OF_EACH_KIND = oneOfEachKind();

	private final Pattern pattern;

	/*
	 * By the first character: the second ones with which the pattern can begin, and
	 * behind them those before which it can stand. Made when a text has the character.
	 */
	private final AtomicReferenceArray<long[]> neighbours = new AtomicReferenceArray<>(KINDS);

	/**
	 * A pattern to be found in texts.
	 * @param pattern does not match an empty text, needs nothing before it and names no
	 * script: {@code (?<!…)} and {@code \p{L}} may stand in it, {@code (?<=…)},
	 * {@code \b}, {@code (?iu)} and {@code \p{IsGreek}} may not, nor {@code (?<!…)}
	 * within another
	 * @throws IllegalArgumentException for other patterns
	 */
	public PrefilteredPattern(Pattern pattern) {
		if (UNTELLING.matcher(pattern.pattern()).find() || pattern.matcher("").lookingAt()) {
			throw new IllegalArgumentException("A pattern that cannot be tried by its beginning");
		}
		this.pattern = pattern;
	}

	/** The same of a regular expression. */
	public static PrefilteredPattern of(String regex) {
		return new PrefilteredPattern(Pattern.compile(regex));
	}

	/**
	 * Whether the pattern is found in a text.
	 */
	public boolean isIn(CharSequence text) {
		return find(matcher(text), text, 0);
	}

	/** What the pattern finds in a text, in its order. */
	public List<MatchResult> in(CharSequence text) {
		List<MatchResult> all = new ArrayList<>();
		Matcher matcher = matcher(text);
		for (int from = 0; find(matcher, text, from); from = matcher.end()) {
			all.add(matcher.toMatchResult());
		}
		return all;
	}

	/** Puts something, as it is, in the place of whatever the pattern matches. */
	public String replacedIn(String text, String replacement) {
		Matcher matcher = matcher(text);
		StringBuilder rest = new StringBuilder();
		int from = 0;
		while (find(matcher, text, from)) {
			rest.append(text, from, matcher.start()).append(replacement);
			from = matcher.end();
		}
		return (from == 0) ? text : rest.append(text, from, text.length()).toString();
	}

	private Matcher matcher(CharSequence text) {
		return this.pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
	}

	private boolean find(Matcher matcher, CharSequence text, int from) {
		int before = kind(text, from - 1);
		int first = kind(text, from);
		for (int at = from; at < text.length(); at++) {
			int second = kind(text, at + 1);
			if (canBegin(before, first, second) && matcher.region(at, text.length()).lookingAt()) {
				return true;
			}
			before = first;
			first = second;
		}
		return false;
	}

	private static int kind(CharSequence text, int at) {
		return (at >= 0 && at < text.length()) ? Math.min(text.charAt(at), OTHER) : OTHER;
	}

	private boolean canBegin(int before, int first, int second) {
		long[] near = this.neighbours.get(first);
		if (near == null) {
			near = (first < OTHER) ? neighbours((char) first) : neighboursOfOthers();
			this.neighbours.set(first, near);
		}
		return near.length > 0 && has(near, KINDS + before) && has(near, second);
	}

	/* Bits take so little room that those of all patterns stay near the processor. */
	private static boolean has(long[] near, int neighbour) {
		return (near[neighbour / Long.SIZE] >>> neighbour & 1) == 1;
	}

	private long[] neighbours(char first) {
		BitSet near = new BitSet();
		Matcher matcher = matcher("");
		if (!canBegin(matcher, first)) {
			return near.toLongArray();
		}
		for (char other = 0; other <= OTHER; other++) {
			near.set(other, other == OTHER || canBegin(matcher, first, other));
			near.set(KINDS + other, other == OTHER || canBegin(matcher.reset("" + other + first).region(1, 2)));
		}
		return near.toLongArray();
	}

	/* The pattern can begin with one that it names itself, or with one of a kind. */
	private long[] neighboursOfOthers() {
		Matcher matcher = matcher("");
		boolean possible = Stream
			.concat(ONE_OF_EACH_KIND.values().stream(),
					this.pattern.pattern().codePoints().mapToObj(Character::toString))
			.filter((character) -> character.charAt(0) >= OTHER)
			.anyMatch((other) -> canBegin(matcher, other.toCharArray()));
		BitSet near = new BitSet();
		near.set(0, 2 * KINDS, possible);
		return near.toLongArray();
	}

	private static boolean canBegin(Matcher matcher, char... beginning) {
		return canBegin(matcher.reset(String.valueOf(beginning)));
	}

	/* At the end of the text a matcher tells whether more of it could have matched. */
	private static boolean canBegin(Matcher matcher) {
		return matcher.lookingAt() || matcher.hitEnd();
	}

	private static Map<Integer, String> oneOfEachKind() {
		Map<Integer, String> byKind = new HashMap<>();
		for (int other = OTHER; other <= Character.MAX_VALUE; other++) {
			byKind.putIfAbsent(Character.getType(other), Character.toString(other));
		}
		return byKind;
	}

}
