package dev.keydoctor.guide.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What stands between the two lines of hyphens at the beginning of a page. All values are
 * texts: {@code no} stays {@code no} and a date stays what was written.
 *
 * @param entries the values by key
 * @param readable whether it was there and could be read at all
 */
public record FrontMatter(Map<String, Entry> entries, boolean readable) {

	/** Stands in where there is none, so that the rest of the page is still checked. */
	static final FrontMatter UNREADABLE = new FrontMatter(Map.of(), false);

	/** How the value of a key is written. */
	public enum Shape {

		TEXT, LIST, PAIRS

	}

	/**
	 * One key.
	 *
	 * @param shape how it is written
	 * @param values its values; one of a text, the names of pairs
	 * @param pairs what stands behind each name; empty unless it is written as pairs
	 * @param line its line in the file, counted from 1
	 */
	public record Entry(Shape shape, List<String> values, Map<String, String> pairs, int line) {
	}

	public Set<String> keys() {
		return this.entries.keySet();
	}

	public Optional<String> text(String key) {
		return Optional.ofNullable(this.entries.get(key))
			.filter((entry) -> entry.shape() == Shape.TEXT)
			.map((entry) -> entry.values().getFirst());
	}

	/** The text for a key that the checks have found to be there. */
	public String require(String key) {
		return text(key).orElseThrow(() -> new IllegalStateException("No " + key));
	}

	public List<String> list(String key) {
		return Optional.ofNullable(this.entries.get(key)).map(Entry::values).orElse(List.of());
	}

	/** The pairs of a key in the order of the author. */
	Map<String, String> pairs(String key) {
		return Optional.ofNullable(this.entries.get(key)).map(Entry::pairs).orElse(Map.of());
	}

	/** The line of a key, or the first line where it is missing. */
	public int line(String key) {
		return Optional.ofNullable(this.entries.get(key)).map(Entry::line).orElse(1);
	}

}
