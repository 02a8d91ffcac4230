package dev.keydoctor.diagnosis.rules;

import java.util.Locale;
import java.util.regex.Pattern;

import dev.keydoctor.diagnosis.KeyFault;
import dev.keydoctor.diagnosis.key.KeyPrefix;
import dev.keydoctor.diagnosis.wordings.Vocabulary;
import dev.keydoctor.diagnosis.wordings.WordStems;

import static dev.keydoctor.diagnosis.rules.Conditions.*;

/**
 * A finder of what people tell of another service's key that they put where OpenAI's
 * belongs.
 */
final class ForeignKeys {

	/* My key begins with hf_… Incorrect API key: gsk_… */
	private static final Pattern BEGINNING = Pattern.compile("(?<!nie |not |longer |non )(?:"
			+ WordStems.of("begins").alternatives() + "|" + WordStems.of("refused-key").alternatives()
			+ ")(?:(?!not |nie |non |no |sk-(?!ant|or|lf-|litellm))[^.!?\\n]){0,20}(?<![a-z0-9])(?!secret_)"
			+ KeyPrefix.foreignAsTold().toLowerCase(Locale.ROOT));

	/* sk-ant-[removed], but not ANTHROPIC_API_KEY=sk-ant-[removed] */
	private static final Pattern REMOVED = Pattern.compile(
			"(?<!(?:anthropic|claude|gemini|google|groq|openrouter)_[a-z_]{0,12}[\"']{0,1} ?[:=] ?[\"']{0,1})(?<![a-z0-9])"
					+ KeyPrefix
						.of(KeyFault.ANTHROPIC_KEY, KeyFault.GOOGLE_KEY, KeyFault.GROQ_KEY, KeyFault.OPENROUTER_KEY)
						.toLowerCase(Locale.ROOT)
					+ "(?:\\[removed]|\\*{3})");

	/* I put the Gemini key into OpenAI's field. */
	private static final Pattern IN_OPENAIS_FIELD = Vocabulary.pattern("{key-in-another-field}");

	/* As sk-...w9cA is left by what takes secrets out. */
	private static final Pattern MASKED = Pattern.compile("(?<![\\w-])sk-\\*{3}(?![\\w*-])");

	private static final Pattern PUT_IN = Vocabulary.pattern("{begin}{put-in}{end}");

	private static final Pattern AS_LISTED = Vocabulary.pattern("{begin}{as-the-list-shows-it}{end}");

	private static final Pattern WITH_DOTS = Vocabulary.pattern("{begin}{put-in-with-the-dots}");

	private ForeignKeys() {
	}

	/**
	 * Somebody tells that the key begins as no key of OpenAI's does, or that the key of
	 * another or a password was put in.
	 */
	static Condition told() {
		WordStems keyOf = WordStems.of("key-of");
		Condition isAnothers = saysNear(WordStems.of("put"), WordStems.of("foreign").behind(keyOf))
			.or(saysNear("put", "foreign-key").butNot(says("an OpenAI key", "OpenAI's key")))
			.butNot(mentions(WordStems.of("openai").behind(keyOf)));
		return matches(BEGINNING).or(isAnothers).or(saysNear("key-field", "password"));
	}

	/**
	 * The key of another was put where OpenAI's belongs, which OpenAI refuses at most.
	 */
	static Condition inOpenAisField() {
		return matches(IN_OPENAIS_FIELD).butNot(anyStatus().butNot(status(401)));
	}

	/**
	 * The list of keys shows but the ends of a key, and these were put in, which no
	 * server takes. Of one's own key people show no more either.
	 */
	static Condition masked() {
		return matches(MASKED).and(matches(PUT_IN))
			.and(matches(AS_LISTED))
			.or(matches(WITH_DOTS))
			.and(keyRefused().or(unauthorized()).or(mentions("not-taken")));
	}

	/**
	 * A key for another's models, and none of OpenAI's, stands in prose beside OpenAI's
	 * name.
	 */
	static Condition shown() {
		return matches(REMOVED).and(namesOpenAi())
			.butNot(shows("[key removed]", "sk-***", "sk-proj-***"))
			.butNot(matches(DumpedHeaders.FOREIGN_KEY));
	}

}
