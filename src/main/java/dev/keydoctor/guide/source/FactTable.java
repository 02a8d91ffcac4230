package dev.keydoctor.guide.source;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A record of a table of the facts by name: {@code facts.yaml}.
 */
public record FactTable(Map<String, Fact> facts) {

	/** The file, below the content folder. */
	public static final String FILE = "facts.yaml";

	Optional<Fact> find(String name) {
		return Optional.ofNullable(this.facts.get(name));
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
