package dev.keydoctor.openai;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.keydoctor.diagnosis.text.ResourceLines;

/**
 * A record of a line of the file of pasted keys.
 *
 * @param line the line as it stands there
 * @param pasted what is pasted
 * @param result what is sent, or behind {@value #FAULT} the code of the fault
 * @param repairs the codes of what was mended
 */
record PastedKey(String line, String pasted, String result, List<String> repairs) {

	private static final String FAULT = "✗ ";

	private static final Map<String, String> WORDS = Map.of("project", Keys.PROJECT, "service", Keys.SERVICE_ACCOUNT,
			"admin", Keys.ADMIN, "legacy", Keys.LEGACY, "marker", Keys.MARKER, "start", Keys.PROJECT.substring(0, 76),
			"end", Keys.PROJECT.substring(76));

	private static final Map<String, String> ALPHABETS = Map.of("any", "aB3-dE_6gHi9Kl0", "alnum", "aB3dE6gHi9Kl0",
			"hex", "a1b2c3d4e5f6", "base32", "A2B3C4D5E6F7");

	private static final Pattern WORD = Pattern.compile("\\{(\\w+)(?::(\\d+))?}");

	private static final Pattern CHARACTER = Pattern.compile("\\\\u(\\p{XDigit}{4})");

	static Stream<PastedKey> sent() {
		return all().filter((example) -> !example.result.startsWith(FAULT));
	}

	static Stream<PastedKey> notSent() {
		return all().filter((example) -> example.result.startsWith(FAULT));
	}

	private static Stream<PastedKey> all() {
		return ResourceLines.of(PastedKey.class, "pasted-keys.txt").stream().map(PastedKey::parse);
	}

	private static PastedKey parse(String line) {
		String[] cells = line.split("\\|");
		List<String> repairs = (cells.length > 2) ? List.of(cells[2].strip().split(", ")) : List.of();
		return new PastedKey(line, text(cells[0]), text(cells[1]), repairs);
	}

	String fault() {
		return this.result.substring(FAULT.length());
	}

	static String text(String cell) {
		String worded = WORD.matcher(cell.strip().replace('␣', ' ')).replaceAll(PastedKey::word);
		return CHARACTER.matcher(worded)
			.replaceAll((code) -> Character.toString(Integer.parseInt(code.group(1), 16)))
			.translateEscapes();
	}

	private static String word(MatchResult word) {
		String alphabet = ALPHABETS.get(word.group(1));
		return Matcher.quoteReplacement((alphabet != null) ? Keys.of(alphabet, Integer.parseInt(word.group(2)))
				: WORDS.getOrDefault(word.group(1), word.group()));
	}

	@Override
	public String toString() {
		return this.line;
	}

}
