package dev.keydoctor.diagnosis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.springframework.core.io.ClassPathResource;

/**
 * A record of a line of {@code misreadings.txt}.
 *
 * @param text what was read from a picture
 * @param read the rule that decides then, and how sure it is
 * @param pasted the same for the text as it stands
 */
record MisreadingCase(String text, String read, String pasted) {

	static List<MisreadingCase> all() {
		try {
			return new ClassPathResource("misreadings.txt", MisreadingCase.class)
				.getContentAsString(StandardCharsets.UTF_8)
				.lines()
				.filter((line) -> line.contains(" | ") && !line.startsWith("#"))
				.map((line) -> line.split(" +\\| "))
				.map((cells) -> new MisreadingCase(cells[0].replace('⏎', '\n'), cells[1], cells[2]))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public String toString() {
		return this.text;
	}

}
