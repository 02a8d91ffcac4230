package dev.keydoctor;

import java.util.List;
import java.util.stream.Stream;

/**
 * A record of a text that may cost a pattern far more than its length: one splinter,
 * repeated until the text is as long as a pasted text may be.
 *
 * @param splinter what is repeated
 * @param text the whole text, 20 000 characters
 */
public record HostileText(String splinter, String text) {

	private static final int LENGTH = 20_000;

	private static final List<String> SPLINTERS = List.of(
			// Combining marks, stacked ones, halves of a letter, a letter beyond 16 bits
			"\u0301", "e\u0301", "\u0323\u0301", "\ud83d", "\udc00\ud83d", "\ud83d\ude00",
			// Letters that grow or shrink in another case or form
			"\u0130", "\u017f", "\u212a", "\ufb03", "\ufdfa", "\uff21",
			// Letters and digits
			"a", "Aa", "a1", "0", " 401 ", "a_", "a-", "\u0430", "\u6c49", "T3Blbk" + "FJ",
			// Blanks, line ends, invisible characters
			" ", "\t", "\n", "\r\n", "\u00a0", "\u200b", "a ", "a\n", "\u0000",
			// Quotes, brackets, dots and other signs
			"\"", "'", "`", "(", "[", "{", "<", ">", ".", ",", ": ", "= ", "/", "\\", "*", "-", "%", "&", "#", ";",
			"\u2022", "\u2026",
			// Beginnings of keys and of what stands before them
			"sk-", "sk-a*", "sk_", "AIza", "AQ.", "eyJa.", "req_", "org-", "Bearer ", "basic a", "api_key=",
			"token: \"", "a@b.", "a@",
			// Escapes, entities, percents, colours
			"\\n", "\\u0041", "\\\\x4", "&amp;", "&#45;", "%2D", "\u001b[1;",
			// JSON, HTML, templates
			"{\"error\":{\"code\":\"", "{'detail':", "<a ", "<!--", "{{a",
			// Words of errors
			"code: a", "model `a-", "status code 401 ", "error code: 401 - {'", "try again in 1h1m", "for https://a.",
			"http 401 (a: a", "badrequesterror: 400",
			// What other patterns look for
			"2026-11-26", "&lang=a", "/a", "your-", "key ", "429 wait\n", "Ewa: 401\nTom: 429\n");

	private static final List<HostileText> ALL = SPLINTERS.stream()
		.map((splinter) -> new HostileText(splinter, repeated(splinter) + " \u0000"))
		.toList();

	/**
	 * All hostile texts. What follows each at its end fits no pattern, so that what fits
	 * everything before fails at last.
	 */
	public static Stream<HostileText> all() {
		return ALL.stream();
	}

	/** The same text behind the beginning of a key, as long as before. */
	HostileText behind(String beginning) {
		return new HostileText(this.splinter, beginning + this.text.substring(beginning.length()));
	}

	/** One of so many equal parts of the text, with the same end. */
	public HostileText part(int parts) {
		int tail = this.text.length() - 2;
		return new HostileText(this.splinter, this.text.substring(0, LENGTH / parts - 2) + this.text.substring(tail));
	}

	private static String repeated(String splinter) {
		return splinter.repeat(LENGTH / splinter.length() + 1).substring(0, LENGTH - 2);
	}

	@Override
	public String toString() {
		return this.splinter.codePoints()
			.mapToObj((c) -> (c > 0x20 && c < 0x7f) ? Character.toString(c) : "\\u%04x".formatted(c))
			.reduce("", String::concat);
	}

}
