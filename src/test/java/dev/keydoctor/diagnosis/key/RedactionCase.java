package dev.keydoctor.diagnosis.key;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.keydoctor.diagnosis.text.ResourceLines;

/**
 * A record of a line of {@code redactions.txt}: a whole key as it stands in a text, and
 * what is left.
 *
 * @param line the line as it is written
 * @param key the key
 * @param left what is left of it
 */
record RedactionCase(String line, String key, String left) {

	private static final Pattern PART = Pattern.compile("\\{([^}]*)}");

	private static final String MIXED = "a7Kd93mQx0Lr5TzW2bVn";

	private static final String LETTERS = "aKdQxLrTzWbVnPyGhSfM";

	static List<RedactionCase> all() {
		return ResourceLines.of(RedactionCase.class, "redactions.txt").stream().map(RedactionCase::of).toList();
	}

	private static RedactionCase of(String line) {
		String[] cells = line.split(" +\\| ", 2);
		return new RedactionCase(line, PART.matcher(cells[0]).replaceAll(RedactionCase::part), cells[1]);
	}

	private static String part(MatchResult part) {
		String name = part.group(1);
		if (name.startsWith("\\u")) {
			StringBuilder characters = new StringBuilder();
			for (String code : name.substring(2).split("\\\\u")) {
				characters.append((char) Integer.parseInt(code, 16));
			}
			return characters.toString();
		}
		boolean letters = name.startsWith("a");
		int length = name.isEmpty() ? 0 : Integer.parseInt(letters ? name.substring(1) : name);
		return Matcher.quoteReplacement((letters ? LETTERS : MIXED).repeat(10).substring(0, length));
	}

	@Override
	public String toString() {
		return this.line;
	}

}
