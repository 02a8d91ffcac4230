package dev.keydoctor.diagnosis.key;

import java.util.List;
import java.util.stream.Stream;

import dev.keydoctor.diagnosis.text.Deadline;
import dev.keydoctor.diagnosis.text.ResourceLines;

/**
 * A record of a line of {@code garbled-keys.txt}: what was read from a picture, and what
 * is left.
 *
 * @param read the text as it was read
 * @param left the text without its keys
 */
public record GarbledKeyCase(String read, String left) {

	static List<GarbledKeyCase> written() {
		return ResourceLines.of(GarbledKeyCase.class, "garbled-keys.txt").stream().map(GarbledKeyCase::of).toList();
	}

	/** The written ones, and made-up keys with what the server leaves of them. */
	public static List<GarbledKeyCase> all() {
		Stream<GarbledKeyCase> made = GarbledKey.all()
			.map((key) -> new GarbledKeyCase(key.read(), GarbledKeys.removedFrom(key.read(), Deadline.NEVER)));
		return Stream.concat(written().stream(), made).toList();
	}

	private static GarbledKeyCase of(String line) {
		String[] cells = line.replace("{}", "").replace('⏎', '\n').split(" +\\| ", 2);
		return new GarbledKeyCase(cells[0], cells[1].equals("=") ? cells[0] : cells[1]);
	}

	@Override
	public String toString() {
		return this.read;
	}

}
