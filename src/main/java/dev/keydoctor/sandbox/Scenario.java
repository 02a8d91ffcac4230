package dev.keydoctor.sandbox;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A record of how one account behaves: its replies by request, for all other requests
 * those of a healthy account.
 *
 * @param name the name, as in {@code sk-example-<name>}
 * @param replies the replies by request line, such as {@code GET /models}
 */
record Scenario(String name, Map<String, Reply> replies) {

	/**
	 * Reads a scenario: replies, each behind a line such as {@code ### GET /models}. What
	 * stands before the first is a comment.
	 */
	static Scenario parse(String name, String text) {
		Map<String, Reply> replies = new TreeMap<>();
		String[] blocks = text.replace("\r", "").split("(?m)^### ");
		for (int i = 1; i < blocks.length; i++) {
			String[] block = blocks[i].split("\n", 2);
			replies.put(block[0].strip(), Reply.parse(block[1]));
		}
		return new Scenario(name, Map.copyOf(replies));
	}

	/**
	 * Whether nobody is to answer at all.
	 */
	boolean unreachable() {
		return this.replies.isEmpty();
	}

	Optional<Reply> reply(String requestLine) {
		return Optional.ofNullable(this.replies.get(requestLine));
	}

}
