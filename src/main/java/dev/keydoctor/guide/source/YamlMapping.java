package dev.keydoctor.guide.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A record of a YAML mapping as its author wrote it: the front matter of a page, or a
 * table. All values are texts: {@code no} stays {@code no} and a date stays what was
 * written.
 *
 * @param properties the values by key
 * @param readable whether it was there and could be read at all
 */
public record YamlMapping(Map<String, Property> properties, boolean readable) {

	/** Stands in where there is none, so that all else is still checked. */
	static final YamlMapping UNREADABLE = new YamlMapping(Map.of(), false);

	/** How the value of a key is written. */
	public enum ValueType {

		TEXT, LIST, PAIRS

	}

	/**
	 * One key.
	 *
	 * @param type how it is written
	 * @param values its values; one of a text, the names of pairs
	 * @param pairs what stands behind each name; empty unless it is written as pairs
	 * @param line its line in the file, counted from 1
	 */
	public record Property(ValueType type, List<String> values, Map<String, String> pairs, int line) {
	}

	public Set<String> keys() {
		return this.properties.keySet();
	}

	public Optional<String> text(String key) {
		return Optional.ofNullable(this.properties.get(key))
			.filter((property) -> property.type() == ValueType.TEXT)
			.map((property) -> property.values().getFirst());
	}

	/** The text for a key that the checks have found to be there. */
	public String require(String key) {
		return text(key).orElseThrow(() -> new IllegalStateException("No " + key));
	}

	public List<String> list(String key) {
		return Optional.ofNullable(this.properties.get(key)).map(Property::values).orElse(List.of());
	}

	/** The pairs of a key in the order of the author. */
	Map<String, String> pairs(String key) {
		return Optional.ofNullable(this.properties.get(key)).map(Property::pairs).orElse(Map.of());
	}

	/** The line of a key, or the first line where it is missing. */
	public int line(String key) {
		return Optional.ofNullable(this.properties.get(key)).map(Property::line).orElse(1);
	}

}
