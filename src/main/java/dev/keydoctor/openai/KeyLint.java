package dev.keydoctor.openai;

import java.util.regex.Pattern;

import dev.keydoctor.diagnosis.KeyKind;

/**
 * A check of what the look of a text tells about it as a key, before anything is sent.
 * Shapes of keys as found in public secret scanners, November 2026.
 */
final class KeyLint {

	/** "OpenAI" in Base64: it stands in the middle of every key of OpenAI's. */
	static final String MARKER = "T3BlbkFJ";

	static final Pattern WHOLE = Pattern.compile("sk-.*?" + MARKER + ".{20,}|" + ApiKey.EXAMPLE_PREFIX + ".+",
			Pattern.DOTALL);

	private static final Pattern KNOWN_LENGTH = Pattern.compile("sk-[\\w-]+" + MARKER + "(?:[\\w-]{58}|[\\w-]{74})"
			+ "|sk-(?:[a-z]+-)?[A-Za-z0-9]{20}" + MARKER + "[A-Za-z0-9]{20}");

	private static final Pattern LEGACY = Pattern.compile("sk-[A-Za-z0-9]+");

	private KeyLint() {
	}

	/**
	 * Whether the key has a length that whole keys have been seen to have.
	 */
	static boolean hasKnownLength(String key) {
		return KNOWN_LENGTH.matcher(key).matches();
	}

	static boolean looksWhole(String key) {
		return WHOLE.matcher(key).matches();
	}

	static KeyKind kind(String key) {
		if (key.startsWith("sk-proj-")) {
			return KeyKind.PROJECT;
		}
		if (key.startsWith("sk-svcacct-") || key.startsWith("sk-service-account-")) {
			return KeyKind.SERVICE_ACCOUNT;
		}
		if (key.startsWith("sk-admin-")) {
			return KeyKind.ADMIN;
		}
		if (key.startsWith(ApiKey.EXAMPLE_PREFIX)) {
			return KeyKind.EXAMPLE;
		}
		return LEGACY.matcher(key).matches() ? KeyKind.LEGACY : KeyKind.OTHER;
	}

}
