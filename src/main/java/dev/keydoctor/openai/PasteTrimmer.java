package dev.keydoctor.openai;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.keydoctor.diagnosis.Repair;

/**
 * A trimmer that takes off both ends of a text what people copy along with a key, one
 * layer after the other. Each layer is short, so that the work grows with the length of
 * the text only.
 */
final class PasteTrimmer {

	private static final Layer LINE_BREAK = new Layer(Repair.LINE_BREAK, "[\\r\\n\\u0085\\u2028\\u2029]");

	private static final Layer BLANK = new Layer(Repair.BLANKS, "[\\s\\p{Z}]");

	private static final Layer QUOTE = new Layer(Repair.QUOTES, "[\"'`\\u2018-\\u201F\\u00AB\\u00BB\\u2039\\u203A]");

	/** One full stop only: more of them stand for what a shortened key leaves out. */
	private static final Layer PUNCTUATION = new Layer(Repair.PUNCTUATION, "[,;)\\]}\\\\]|(?<!\\.)\\.");

	private static final Layer BEARER = new Layer(Repair.BEARER,
			"(?:-H|--header|authorization[\"']?\\s{0,5}[:=]|bearer(?=[\\s\\p{Z}:]):?)[\\s\\p{Z}]{0,5}");

	/**
	 * A name, which tells itself by its last word or by the key behind it, and is not
	 * what an error says of a key.
	 */
	private static final Layer ASSIGNMENT = new Layer(Repair.ASSIGNMENT,
			"(?!" + ErrorText.BEGINNING + ")" + "[\\p{L}\\w $.:-]{1,60}?(?:(?:key|klucz|chiave)[\"']?\\s{0,5}[:=]"
					+ "|[\"']?\\s{0,5}[:=](?=\\s{0,5}[\"'\\u2018-\\u201F]?(?:bearer\\s|sk-)))\\s{0,5}");

	private static final List<Layer> FRONT = List.of(LINE_BREAK, BLANK, QUOTE, BEARER, ASSIGNMENT);

	private static final List<Layer> BACK = List.of(LINE_BREAK, BLANK, QUOTE, PUNCTUATION);

	private final String text;

	private final Set<Repair> repairs = EnumSet.noneOf(Repair.class);

	private int start;

	private int end;

	private PasteTrimmer(String text) {
		this.text = text;
		this.end = text.length();
	}

	static PasteTrimmer of(String text) {
		PasteTrimmer trimmer = new PasteTrimmer(text);
		while (trimmer.takeFront() || trimmer.takeBack()) {
			continue;
		}
		return trimmer;
	}

	/** The text without the layers. */
	String rest() {
		return this.text.substring(this.start, this.end);
	}

	/** What was taken off, by kind. */
	Set<Repair> repairs() {
		return this.repairs;
	}

	private boolean takeFront() {
		for (Layer layer : FRONT) {
			Matcher matcher = layer.in(this.text, this.start, this.end);
			if (matcher.lookingAt()) {
				this.start = matcher.end();
				this.repairs.add(layer.repair);
				return true;
			}
		}
		return false;
	}

	private boolean takeBack() {
		for (Layer layer : BACK) {
			if (layer.in(this.text, Math.max(this.start, this.end - 1), this.end).matches()) {
				this.end--;
				this.repairs.add(layer.repair);
				return true;
			}
		}
		return false;
	}

	/** What may stand before a key. */
	static List<String> front() {
		return FRONT.stream().map((layer) -> layer.pattern().pattern()).toList();
	}

	/** What may stand behind a key, one character each. */
	static List<String> back() {
		return BACK.stream().map((layer) -> layer.pattern().pattern()).toList();
	}

	private record Layer(Repair repair, Pattern pattern) {

		private Layer(Repair repair, String pattern) {
			this(repair, Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
		}

		private Matcher in(String text, int start, int end) {
			return this.pattern.matcher(text).region(start, end).useTransparentBounds(true);
		}

	}

}
