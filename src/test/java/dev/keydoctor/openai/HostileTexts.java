package dev.keydoctor.openai;

import java.util.stream.Stream;

/**
 * A list of texts that make careless patterns try every way to read them.
 */
final class HostileTexts {

	private HostileTexts() {
	}

	static Stream<String> all() {
		return Stream
			.of(" ", "\u00A0", "\n", "\r\n", "\u200B", "\"", "\",", "'\"", ".", "..", ",", "-", "_", "=", ": ", "a",
					"a ", "a.", "a@", "a=", "sk-", "sk-,", "sk- ", "key=", "Bearer ", "Authorization: ", "{{", "%",
					"T3Bl", Keys.MARKER, "\u2013", "export ", "-H \"", "[", "](", "my key ", "a\n", "a\n\n")
			.flatMap((part) -> Stream.of(part.repeat(2_000), "sk-" + part.repeat(2_000) + "!",
					"x" + part.repeat(2_000) + "\u0000", "\"" + part.repeat(2_000) + "\"", "my-" + part.repeat(2_000)));
	}

}
