package dev.keydoctor.diagnosis;

/**
 * A finder of what people tell of another service's key that they put where OpenAI's
 * belongs.
 */
final class ForeignKeys {

	private static final WordStems FOREIGN = WordStems.of("foreign").behind(WordStems.of("key-of"));

	private static final WordStems OPENAI = WordStems.of("openai").behind(WordStems.of("key-of"));

	private ForeignKeys() {
	}

	/**
	 * Somebody tells that the key begins as no key of OpenAI's does, or that the key of
	 * another was put in.
	 */
	static Condition told() {
		return Conditions.saysNear(WordStems.of("begins"), WordStems.of("foreign-beginning"))
			.or(Conditions.mentions(WordStems.of("foreign-beginning").behind(WordStems.of("refused-key"))))
			.or(Conditions.saysNear(FOREIGN, WordStems.of("put")).butNot(Conditions.mentions(OPENAI)));
	}

}
