package dev.keydoctor.search;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.apache.lucene.analysis.Analyzer;

/**
 * A cache of the words of some texts with their stems, each looked up once: looking them
 * up again for every excerpt would cost more than the search.
 */
final class TermCache {

	/** What {@link WordAnalyzer} takes for a word. */
	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{Nd}]+");

	private final Map<String, Set<String>> terms = new HashMap<>();

	/**
	 * Looks the words up.
	 * @param texts the texts, and no other ones will be asked for
	 * @param analyzer the language of the texts
	 */
	TermCache(Collection<String> texts, Analyzer analyzer) {
		texts.stream()
			.flatMap((text) -> WORD.matcher(text).results())
			.map((word) -> small(word.group()))
			.forEach((word) -> this.terms.computeIfAbsent(word,
					(_) -> Set.copyOf(Tokens.of(word, analyzer).getFirst().terms())));
	}

	/** The words of one of the texts in order. */
	List<Token> in(String text) {
		return WORD.matcher(text).results().map((word) -> {
			String small = small(word.group());
			return new Token(word.start(), word.end(), small, this.terms.getOrDefault(small, Set.of()));
		}).toList();
	}

	private static String small(String word) {
		return word.toLowerCase(Locale.ROOT);
	}

}
