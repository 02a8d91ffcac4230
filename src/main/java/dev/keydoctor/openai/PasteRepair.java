package dev.keydoctor.openai;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.keydoctor.diagnosis.Repair;

/**
 * What is left of a pasted text when everything that cannot belong to a key is taken off.
 * Only safe repairs: nothing is guessed, look-alike letters stay.
 *
 * @param text what is left
 * @param repairs what was taken off
 */
record PasteRepair(String text, Set<Repair> repairs) {

	private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\u034F\\u115F\\u3164]");

	private static final Pattern DASHES = Pattern.compile("[\\u2010-\\u2015\\u2212\\uFE58\\uFE63\\uFF0D]");

	private static final Pattern BLANKS = Pattern.compile("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$");

	private static final Pattern QUOTES = Pattern.compile("^[\"'`\\u2018-\\u201F\\u00AB\\u00BB\\u2039\\u203A<\\[(]+"
			+ "|(?<=.)[\"'`\\u2018-\\u201F\\u00AB\\u00BB\\u2039\\u203A>]+$");

	private static final Pattern PUNCTUATION = Pattern
		.compile("(?<=[\\w\"'`\\u201D\\u2019])[,;)\\]}\\\\]+$|(?<=\\w)\\.$");

	private static final Pattern BEARER = Pattern.compile(
			"^(?:-H\\s*[\"']?)?(?:authorization\\s*[:=]\\s*[\"']?)?bearer[\\s\\p{Z}:]+" + "|^authorization\\s*[:=]\\s*",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern ASSIGNMENT = Pattern.compile(
			"^(?:(?:export|set|const|let|var|setx)\\s+)?[\\w$.\\-]{0,60}[\"']?\\s{0,5}[=:]\\s*(?=[\"'\\u2018-\\u201F]?(?:bearer\\s|sk-))"
					+ "|^[\\w ]{0,40}(?:key|klucz|chiave)\\s{0,5}[=:]\\s*",
			Pattern.CASE_INSENSITIVE);

	/** A key in the middle of a longer text, such as a whole curl command. */
	private static final Pattern IN_TEXT = Pattern.compile("(?<![\\w-])sk-[A-Za-z0-9_-]{20,300}(?![\\w-])");

	static PasteRepair of(String pasted) {
		Bench bench = new Bench(pasted);
		bench.take(INVISIBLE, "", Repair.INVISIBLE);
		bench.joinLines();
		String before;
		do {
			before = bench.text;
			bench.take(BLANKS, "", Repair.BLANKS);
			bench.take(BEARER, "", Repair.BEARER);
			bench.take(ASSIGNMENT, "", Repair.ASSIGNMENT);
			bench.take(PUNCTUATION, "", Repair.PUNCTUATION);
			bench.take(QUOTES, "", Repair.QUOTES);
		}
		while (!bench.text.equals(before));
		bench.take(DASHES, "-", Repair.DASH);
		bench.takeOutOfText();
		return new PasteRepair(bench.text, bench.repairs);
	}

	/** The text under repair. */
	private static final class Bench {

		private final Set<Repair> repairs = EnumSet.noneOf(Repair.class);

		private String text;

		private Bench(String text) {
			// Far more than any key, and little enough for every pattern above.
			this.text = text.substring(0, Math.min(text.length(), 4_000));
		}

		private void take(Pattern pattern, String replacement, Repair repair) {
			String cleaned = pattern.matcher(this.text).replaceAll(replacement);
			if (!cleaned.equals(this.text)) {
				this.repairs.add(repair);
				this.text = cleaned;
			}
		}

		/** A line break inside a key comes from a mail or a PDF, never from OpenAI. */
		private void joinLines() {
			String trimmed = this.text.strip();
			if (trimmed.lines().count() == 1) {
				if (this.text.indexOf('\n') >= 0 || this.text.indexOf('\r') >= 0) {
					this.repairs.add(Repair.LINE_BREAK);
				}
				return;
			}
			if (trimmed.lines()
				.skip(1)
				.allMatch((line) -> line.strip().matches("[\\w-]*[\"',;]{0,3}") && !line.strip().startsWith("sk-"))) {
				this.text = String.join("", trimmed.lines().map(String::strip).toList());
				this.repairs.add(Repair.LINE_BREAK);
			}
		}

		private void takeOutOfText() {
			if (this.text.chars().noneMatch(Character::isWhitespace) || this.text.startsWith("sk-")) {
				return;
			}
			Matcher found = IN_TEXT.matcher(this.text);
			if (found.find()) {
				String key = found.group();
				if (!found.find()) {
					this.text = key;
					this.repairs.add(Repair.SURROUNDING_TEXT);
				}
			}
		}

	}

}
