package dev.keydoctor.check;

import java.util.List;

/**
 * A record of something that a reader of a report should know besides the cause.
 *
 * @param tone how it is shown: {@code info} or {@code warning}
 * @param key the message
 * @param arguments what the message is filled with
 * @param way what is linked behind it: {@code leaked} the section about a leaked key,
 * {@code explain} the page that explains errors, or nothing where it is empty
 */
record Notice(String tone, String key, List<?> arguments, String way) {

	static Notice info(String key, Object... arguments) {
		return new Notice("info", key, List.of(arguments), "");
	}

	static Notice warning(String key, Object... arguments) {
		return new Notice("warning", key, List.of(arguments), "");
	}

	static Notice leak(String key) {
		return new Notice("warning", key, List.of(), "leaked");
	}

	static Notice error(String key) {
		return new Notice("warning", key, List.of(), "explain");
	}

}
