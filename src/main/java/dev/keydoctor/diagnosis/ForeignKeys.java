package dev.keydoctor.diagnosis;

import static dev.keydoctor.diagnosis.Conditions.*;

/**
 * A finder of what people tell of another service's key that they put where OpenAI's
 * belongs.
 */
final class ForeignKeys {

	private static final WordStems BEGINNING = WordStems.of("foreign-beginning");

	private ForeignKeys() {
	}

	/**
	 * Somebody tells that the key begins as no key of OpenAI's does, or that the key of
	 * another was put in.
	 */
	static Condition told() {
		Condition begins = saysNear(BEGINNING, WordStems.of("begins"))
			.or(mentions(BEGINNING.behind(WordStems.of("refused-key"))));
		WordStems keyOf = WordStems.of("key-of");
		Condition isAnothers = saysNear(WordStems.of("put"), WordStems.of("foreign").behind(keyOf))
			.butNot(mentions(WordStems.of("openai").behind(keyOf)));
		return mentions(BEGINNING).and(begins).or(isAnothers);
	}

}
