package dev.keydoctor.diagnosis.text;

import java.util.Map;

import static java.util.Map.entry;

/**
 * An unwrapper of pasted texts, which takes them out of escapes of JSON in JSON, HTML
 * entities, terminal colours, curly quotes, invisible characters, any kind of blank. One
 * pass, whatever the text.
 */
public final class PlainText {

	private static final Map<String, String> ENTITIES = Map.ofEntries(entry("quot", "\""), entry("apos", "'"),
			entry("lt", "<"), entry("gt", ">"), entry("nbsp", " "), entry("hellip", "..."), entry("ldquo", "\""),
			entry("rdquo", "\""), entry("rsquo", "'"), entry("amp", "&"), entry("lowbar", "_"), entry("hyphen", "-"),
			entry("dash", "-"), entry("shy", ""), entry("zwj", ""), entry("zwnj", ""));

	private static final int LONGEST_ENTITY = 8;

	private static final int FULL_WIDTH = 0xfee0;

	private final String text;

	private final StringBuilder plain;

	private final CharacterOrigins origins;

	private int at;

	private PlainText(String text) {
		this.text = text;
		this.plain = new StringBuilder(text.length());
		this.origins = new CharacterOrigins(text.length());
	}

	/**
	 * The text as its author would read it aloud: punctuation stays, lines stay, blanks
	 * are single.
	 */
	public static String of(String text) {
		return new PlainText(text).unwrap().plain.toString();
	}

	/** The same, and where each of its characters comes from. */
	static TracedText traced(String text) {
		PlainText unwrapped = new PlainText(text).unwrap();
		return new TracedText(text, unwrapped.plain.toString(), unwrapped.origins);
	}

	private PlainText unwrap() {
		while (this.at < this.text.length()) {
			int start = this.at;
			char c = this.text.charAt(this.at);
			switch (c) {
				case '\\' -> backslashes();
				case '&' -> entity();
				case '\u001b' -> colour(this.at + 1);
				default -> put(c);
			}
			this.origins.fill(this.plain.length(), start, this.at);
		}
		return this;
	}

	private void backslashes() {
		while (this.at < this.text.length() && this.text.charAt(this.at) == '\\') {
			this.at++;
		}
		char c = (this.at < this.text.length()) ? this.text.charAt(this.at) : ' ';
		switch (c) {
			case 'n', 'r', 't' -> escaped((c == 't') ? ' ' : '\n', 1);
			case 'u' -> unicode(4);
			case 'x' -> unicode(2);
			default -> separate(c);
		}
	}

	/* A path of Windows keeps its parts apart, while \" and \_ are just the character. */
	private void separate(char c) {
		if (Character.isLetterOrDigit(c)) {
			append('/');
		}
	}

	private void unicode(int digits) {
		int end = this.at + 1 + digits;
		int code = (end <= this.text.length()) ? number(this.text.substring(this.at + 1, end), 16) : -1;
		if (code == '\u001b') {
			colour(end);
		}
		else if (code >= 0) {
			escaped((char) code, 1 + digits);
		}
		else {
			append('/');
		}
	}

	private void escaped(char c, int length) {
		int end = this.at + length;
		put(c);
		this.at = end;
	}

	/* ESC [ 1 ; 31 m */
	private void colour(int from) {
		this.at = from;
		if (this.at < this.text.length() && this.text.charAt(this.at) == '[') {
			this.at++;
			while (this.at < this.text.length() && "0123456789;?".indexOf(this.text.charAt(this.at)) >= 0) {
				this.at++;
			}
			this.at = Math.min(this.at + 1, this.text.length());
		}
	}

	private void entity() {
		this.at++;
		while (this.text.startsWith("amp;", this.at)) {
			this.at += 4;
		}
		int end = this.text.indexOf(';', this.at, Math.min(this.at + LONGEST_ENTITY, this.text.length()));
		String name = (end < 0) ? "" : this.text.substring(this.at, end);
		String meaning = name.startsWith("#") ? numeric(name) : ENTITIES.get(name);
		if (meaning == null) {
			append('&');
		}
		else {
			meaning.chars().forEach((c) -> append((char) c));
			this.at = end + 1;
		}
	}

	private static String numeric(String name) {
		boolean hexadecimal = name.startsWith("#x") || name.startsWith("#X");
		int code = hexadecimal ? number(name.substring(2), 16) : number(name.substring(1), 10);
		return (code > 0 && code <= Character.MAX_VALUE) ? String.valueOf((char) code) : " ";
	}

	private static int number(String digits, int radix) {
		boolean number = !digits.isEmpty() && digits.chars().allMatch((c) -> Character.digit(c, radix) >= 0);
		return number ? Integer.parseInt(digits, radix) : -1;
	}

	private void put(char c) {
		append(c);
		this.at++;
	}

	private void append(char c) {
		switch (c) {
			case '\u201c', '\u201d', '\u201e', '\u00ab', '\u00bb' -> this.plain.append('"');
			case '\u2018', '\u2019', '\u201a', '\u00b4' -> this.plain.append('\'');
			// A run of them would make a text three times as long.
			case '\u2026' -> this.plain.append(isAfterDots() ? "." : "...");
			case '\n', '\r' -> blank('\n');
			// In lower case it becomes two characters, for which the JDK copies the text
			// each time.
			case '\u0130' -> this.plain.append('I');
			default -> other(c);
		}
	}

	private boolean isAfterDots() {
		int end = this.plain.length();
		return end >= 3 && this.plain.substring(end - 3).equals("...");
	}

	private void other(char c) {
		if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
			blank(' ');
		}
		else if (c > '\uff00' && c < '\uff5f') {
			this.plain.append((char) (c - FULL_WIDTH));
		}
		else if (!Character.isISOControl(c) && Character.getType(c) != Character.FORMAT) {
			this.plain.append(c);
		}
	}

	private void blank(char c) {
		int last = this.plain.length() - 1;
		if (last >= 0 && Character.isWhitespace(this.plain.charAt(last))) {
			this.plain.setCharAt(last, (c == '\n') ? c : this.plain.charAt(last));
		}
		else {
			this.plain.append(c);
		}
	}

}
