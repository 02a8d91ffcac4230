package dev.keydoctor.guide.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import dev.keydoctor.guide.ContentProblem;

/**
 * A record that reads one entry of a table: a line {@code name: { key: value, … }} with
 * the day on which it was checked and its source.
 *
 * @param file the file, for messages
 * @param keys the keys that an entry may have
 * @param problems takes what is wrong
 */
record EntryReader(String file, Set<String> keys, Consumer<ContentProblem> problems) {

	Entry read(YamlMapping yaml, String name) {
		Entry entry = new Entry(this, name, yaml.pairs(name), yaml.line(name));
		entry.pairs()
			.keySet()
			.stream()
			.filter((key) -> !this.keys.contains(key))
			.forEach((key) -> entry.problem("Nobody reads the key `" + key + "` of `" + name + "`.",
					"Take it out, or write one of " + String.join(", ", this.keys.stream().sorted().toList()) + "."));
		return entry;
	}

	/**
	 * A record of one entry.
	 *
	 * @param reader who reads it
	 * @param name its name
	 * @param pairs its values by key
	 * @param line its line in the file
	 */
	record Entry(EntryReader reader, String name, Map<String, String> pairs, int line) {

		LocalDate checked() {
			return date("checked");
		}

		String source() {
			String source = this.pairs.getOrDefault("source", "");
			if (!source.startsWith("https://")) {
				problem("`" + this.name + "` has no source.", "Write `source: https://…`, the page that says so.");
			}
			return source;
		}

		/**
		 * The day behind a key; a day long ago where there is none, which is a problem.
		 */
		LocalDate date(String key) {
			try {
				return LocalDate.parse(this.pairs.getOrDefault(key, ""));
			}
			catch (DateTimeException ex) {
				problem("`" + this.name + "` has no day under `" + key + "`.",
						"Write year, month and day: `" + key + ": 2026-11-21`.");
				return LocalDate.EPOCH;
			}
		}

		void problem(String what, String instead) {
			this.reader.problems().accept(new ContentProblem(this.reader.file(), this.line, what, instead));
		}

	}

}
