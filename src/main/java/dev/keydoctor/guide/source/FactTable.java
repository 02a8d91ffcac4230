package dev.keydoctor.guide.source;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A record of the table of the facts: {@code facts.yaml}.
 */
public record FactTable(Map<String, Fact> byName) {

	/** The file, below the content folder. */
	public static final String FILE = "facts.yaml";

	public Collection<Fact> all() {
		return this.byName.values();
	}

	Optional<Fact> find(String name) {
		return Optional.ofNullable(this.byName.get(name));
	}

	/** The seconds of a length of time, for a script; none where it is something else. */
	Optional<String> seconds(String name) {
		return find(name).map(Fact::value)
			.filter((value) -> value.matches("[0-9]{1,6} (seconds|minutes|hours|days)"))
			.map((value) -> value.split(" "))
			.map((parts) -> Duration.of(Long.parseLong(parts[0]),
					ChronoUnit.valueOf(parts[1].toUpperCase(Locale.ROOT))))
			.map((length) -> Long.toString(length.toSeconds()));
	}

}
