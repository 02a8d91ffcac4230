package dev.keydoctor.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.apache.lucene.analysis.Analyzer;

/**
 * A reader of words that were typed in two pieces, or two in one: "chat gpt" is "ChatGPT"
 * on the pages, and "apikey" is "API key".
 */
final class Compounds {

	/** Shorter parts are endings of a word. */
	private static final int SHORTEST_PART = 3;

	private Compounds() {
	}

	/**
	 * Splits what the pages write as two words.
	 * @param query the words in order
	 * @return the words in order, more where some were split
	 */
	static List<Token> split(List<Token> query, Vocabulary vocabulary, Analyzer analyzer) {
		return query.stream().flatMap((token) -> split(token, vocabulary, analyzer).stream()).toList();
	}

	private static List<Token> split(Token token, Vocabulary vocabulary, Analyzer analyzer) {
		String word = token.word();
		return IntStream.rangeClosed(SHORTEST_PART, word.length() - SHORTEST_PART)
			.filter((at) -> vocabulary.areTwoWords(word.substring(0, at), word.substring(at)))
			.mapToObj((at) -> Tokens.of(word.substring(0, at) + " " + word.substring(at), analyzer))
			.findFirst()
			.orElse(List.of(token));
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
