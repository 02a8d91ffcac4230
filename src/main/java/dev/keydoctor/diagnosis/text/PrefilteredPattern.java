package dev.keydoctor.diagnosis.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A pattern that is tried only where three characters stand that it can begin with,
 * behind one that may stand before it: to try dozens of patterns at every place of a text
 * took longer than everything else.
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

	/* The first characters with which the pattern can begin. */
	private final long[] firsts;

	/* By the first character, each made when a text has it. */
	private final AtomicReferenceArray<Beginning> beginnings = new AtomicReferenceArray<>(KINDS);

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
		Matcher matcher = matcher("");
		this.firsts = those((first) -> (first < OTHER) ? canBegin(matcher, (char) first) : canBeginWithOther(matcher));
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

	/* Most places go no further than the first characters, which the processor keeps. */
	private boolean find(Matcher matcher, CharSequence text, int from) {
		long low = this.firsts[0];
		long high = this.firsts[1];
		int before = kind(text, from - 1);
		int first = kind(text, from);
		for (int at = from; at < text.length(); at++) {
			int second = kind(text, at + 1);
			if ((((first < Long.SIZE) ? low : high) >>> first & 1) == 1
					&& canBegin(before, first, second, kind(text, at + 2))
					&& matcher.region(at, text.length()).lookingAt()) {
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

	private boolean canBegin(int before, int first, int second, int third) {
		if (first == OTHER) {
			return true;
		}
		Beginning beginning = this.beginnings.get(first);
		if (beginning == null) {
			beginning = beginning((char) first);
			this.beginnings.set(first, beginning);
		}
		return has(beginning.befores, before) && has(beginning.seconds, second)
				&& (second == OTHER || has(thirds(beginning, (char) first, (char) second), third));
	}

	private Beginning beginning(char first) {
		Matcher matcher = matcher("");
		return new Beginning(
				those((before) -> before == OTHER || canBegin(matcher.reset("" + (char) before + first).region(1, 2))),
				those((second) -> second == OTHER || canBegin(matcher, first, (char) second)));
	}

	private long[] thirds(Beginning beginning, char first, char second) {
		int place = rank(beginning.seconds, second);
		long[] thirds = beginning.thirds.get(place);
		if (thirds == null) {
			Matcher matcher = matcher("");
			thirds = those((third) -> third == OTHER || canBegin(matcher, first, second, (char) third));
			beginning.thirds.set(place, thirds);
		}
		return thirds;
	}

	/* The pattern can begin with one that it names itself, or with one of a kind. */
	private boolean canBeginWithOther(Matcher matcher) {
		return Stream
			.concat(ONE_OF_EACH_KIND.values().stream(),
					this.pattern.pattern().codePoints().distinct().mapToObj(Character::toString))
			.filter((character) -> character.charAt(0) >= OTHER)
			.anyMatch((other) -> canBegin(matcher, other.toCharArray()));
	}

	private static boolean canBegin(Matcher matcher, char... beginning) {
		return canBegin(matcher.reset(String.valueOf(beginning)));
	}

	/* At the end of the text a matcher tells whether more of it could have matched. */
	private static boolean canBegin(Matcher matcher) {
		return matcher.lookingAt() || matcher.hitEnd();
	}

	/* Bits take so little room that those of all patterns stay near the processor. */
	private static long[] those(IntPredicate wanted) {
		long[] set = new long[KINDS / Long.SIZE];
		IntStream.range(0, KINDS).filter(wanted).forEach((kind) -> set[kind / Long.SIZE] |= 1L << kind);
		return set;
	}

	private static boolean has(long[] set, int kind) {
		return (set[kind / Long.SIZE] >>> kind & 1) == 1;
	}

	/* How many kinds of a set come before this one. */
	private static int rank(long[] set, int kind) {
		return ((kind < Long.SIZE) ? 0 : Long.bitCount(set[0]))
				+ Long.bitCount(set[kind / Long.SIZE] & (1L << kind) - 1);
	}

	private static Map<Integer, String> oneOfEachKind() {
		Map<Integer, String> byKind = new HashMap<>();
		for (int other = OTHER; other <= Character.MAX_VALUE; other++) {
			byKind.putIfAbsent(Character.getType(other), Character.toString(other));
		}
		return byKind;
	}

	/**
	 * What may stand around one first character: before it, behind it, and by that, each
	 * made when a text has it, what may stand there as the third.
	 */
	private record Beginning(long[] befores, long[] seconds, AtomicReferenceArray<long[]> thirds) {

		Beginning(long[] befores, long[] seconds) {
			this(befores, seconds, new AtomicReferenceArray<>(rank(seconds, OTHER)));
		}

	}

}
