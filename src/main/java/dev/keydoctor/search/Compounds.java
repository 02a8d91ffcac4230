package dev.keydoctor.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A record that reads words which were typed in two pieces, or several in one: "chat gpt"
 * is "ChatGPT" on the pages, and "baseurl" is "Base URL". Lucene's
 * {@code WordBreakSpellChecker} tells which words exist, not whether they are neighbours.
 *
 * @param vocabulary the words of the pages
 * @param reader what makes tokens of words
 */
record Compounds(Vocabulary vocabulary, Function<String, List<Token>> reader) {

	/** Shorter pieces would fit any word. */
	private static final int SHORTEST_PIECE = 2;

	/** The longest that is split: a longer one is no word, and takes too long. */
	private static final int LONGEST_WORD = 40;

	/**
	 * Splits what is no word of the pages, but made of words that follow each other
	 * there, and joins neighbours that the pages write as one word.
	 */
	List<Token> resolve(List<Token> query) {
		return joined(query.stream().flatMap((token) -> split(token).stream()).toList());
	}

	private List<Token> split(Token token) {
		return this.vocabulary.occurs(token) ? List.of(token)
				: pieces(token.word(), new HashMap<>()).map(this.reader).orElse(List.of(token));
	}

	/** Each rest is split once only, however many ways lead to it. */
	private Optional<String> pieces(String word, Map<String, Optional<String>> split) {
		Optional<String> known = split.get(word);
		if (known == null) {
			known = IntStream.range(SHORTEST_PIECE, (word.length() > LONGEST_WORD) ? 0 : word.length())
				.mapToObj((at) -> pieces(word.substring(0, at), word.substring(at), split))
				.flatMap(Optional::stream)
				.findFirst();
			split.put(word, known);
		}
		return known;
	}

	private Optional<String> pieces(String first, String rest, Map<String, Optional<String>> split) {
		if (!this.vocabulary.isKnown(first)) {
			return Optional.empty();
		}
		return Optional.of(rest)
			.filter(this.vocabulary::isKnown)
			.or(() -> pieces(rest, split))
			.filter((second) -> this.vocabulary.areNeighbours(first, second.split(" ")[0]))
			.map((second) -> first + " " + second);
	}

	private List<Token> joined(List<Token> query) {
		List<Token> joined = new ArrayList<>();
		for (Token token : query) {
			if (!joined.isEmpty() && this.vocabulary.isOneWord(joined.getLast().word(), token.word())) {
				joined.add(joined(joined.removeLast(), token));
			}
			else {
				joined.add(token);
			}
		}
		return joined;
	}

	private static Token joined(Token first, Token second) {
		String word = first.word() + second.word();
		return new Token(first.start(), second.end(), word, Set.of(word));
	}

}
