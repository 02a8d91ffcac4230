package dev.keydoctor.check;

import java.util.List;

/**
 * A record of a question that narrows a report down in one step.
 *
 * @param key the question, as a message key
 * @param hint what to do with it, as a message key
 * @param choices what the reader may answer, the likely first
 */
record Question(String key, String hint, List<Choice> choices) {

	/**
	 * An answer and where it leads.
	 *
	 * @param wording what the details of an error say, in English, or empty
	 * @param key the answer in words of ours, as a message key, or empty
	 * @param path the address that it leads to
	 * @param title the title of what is there
	 */
	record Choice(String wording, String key, String path, String title) {

		static Choice wording(String wording, String path, String title) {
			return new Choice(wording, "", path, title);
		}

		static Choice words(String key, String path, String title) {
			return new Choice("", key, path, title);
		}

	}

}
