package dev.keydoctor.diagnosis.rules;

import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import dev.keydoctor.diagnosis.text.PrefilteredPattern;
import dev.keydoctor.diagnosis.wordings.Wordings;

/**
 * A reader of the name of a model that OpenAI does not know, which is often the name of
 * none: a variable that was not filled, a word of the form, a name with blanks, capitals
 * or a letter too few. Nobody who manages an organization can open such a model.
 */
final class ModelName {

	/* The model `undefined` does not exist */
	private static final PrefilteredPattern REFUSED = PrefilteredPattern
		.of("[Mm]odel(?:lo|u)?:? {1,2}[\"'`*<„“‘\\[]{1,3}([^\"'`\\n„“”‘’]{0,80})[\"'`*>”’\\]]{1,3} {1,2}"
				+ "(?:does not exist|nie istnieje|non esiste)");

	/* The same without quotation marks: a name of one word. */
	private static final PrefilteredPattern BARE = PrefilteredPattern
		.of("[Mm]odel(?:lo|u)?:? {1,2}([\\w.:/{}$%@-]{1,80}) {1,2}(?:does not exist|nie istnieje|non esiste)");

	/*
	 * What nobody calls a model: a word of a program or a form, another product, a name
	 * with a blank, a sign or the path of another interface.
	 */
	private static final Pattern NO_NAME = Pattern.compile(
			"\\s*|(?i:undefined|null|none|nan|true|false|string|model|default|auto|chat-?gpt|gpt|open-?ai|ai|whisper|tts|dall-e|gpt-image|turbo|codex|"
					+ "(?:your|select|choose|enter|insert|wybierz|scegli)[ _-].*)|.*[\\s{}$%<>=\\[\\],;].*|(?:models|openai)/.*");

	/*
	 * A fine-tuned model has the name that its owner gave it, the others no capital. Of a
	 * word alone ("Model User does not exist") nobody knows what it is.
	 */
	private static final Pattern CAPITALS = Pattern.compile("(?!ft:)(?=[^\\d-]{0,80}[\\d-])[^\\p{Lu}/]{0,80}\\p{Lu}.*");

	/*
	 * gpt4o, gpt-40-mini, gpt-4-o, gtp-4o, dalle-3: parts that no model's name begins
	 * with
	 */
	private static final Pattern MISSPELT = Pattern.compile(
			"gpt[\\d_.].*|gpt-[345]0(?:-.*)?|gpt-35.*|gpt-\\d[-_.]o(?:[-_].*)?|(?:gtp|gp|gpr|cgpt|chat-?gpt)-[345].*|"
					+ "dall?-?e?\\d.*|dale-.*|dall?e-\\d|gpt-?image\\d.*");

	/* Whatever is one letter away from one of these, and none of them, is a mistake. */
	private static final List<String> PARTS = Wordings.list("misspelt", "parts-of-model-names");

	private static final int SHORTEST = 4;

	private ModelName() {
	}

	/** What OpenAI was asked for is the name of no model. */
	static Condition isOfNone() {
		return (error) -> error.fields().misnamed();
	}

	/** Whether a plain text, with its capitals, tells of such a name. */
	static boolean isOfNoneIn(String plain) {
		List<MatchResult> quoted = REFUSED.in(plain);
		List<MatchResult> names = quoted.isEmpty() ? BARE.in(plain) : quoted;
		return !names.isEmpty() && isOfNone(names.getLast().group(1));
	}

	private static boolean isOfNone(String name) {
		return NO_NAME.matcher(name).matches() || CAPITALS.matcher(name).matches() || MISSPELT.matcher(name).matches()
				|| Arrays.stream(name.split("-")).anyMatch(ModelName::isMisspeltPart);
	}

	private static boolean isMisspeltPart(String part) {
		return part.chars().allMatch(Character::isLetter) && !PARTS.contains(part)
				&& PARTS.stream().anyMatch((known) -> known.length() >= SHORTEST && isOneMistakeAway(part, known));
	}

	/* A letter is missing, too much or another one, or two have changed places. */
	private static boolean isOneMistakeAway(String part, String known) {
		int same = 0;
		int shorter = Math.min(part.length(), known.length());
		while (same < shorter && part.charAt(same) == known.charAt(same)) {
			same++;
		}
		String rest = part.substring(same);
		String knownRest = known.substring(same);
		return rest.equals(without(knownRest, 1)) || knownRest.equals(without(rest, 1))
				|| without(rest, 1).equals(without(knownRest, 1)) || isSwapped(rest, knownRest);
	}

	private static boolean isSwapped(String rest, String knownRest) {
		return rest.length() > 1 && rest.length() == knownRest.length() && rest.charAt(0) == knownRest.charAt(1)
				&& rest.charAt(1) == knownRest.charAt(0) && rest.substring(2).equals(knownRest.substring(2));
	}

	private static String without(String text, int letters) {
		return text.isEmpty() ? "-" : text.substring(letters);
	}

}
