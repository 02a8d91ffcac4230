package dev.keydoctor.check;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads a form whose text may be anything: binary, half a letter, a stray percent sign.
 * The servlet container would refuse such a form; a reader in trouble gets an answer.
 */
final class PastedForm {

	private PastedForm() {
	}

	/**
	 * Reads one field.
	 * @param body the form as it was sent
	 * @param field the name of the field
	 * @return its text, broken letters replaced; empty where the field is missing
	 */
	static String field(byte[] body, String field) {
		String form = new String(body, StandardCharsets.ISO_8859_1);
		return Arrays.stream(form.split("&"))
			.filter((pair) -> pair.startsWith(field + "="))
			.findFirst()
			.map((pair) -> decode(pair.substring(field.length() + 1)))
			.orElse("");
	}

	private static String decode(String encoded) {
		ByteArrayOutputStream decoded = new ByteArrayOutputStream(encoded.length());
		for (int i = 0; i < encoded.length(); i++) {
			int code = (encoded.charAt(i) == '%') ? code(encoded, i + 1) : -1;
			decoded.write((code >= 0) ? code : (encoded.charAt(i) == '+') ? ' ' : encoded.charAt(i));
			i += (code >= 0) ? 2 : 0;
		}
		return decoded.toString(StandardCharsets.UTF_8);
	}

	/** The byte that two hexadecimal digits stand for, or -1 where they are none. */
	private static int code(String text, int at) {
		int high = (at + 1 < text.length()) ? Character.digit(text.charAt(at), 16) : -1;
		int low = (high >= 0) ? Character.digit(text.charAt(at + 1), 16) : -1;
		return (low >= 0) ? high * 16 + low : -1;
	}

}
