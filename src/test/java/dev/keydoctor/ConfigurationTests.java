package dev.keydoctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the table of properties in the documentation is that of the configuration
 * metadata, which an editor shows: every property, its default, and nothing else.
 */
class ConfigurationTests {

	private static final Path TABLE = Path.of("src/docs/configuration.md");

	private static final Pattern SHOWN = Pattern.compile("^#?(keydoctor\\.[^=]+)=", Pattern.MULTILINE);

	/** A property, its default in code style or a word for none, and what it means. */
	private static final Pattern ROW = Pattern.compile("^\\| `([^`]+)` \\| (?:`([^`]+)`|none) \\| .{10,} \\|$",
			Pattern.MULTILINE);

	@Test
	void everyPropertyOfOursIsInTheTableWithItsDefault() throws IOException {
		Map<String, String> rows = rows();

		Map<String, String> settings = Settings.read();

		rows.keySet().removeIf((property) -> !property.startsWith("keydoctor."));

		assertThat(settings.entrySet()).filteredOn((setting) -> !rows.entrySet().contains(setting))
			.as("properties without a row in %s that says their default, none where they have none", TABLE)
			.isEmpty();
		assertThat(rows.keySet()).filteredOn((property) -> !settings.containsKey(property))
			.as("rows of %s for what is no property", TABLE)
			.isEmpty();
	}

	@Test
	void theTableSaysWhatTheFileSets() throws IOException {
		Map<String, String> rows = rows();

		assertThat(Settings.written()).allSatisfy((property, value) -> {
			if (rows.containsKey(property)) {
				assertThat(rows).containsEntry(property.toString(), value.toString());
			}
		});
	}

	@Test
	void everyPropertyThatTheFileShowsIsRead() throws IOException {
		Map<String, String> settings = Settings.read();

		assertThat(shown()).filteredOn((property) -> !settings.containsKey(property))
			.as("lines of %s for what is no property", Settings.FILE)
			.isEmpty();
	}

	/** Else the start could not say how it is written. */
	@Test
	void theFileShowsEveryPropertyWithoutADefault() throws IOException {
		List<String> shown = shown();
		Map<String, String> settings = Settings.read();
		settings.values().removeIf(Predicate.not(String::isEmpty));

		assertThat(settings.keySet()).filteredOn((property) -> !shown.contains(property))
			.as("properties to show in %s, as a comment with an example: #name=value", Settings.FILE)
			.isEmpty();
	}

	@Test
	void everyRowOfATableIsUnderstood() throws IOException {
		long rows = Files.readAllLines(TABLE).stream().filter((line) -> line.startsWith("| `")).count();

		assertThat(rows).isEqualTo(rows().size()).isPositive();
	}

	private static List<String> shown() throws IOException {
		return SHOWN.matcher(Files.readString(Settings.FILE))
			.results()
			.map((line) -> line.group(1))
			.map(Settings::general)
			.toList();
	}

	private static Map<String, String> rows() throws IOException {
		Map<String, String> rows = new TreeMap<>();
		ROW.matcher(Files.readString(TABLE))
			.results()
			.forEach((row) -> rows.put(row.group(1), (row.group(2) != null) ? row.group(2) : ""));
		return rows;
	}

}
