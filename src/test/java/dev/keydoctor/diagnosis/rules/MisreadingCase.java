package dev.keydoctor.diagnosis.rules;

import java.util.List;

import dev.keydoctor.diagnosis.text.ResourceLines;

/**
 * A record of a line of {@code misreadings.txt}.
 *
 * @param text what was read from a picture
 * @param read the rule that decides then, and how sure it is
 * @param pasted the same for the text as it stands
 */
record MisreadingCase(String text, String read, String pasted) {

	static List<MisreadingCase> all() {
		return ResourceLines.of(MisreadingCase.class, "misreadings.txt")
			.stream()
			.filter((line) -> line.contains(" | "))
			.map((line) -> line.split(" +\\| "))
			.map((cells) -> new MisreadingCase(cells[0].replace('⏎', '\n'), cells[1], cells[2]))
			.toList();
	}

	@Override
	public String toString() {
		return this.text;
	}

}
