package dev.keydoctor.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * A record that highlights the words that were found. Lucene's {@code UnifiedHighlighter}
 * would need offsets in the index and a module of 282 KB.
 *
 * @param cache the words of the texts with their terms
 * @param terms what was looked for
 */
record Highlighter(TermCache cache, Set<String> terms) {

	/** The length of an excerpt, in characters. */
	private static final int LENGTH = 180;

	/** What is shown before the first word that was found, in characters. */
	private static final int RUN_UP = 40;

	/** The whole text. */
	List<Fragment> whole(String text) {
		return fragments(text, found(text), 0, text.length());
	}

	/**
	 * The piece of some texts in which the most of the words are.
	 * @param texts plain texts of any length, at least one; of equals the first is taken
	 * @return the piece, with an ellipsis where something is left out
	 */
	List<Fragment> excerpt(List<String> texts) {
		String best = texts.getFirst();
		List<Token> inBest = found(best);
		for (String text : texts.subList(1, texts.size())) {
			List<Token> inText = found(text);
			if (different(inText) > different(inBest)) {
				best = text;
				inBest = inText;
			}
		}
		return excerpt(best, inBest);
	}

	private static List<Fragment> excerpt(String text, List<Token> found) {
		int start = startOfWord(text, Math.min(bestStart(found) - RUN_UP, text.length() - LENGTH));
		int end = endOfWord(text, start + LENGTH);
		List<Fragment> fragments = new ArrayList<>(fragments(text, found, start, end));
		if (start > 0) {
			fragments.addFirst(new Fragment("… ", false));
		}
		if (end < text.length()) {
			fragments.addLast(new Fragment(" …", false));
		}
		return fragments;
	}

	private List<Token> found(String text) {
		return this.cache.in(text)
			.stream()
			.filter((token) -> token.terms().stream().anyMatch(this.terms::contains))
			.toList();
	}

	/** The first of the best places: later ones do not beat an equal one. */
	private static int bestStart(List<Token> found) {
		return found.stream()
			.max(Comparator.comparingLong((Token token) -> near(token, found))
				.thenComparing(Comparator.comparingInt(Token::start).reversed()))
			.map(Token::start)
			.orElse(0);
	}

	/** How many different words are found from this one on within an excerpt. */
	private static long near(Token first, List<Token> found) {
		int end = first.start() + LENGTH - RUN_UP;
		return different(
				found.stream().filter((token) -> token.start() >= first.start() && token.end() <= end).toList());
	}

	private static long different(List<Token> tokens) {
		return tokens.stream().map(Token::word).distinct().count();
	}

	private static int startOfWord(String text, int wished) {
		return (wished <= 0) ? 0 : text.indexOf(' ', wished) + 1;
	}

	private static int endOfWord(String text, int wished) {
		int blank = (wished < text.length()) ? text.indexOf(' ', wished) : -1;
		return (blank < 0) ? text.length() : blank;
	}

	private static List<Fragment> fragments(String text, List<Token> found, int start, int end) {
		List<Fragment> fragments = new ArrayList<>();
		int done = start;
		for (Token token : found) {
			if (token.start() >= done && token.end() <= end) {
				fragments.add(new Fragment(text.substring(done, token.start()), false));
				fragments.add(new Fragment(text.substring(token.start(), token.end()), true));
				done = token.end();
			}
		}
		fragments.add(new Fragment(text.substring(done, end), false));
		return fragments.stream().filter((fragment) -> !fragment.text().isEmpty()).toList();
	}

}
