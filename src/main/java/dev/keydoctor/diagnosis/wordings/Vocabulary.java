package dev.keydoctor.diagnosis.wordings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.keydoctor.diagnosis.text.Accents;

/**
 * The words that people use around an error, in all languages, as
 * {@code wordings/vocabulary.txt} lists them. A pattern names a list in braces: of
 * <code>{now} {works}</code> one finds "now it works" and "teraz działa".
 */
public final class Vocabulary {

	private static final Pattern NAME = Pattern.compile("\\{([a-z][a-z-]*)}");

	private static final Pattern GROUP = Pattern.compile("(?<!\\\\)\\((?!\\?)");

	private static final Pattern STAR = Pattern.compile("(?<=\\p{L})(?<!\\\\.)\\*");

	private static final Map<String, String> LISTS = lists(Wordings.all("vocabulary"));

	private Vocabulary() {
	}

	/**
	 * A pattern for texts in lower case without accents, of a regular expression that may
	 * name lists.
	 * @throws IllegalArgumentException if there is no list of a name
	 */
	public static Pattern pattern(String sentence) {
		return Pattern.compile(regex(sentence, LISTS));
	}

	/* Each list may name those above it. */
	private static Map<String, String> lists(Map<String, List<String>> vocabulary) {
		Map<String, String> lists = new HashMap<>();
		vocabulary.forEach((name, lines) -> lists.put(name,
				"(?:" + regex(String.join("|", lines).replace(" | ", "|"), lists) + ")"));
		return lists;
	}

	private static String regex(String words, Map<String, String> lists) {
		String starred = STAR.matcher(Accents.removedFrom(words)).replaceAll((_) -> "\\\\p{L}{0,3}");
		String grouped = GROUP.matcher(starred).replaceAll((_) -> "(?:");
		return NAME.matcher(grouped).replaceAll((name) -> {
			String list = lists.get(name.group(1));
			if (list == null) {
				throw new IllegalArgumentException("No list [" + name.group(1)
						+ "] stands in vocabulary.txt, or not above what names it: \"" + words + "\"");
			}
			return Matcher.quoteReplacement(list);
		});
	}

}
