package dev.keydoctor.diagnosis.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A finder of the answers that a pasted text quotes whole, with their messages. What
 * stands in one was said by a server; the same words around it may be a person's story.
 */
final class QuotedAnswers {

	/* Where a body is spread over lines, each with the time of a log. */
	private static final String GAP = "\\s{0,3}(?:\\d\\d:\\d\\d:\\d\\d\\s{1,3})?";

	/* Error code: 401 - {'error': {… */
	private static final Pattern START = Pattern.compile("(?:(?<!\\d)[45]\\d\\d ?[-:]? ?)?\\{" + GAP
			+ "['\"]?error['\"]? ?: ?\\{(?=" + GAP + "['\"]?(?:message|type|code|param)['\"]? ?:)");

	private static final int LONGEST = 3000;

	private QuotedAnswers() {
	}

	/**
	 * Finds them in a plain text in lower case: each with the status before it, up to its
	 * last bracket or 3 000 characters.
	 */
	static List<String> in(String text) {
		List<String> answers = new ArrayList<>();
		Matcher start = START.matcher(text);
		int at = 0;
		while (start.find(at)) {
			at = end(text, start.end());
			String answer = text.substring(start.start(), at);
			if (answer.contains("message")) {
				answers.add(answer);
			}
		}
		return answers;
	}

	/* Where the last bracket closes of the two that the beginning opens. */
	private static int end(String text, int from) {
		int limit = Math.min(text.length(), from + LONGEST);
		int open = 2;
		int at = from;
		while (at < limit && open > 0) {
			char c = text.charAt(at);
			open += (c == '{') ? 1 : (c == '}') ? -1 : 0;
			at++;
		}
		return at;
	}

}
