package dev.keydoctor.diagnosis;

/**
 * A pasted text without its secrets.
 *
 * @param text the text in which keys of any provider, bearer tokens, organization and
 * project ids and e-mail addresses are replaced; what tells whose key it was stays, such
 * as {@code sk-ant-[removed]}
 * @param keyFound whether a whole key, of whatever provider, stood in it
 */
public record Redaction(String text, boolean keyFound) {

	/**
	 * Takes the secrets out of a text, before anything else sees it. Redacting twice
	 * changes nothing.
	 * @param text any text
	 * @return the text without its secrets
	 */
	public static Redaction of(String text) {
		String clean = text;
		boolean keyFound = false;
		for (Secret secret : Secret.values()) {
			keyFound |= secret.isKeyIn(clean);
			clean = secret.removeFrom(clean);
		}
		return new Redaction(clean, keyFound);
	}

}
