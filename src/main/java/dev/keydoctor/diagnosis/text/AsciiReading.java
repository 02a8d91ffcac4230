package dev.keydoctor.diagnosis.text;

import java.text.Normalizer;

/**
 * A reader of texts in which a key may hide: it unwraps a text as {@link PlainText} does,
 * and besides takes percent codes, dashes, letters that look like Latin ones and
 * invisible characters for what they look like. One pass, whatever the text.
 */
public final class AsciiReading {

	private static final String DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63";

	private static final String INVISIBLE = "\u034f\u115f\u1160\u3164\uffa0";

	/* Cyrillic and Greek letters, each above the Latin one that it looks like. */
	private static final String FOREIGN = "\u0430\u0435\u043e\u0440\u0441\u0445\u0443\u0456\u0455\u0458\u043a\u0501\u051b"
			+ "\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0425\u0405\u0406\u0408"
			+ "\u03bf\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7";

	private static final String LATIN = "aeopcxyisjkdq" + "ABEKMHOPCTXSIJ" + "oABEZHIKMNOPTYX";

	private final TracedText plain;

	private final StringBuilder ascii = new StringBuilder();

	private final CharacterOrigins origins;

	private AsciiReading(TracedText plain) {
		this.plain = plain;
		this.origins = new CharacterOrigins(plain.reading().length());
	}

	/** Reads any text. */
	public static TracedText of(String text) {
		AsciiReading reading = new AsciiReading(PlainText.traced(text));
		reading.read(reading.plain.reading());
		return new TracedText(text, reading.ascii.toString(), reading.origins);
	}

	private void read(String text) {
		int at = 0;
		while (at < text.length()) {
			int c = text.codePointAt(at);
			int next = (c == '%') ? afterPercentCode(text, at) : at + Character.charCount(c);
			boolean decoded = next - at > 2;
			append(decoded ? Integer.parseInt(text, next - 2, next, 16) : c);
			this.origins.fill(this.ascii.length(), this.plain.origins().start(at), this.plain.origins().end(next - 1));
			at = next;
		}
	}

	/* %2D, or %252D where it was encoded twice. */
	private static int afterPercentCode(String text, int start) {
		int at = start + 1;
		while (text.startsWith("25", at) && isHex(text, at + 2)) {
			at += 2;
		}
		return isHex(text, at) ? at + 2 : start + 1;
	}

	private static boolean isHex(String text, int at) {
		return at + 2 <= text.length() && Character.digit(text.charAt(at), 16) >= 0
				&& Character.digit(text.charAt(at + 1), 16) >= 0;
	}

	private void append(int c) {
		if (c < 0x80) {
			this.ascii.append((char) c);
		}
		else if (!isInvisible(c)) {
			this.ascii.appendCodePoint(look(c));
		}
	}

	private static boolean isInvisible(int c) {
		return INVISIBLE.indexOf(c) >= 0 || (c >= 0xfe00 && c <= 0xfe0f) || Character.getType(c) == Character.FORMAT;
	}

	private static int look(int c) {
		int foreign = FOREIGN.indexOf(c);
		if (foreign >= 0) {
			return LATIN.charAt(foreign);
		}
		return (DASHES.indexOf(c) >= 0) ? '-' : isStyled(c) ? plain(c) : c;
	}

	/* Letters in circles and the alphabets of mathematics. */
	private static boolean isStyled(int c) {
		return (c >= 0x2100 && c <= 0x214f) || (c >= 0x2460 && c <= 0x24ff) || (c >= 0x1d400 && c <= 0x1d7ff);
	}

	private static int plain(int c) {
		String plain = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
		return (plain.length() == 1) ? plain.charAt(0) : c;
	}

}
