package dev.keydoctor.diagnosis.key;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A judge of one piece of a text, letters without a blank: how much it speaks for a key.
 * The letters of a key change between small, capital and digit all the time. Words do not
 * count, nor numbers between hyphens: of Mixtral-8x7B 8x7B does.
 */
final class KeyPiece {

	/** That it is an ordinary word. */
	static final int AGAINST = -1;

	/** That it is a key, or what several parts of one say together. */
	static final int ENOUGH = 4;

	private static final Pattern APART = Pattern.compile("[^A-Za-z0-9]++");

	private static final Pattern KIND = Pattern.compile("[A-Z]?[a-z]+|[A-Z]+(?![a-z])|[0-9]+");

	private static final Pattern WORD = Pattern.compile("[A-Z][a-z]{3,}|[a-z]{4,}|[A-Z]{5,}");

	private static final Pattern NUMBER = Pattern.compile("[0-9]+");

	/* What cannot be spoken. */
	private static final Pattern JUMBLE = Pattern.compile("(?i)[bcdfghjklmnpqrstvwxz]{4}|q(?!u)");

	private static final Pattern SPOKEN = Pattern.compile("(?i)https?|ngth");

	/* How a key begins, also where it is misread. */
	private static final Pattern MARKED = Pattern.compile("[Ss5$][Kk](?:[_\u2010-\u2015-].*)?|(?:gsk|xai|AIza).*");

	private KeyPiece() {
	}

	/**
	 * Weighs letters, digits and what they may be read as, {@link #AGAINST} to
	 * {@link #ENOUGH}; 0 says nothing.
	 */
	static int weight(String piece) {
		String glued = APART.splitAsStream(piece)
			.filter((part) -> !is(NUMBER, part) && !is(WORD, part))
			.collect(Collectors.joining());
		List<String> kinds = KIND.matcher(glued).results().map(MatchResult::group).toList();
		List<String> mixed = kinds.stream().filter((kind) -> !is(WORD, kind)).toList();
		if (isKey(kinds, mixed)) {
			return ENOUGH;
		}
		if (is(MARKED, piece)) {
			return 2;
		}
		if (isPart(kinds, mixed) || isJumble(piece)) {
			return 1;
		}
		return (piece.length() < 4 || is(NUMBER, piece)) ? 0 : AGAINST;
	}

	/*
	 * The kind changes often enough: at every fourth letter or so, without any digits at
	 * every third.
	 */
	private static boolean isKey(List<String> kinds, List<String> mixed) {
		int letters = mixed.stream().mapToInt(String::length).sum();
		boolean digits = mixed.stream().anyMatch((kind) -> is(NUMBER, kind));
		double enough = digits ? Math.max(4, letters / 4.5) : Math.max(5, Math.max(letters / 3.3, 0.7 * kinds.size()));
		return letters >= ((mixed.size() > 4) ? 8 : 10) && mixed.size() >= enough;
	}

	private static boolean isPart(List<String> kinds, List<String> mixed) {
		boolean odd = kinds.stream().anyMatch((kind) -> kind.length() == 1 || is(NUMBER, kind));
		return (kinds.size() > 1 && odd) || (mixed.size() > 1 && mixed.stream().anyMatch((kind) -> kind.length() == 2));
	}

	private static boolean isJumble(String piece) {
		return KIND.matcher(piece)
			.results()
			.anyMatch((kind) -> JUMBLE.matcher(SPOKEN.matcher(kind.group()).replaceAll("")).find());
	}

	private static boolean is(Pattern pattern, String text) {
		return pattern.matcher(text).matches();
	}

}
