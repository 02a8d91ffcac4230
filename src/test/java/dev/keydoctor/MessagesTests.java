package dev.keydoctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The words of the portal are complete, sorted and filled alike in all languages.
 */
class MessagesTests {

	private static final Path FOLDER = Path.of("src/main/resources/messages");

	@ParameterizedTest
	@ValueSource(strings = { "messages_pl.properties", "messages_it.properties" })
	void everyLanguageHasTheSameKeys(String file) throws IOException {
		assertThat(load(file).keySet()).isEqualTo(load("messages.properties").keySet());
	}

	@ParameterizedTest
	@ValueSource(strings = { "messages_pl.properties", "messages_it.properties" })
	void everyLanguageFillsTheSamePlaces(String file) throws IOException {
		Properties english = load("messages.properties");

		load(file).forEach((key, text) -> assertThat(placesOf(text)).as("%s in %s", key, file)
			.isEqualTo(placesOf(english.get(key))));
	}

	@ParameterizedTest
	@ValueSource(strings = { "messages.properties", "messages_pl.properties", "messages_it.properties" })
	void keysAreSortedAndNoTextIsEmpty(String file) throws IOException {
		List<String> keys = Files.readAllLines(FOLDER.resolve(file))
			.stream()
			.map((line) -> line.split("=")[0])
			.toList();

		assertThat(keys).isSorted();
		assertThat(load(file).values()).allSatisfy((text) -> assertThat(text.toString()).isNotBlank());
	}

	/** A text with places is read by MessageFormat, in which an apostrophe is doubled. */
	@ParameterizedTest
	@ValueSource(strings = { "messages.properties", "messages_pl.properties", "messages_it.properties" })
	void apostrophesAreDoubledWherePlacesAreFilled(String file) throws IOException {
		assertThat(load(file).values()).filteredOn((text) -> text.toString().contains("{0}"))
			.allSatisfy((text) -> assertThat(text.toString().replace("''", "")).doesNotContain("'"));
	}

	private static Properties load(String file) throws IOException {
		Properties properties = new Properties();
		try (var reader = Files.newBufferedReader(FOLDER.resolve(file))) {
			properties.load(reader);
		}
		return properties;
	}

	private static List<String> placesOf(Object text) {
		return text.toString().codePoints().filter((c) -> c == '{').mapToObj(Character::toString).toList();
	}

}
