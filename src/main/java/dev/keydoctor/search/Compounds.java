package dev.keydoctor.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A reader of words that were typed in two pieces: "chat gpt" is "ChatGPT" on the pages.
 */
final class Compounds {

	private Compounds() {
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
