package dev.keydoctor.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A reader of words that were typed in two pieces, or several in one: "chat gpt" is
 * "ChatGPT" on the pages, and "baseurl" is "Base URL".
 */
final class Compounds {

	/** Shorter beginnings fit everything. */
	private static final int SHORTEST_PIECE = 2;

	/** Longer is no word: it has too many places to split it at. */
	private static final int LONGEST_WORD = 40;

	private Compounds() {
	}

	/**
	 * Splits what is no word of the pages, but made of words that follow each other
	 * there.
	 * @param query the words in order
	 * @param reader what makes tokens of words
	 * @return the words in order, more where some were split
	 */
	static List<Token> split(List<Token> query, Vocabulary vocabulary, Function<String, List<Token>> reader) {
		return query.stream()
			.flatMap((token) -> (vocabulary.occurs(token) ? List.of(token)
					: pieces(token.word(), vocabulary).map(reader).orElse(List.of(token)))
				.stream())
			.toList();
	}

	private static Optional<String> pieces(String word, Vocabulary vocabulary) {
		return IntStream.range(SHORTEST_PIECE, (word.length() > LONGEST_WORD) ? 0 : word.length())
			.mapToObj((at) -> pieces(word.substring(0, at), word.substring(at), vocabulary))
			.flatMap(Optional::stream)
			.findFirst();
	}

	private static Optional<String> pieces(String first, String rest, Vocabulary vocabulary) {
		if (!vocabulary.isKnown(first)) {
			return Optional.empty();
		}
		return Optional.of(rest)
			.filter(vocabulary::isKnown)
			.or(() -> pieces(rest, vocabulary))
			.filter((second) -> vocabulary.areNeighbours(first, second.split(" ")[0]))
			.map((second) -> first + " " + second);
	}

	/**
	 * Joins neighbours that the pages write as one word.
	 * @param query the words in order
	 * @return the words in order, fewer where some were joined
	 */
	static List<Token> join(List<Token> query, Vocabulary vocabulary) {
		List<Token> joined = new ArrayList<>();
		for (Token token : query) {
			if (!joined.isEmpty() && vocabulary.isOneWord(joined.getLast().word(), token.word())) {
				joined.add(join(joined.removeLast(), token));
			}
			else {
				joined.add(token);
			}
		}
		return joined;
	}

	private static Token join(Token first, Token second) {
		String word = first.word() + second.word();
		return new Token(first.start(), second.end(), word, Set.of(word));
	}

}
