package dev.keydoctor.diagnosis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A splitter of chats, in which whoever asks tells the error first, and those who answer
 * tell of errors of their own.
 */
final class Chat {

	/* Priya: … [14:02] Luca: … 28.11.26, 20:11 - Ela: … Ewa (IT): … */
	private static final Pattern TURN = Pattern
		.compile("(?m)^(?:\\[?\\d[\\d.:/, ]{3,20}(?: ?[ap]m)?]?[ -]{1,3})?(\\p{L}[\\p{L}\\d_.' -]{0,29}?)"
				+ "(?: \\([^()\\n]{1,30}\\))? ?: ?(?=[^\\s:/\\\\])");

	/* Error: … Model: … row 5: … */
	private static final Pattern LABEL = Vocabulary.pattern("{begin}{label}{end}");

	/* Characters of a headline above the first turn. */
	private static final int HEADLINE = 60;

	private static final int MOST_SPEAKERS = 4;

	private Chat() {
	}

	/**
	 * Splits a chat by who speaks.
	 * @param pasted a text
	 * @return what each of the first speakers says, in the order in which they begin;
	 * nothing where the text is no chat, or nobody speaks again after another
	 */
	static Stream<Evidence.Pasted> speakers(Evidence.Pasted pasted) {
		String text = pasted.text();
		List<MatchResult> turns = TURN.matcher(text).results().filter(Chat::isNamed).toList();
		if (turns.isEmpty() || turns.getFirst().start() > HEADLINE) {
			return Stream.empty();
		}
		Map<String, String> said = new LinkedHashMap<>();
		boolean returns = false;
		for (int index = 0; index < turns.size(); index++) {
			MatchResult turn = turns.get(index);
			int end = (index + 1 < turns.size()) ? turns.get(index + 1).start() : text.length();
			boolean again = said.containsKey(turn.group(1)) && !turns.get(index - 1).group(1).equals(turn.group(1));
			returns = returns || again;
			said.merge(turn.group(1), text.substring(turn.end(), end), String::concat);
		}
		return returns ? said.values().stream().limit(MOST_SPEAKERS).map(pasted::part) : Stream.empty();
	}

	private static boolean isNamed(MatchResult turn) {
		return !LABEL.matcher(Accents.removedFrom(turn.group(1).toLowerCase(Locale.ROOT))).find();
	}

}
