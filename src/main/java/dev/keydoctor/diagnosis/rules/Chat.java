package dev.keydoctor.diagnosis.rules;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.keydoctor.diagnosis.text.Accents;
import dev.keydoctor.diagnosis.text.LineBreaks;
import dev.keydoctor.diagnosis.text.PlainText;
import dev.keydoctor.diagnosis.wordings.Vocabulary;

/**
 * A splitter of chats, in which whoever asks tells the error first, and those who answer
 * tell of errors of their own.
 */
final class Chat {

	/*
	 * Priya: … [14:02] Luca: … 28.11.26, 20:11 - Ela: … Ewa (IT): … ola wrote: but not
	 * the property of a printed object: socket: null,
	 */
	private static final Pattern TURN = Pattern
		.compile("(?m)^(?:\\[?\\d[\\d.:/, ]{3,20}(?: ?[ap]m)?]?[ -]{1,3}){0,2}(\\p{L}[\\p{L}\\d_.' -]{0,29}?)"
				+ "(?: \\([^()\\n]{1,30}\\))?(?: ?: (?=\\S)"
				+ "(?!(?:[\"'\\[{<]|-?\\d|true|false|null|undefined)[^\\n]{0,200}(?:[,{\\[(+]\\h{0,4}(?:\\n|\\z)|\\h?\\n\\h?[}\\]]))"
				+ "| (?:wrote|said|commented|napisała?|ha scritto|escribió|schrieb|a écrit)(?!\\p{L})[^\\n:]{0,30}:?\\h{0,4}\\n)");

	/* Ok, works. Fatto, ora va! Whoever says so asks no more. */
	private static final Pattern SOLVED = Vocabulary
		.pattern("\\A\\s?({agreed}[,!.]? ){0,2}({works-now}|{it-works}|{works}|{all-is-well}|{solved}){end}");

	/* Error: … Model: … row 5: … */
	private static final Pattern LABEL = Vocabulary.pattern("{begin}{label}{end}");

	/* me: … ja: … Whoever pastes a chat asks, even where others told of errors before. */
	private static final Pattern MYSELF = Vocabulary.pattern("{myself}");

	/* Characters of what is said before the first turn. */
	private static final int PREFACE = 300;

	private static final int MOST_SPEAKERS = 4;

	private Chat() {
	}

	/**
	 * What each of the first speakers of a chat says: whoever pastes it, if the chat
	 * calls them "me", and the others in the order in which they begin; once they have
	 * said that it works, only what comes after. Nothing where the text is no chat, or
	 * nobody speaks again after another.
	 */
	static Stream<Evidence.Pasted> speakers(Evidence.Pasted pasted) {
		String text = LineBreaks.bare(PlainText.of(pasted.text()));
		List<MatchResult> turns = TURN.matcher(text).results().filter(Chat::isNamed).toList();
		if (turns.isEmpty() || turns.getFirst().start() > PREFACE) {
			return Stream.empty();
		}
		Map<String, String> said = new LinkedHashMap<>();
		String speaker = turns.getFirst().group(1);
		said.put(speaker, text.substring(0, turns.getFirst().start()));
		boolean returns = false;
		for (int index = 0; index < turns.size(); index++) {
			MatchResult turn = turns.get(index);
			int end = (index + 1 < turns.size()) ? turns.get(index + 1).start() : text.length();
			returns = returns || (!turn.group(1).equals(speaker) && said.containsKey(turn.group(1)));
			speaker = turn.group(1);
			said.merge(speaker, text.substring(turn.end(), end), (before, now) -> isSolved(now) ? "" : before + now);
		}
		Comparator<Map.Entry<String, String>> myselfFirst = Comparator.comparing((by) -> !isMyself(by.getKey()));
		return returns ? said.entrySet()
			.stream()
			.sorted(myselfFirst)
			.limit(MOST_SPEAKERS)
			.map(Map.Entry::getValue)
			.map(pasted::part) : Stream.empty();
	}

	private static boolean isSolved(String said) {
		return SOLVED.matcher(Accents.folded(said)).find();
	}

	private static boolean isMyself(String speaker) {
		return MYSELF.matcher(Accents.folded(speaker)).matches();
	}

	private static boolean isNamed(MatchResult turn) {
		return !LABEL.matcher(Accents.folded(turn.group(1))).find();
	}

}
