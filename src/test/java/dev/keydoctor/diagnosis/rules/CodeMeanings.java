package dev.keydoctor.diagnosis.rules;

import java.util.Map;
import java.util.TreeMap;

import dev.keydoctor.diagnosis.text.ResourceLines;

/**
 * A table of what each code of {@link ErrorCodes} means, by itself, in an answer to a
 * check: no other verdict against a key or an account may come of it.
 */
final class CodeMeanings {

	/** What stands in the place of a verdict where a code alone tells none. */
	static final String NONE = "-";

	/** The codes of verdicts, or {@link #NONE}, by the codes of errors. */
	static final Map<String, String> ALL = read();

	private CodeMeanings() {
	}

	private static Map<String, String> read() {
		Map<String, String> meanings = new TreeMap<>();
		for (String line : ResourceLines.of(CodeMeanings.class, "code-meanings.tsv")) {
			String[] cells = line.split("\t");
			meanings.put(cells[0], cells[1]);
		}
		return meanings;
	}

}
