package dev.keydoctor.guide.source;

import java.util.ArrayList;
import java.util.List;

/**
 * The anchors that were ever published: {@code published-anchors.txt}, a line each with
 * the page, the id and the day.
 */
record Ledger(List<Entry> entries) {

	/** The file, below the content folder. */
	static final String FILE = "published-anchors.txt";

	/**
	 * One published anchor.
	 *
	 * @param page the page it is on, such as {@code guides/api-key}
	 * @param id its id, or an alias
	 * @param since the day of its first publication
	 * @param line its line in the file, counted from 1; 0 where it is new
	 */
	record Entry(String page, String id, String since, int line) {
	}

	static Ledger read(String text) {
		List<Entry> entries = new ArrayList<>();
		List<String> lines = text.lines().toList();
		for (int index = 0; index < lines.size(); index++) {
			String[] words = lines.get(index).strip().split("\\s+");
			if (words.length == 3) {
				entries.add(new Entry(words[0], words[1], words[2], index + 1));
			}
		}
		return new Ledger(List.copyOf(entries));
	}

}
