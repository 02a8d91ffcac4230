package dev.keydoctor.diagnosis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A small reader of JSON that tells a complete document from a broken one. It reads in
 * linear time and gives up on anything nested deeper than an answer of an API would be.
 */
final class Json {

	static final int DEEPEST = 64;

	private static final String LITERAL = "0123456789+-.aeflnrstu";

	private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d*+)(\\.\\d++)?([eE][+-]?\\d++)?");

	/** Stands for every number: nobody asks which. */
	static final Object SOME_NUMBER = new Object();

	private final String text;

	private int at;

	private Json(String text) {
		this.text = text;
	}

	/**
	 * Reads a whole document.
	 * @param text any text
	 * @return maps, lists, strings, booleans and {@link #SOME_NUMBER}, or nothing when
	 * the text is not one complete JSON object or array
	 */
	static Optional<Object> read(String text) {
		Json json = new Json(text);
		try {
			Object value = json.value(0);
			json.skipBlanks();
			boolean whole = json.at == text.length() && (value instanceof Map || value instanceof List);
			return whole ? Optional.ofNullable(value) : Optional.empty();
		}
		catch (BrokenException ex) {
			return Optional.empty();
		}
	}

	private @Nullable Object value(int depth) {
		skipBlanks();
		return switch (peek()) {
			case '{' -> object(depth + 1);
			case '[' -> array(depth + 1);
			case '"' -> string();
			default -> literal();
		};
	}

	private Map<String, @Nullable Object> object(int depth) {
		Map<String, @Nullable Object> object = new LinkedHashMap<>();
		open(depth);
		for (boolean more = !closes('}'); more; more = continues('}')) {
			skipBlanks();
			String name = string();
			skipBlanks();
			expect(':');
			object.put(name, value(depth));
		}
		return object;
	}

	private List<@Nullable Object> array(int depth) {
		List<@Nullable Object> array = new ArrayList<>();
		open(depth);
		for (boolean more = !closes(']'); more; more = continues(']')) {
			array.add(value(depth));
		}
		return array;
	}

	private void open(int depth) {
		if (depth > DEEPEST) {
			throw new BrokenException();
		}
		this.at++;
	}

	private boolean closes(char end) {
		skipBlanks();
		if (peek() != end) {
			return false;
		}
		this.at++;
		return true;
	}

	private boolean continues(char end) {
		if (closes(end)) {
			return false;
		}
		expect(',');
		return true;
	}

	private String string() {
		expect('"');
		StringBuilder string = new StringBuilder();
		for (char c = next(); c != '"'; c = next()) {
			string.append((c == '\\') ? escaped() : c);
		}
		return string.toString();
	}

	private char escaped() {
		char c = next();
		return switch (c) {
			case '"', '\\', '/' -> c;
			case 'b', 'f', 'n', 'r', 't' -> ' ';
			case 'u' -> unicode();
			default -> throw new BrokenException();
		};
	}

	private char unicode() {
		int code = 0;
		for (int i = 0; i < 4; i++) {
			int digit = Character.digit(next(), 16);
			if (digit < 0) {
				throw new BrokenException();
			}
			code = code * 16 + digit;
		}
		return (char) code;
	}

	private @Nullable Object literal() {
		int start = this.at;
		while (this.at < this.text.length() && LITERAL.indexOf(Character.toLowerCase(peek())) >= 0) {
			this.at++;
		}
		String literal = this.text.substring(start, this.at);
		return switch (literal) {
			case "null" -> null;
			case "true", "false" -> Boolean.valueOf(literal);
			default -> number(literal);
		};
	}

	private static Object number(String literal) {
		if (!NUMBER.matcher(literal).matches()) {
			throw new BrokenException();
		}
		return SOME_NUMBER;
	}

	private void skipBlanks() {
		while (this.at < this.text.length() && " \t\r\n".indexOf(this.text.charAt(this.at)) >= 0) {
			this.at++;
		}
	}

	private void expect(char c) {
		if (next() != c) {
			throw new BrokenException();
		}
	}

	private char next() {
		char c = peek();
		this.at++;
		return c;
	}

	private char peek() {
		if (this.at >= this.text.length()) {
			throw new BrokenException();
		}
		return this.text.charAt(this.at);
	}

	/**
	 * Not JSON, or not to its end.
	 */
	private static final class BrokenException extends RuntimeException {

		BrokenException() {
			super(null, null, false, false);
		}

	}

}
