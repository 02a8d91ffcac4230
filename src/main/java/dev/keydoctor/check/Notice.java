package dev.keydoctor.check;

import java.util.List;

/**
 * A record of something that a reader of a report should know besides the cause.
 *
 * @param tone how it is shown: {@code info} or {@code warning}
 * @param key the message
 * @param arguments what the message is filled with
 * @param leak whether the section about a leaked key is linked behind it
 */
record Notice(String tone, String key, List<?> arguments, boolean leak) {

	static Notice info(String key, Object... arguments) {
		return new Notice("info", key, List.of(arguments), false);
	}

	static Notice warning(String key, Object... arguments) {
		return new Notice("warning", key, List.of(arguments), false);
	}

	static Notice leak(String key) {
		return new Notice("warning", key, List.of(), true);
	}

}
