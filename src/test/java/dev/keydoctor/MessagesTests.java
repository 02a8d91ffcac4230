package dev.keydoctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.keydoctor.site.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the words of the portal are complete, sorted and filled alike in all
 * languages.
 */
class MessagesTests {

	private static final Pattern PLACE = Pattern.compile("\\{\\d+[^}]*}");

	private static final Path FOLDER = Path.of("src/main/resources/messages");

	@ParameterizedTest
	@MethodSource("files")
	void everyLanguageHasTheSameKeys(String file) throws IOException {
		Set<Object> keys = load(file).keySet();
		Set<Object> english = load("messages.properties").keySet();

		assertThat(english).filteredOn((key) -> !keys.contains(key)).as("keys to add to %s", file).isEmpty();
		assertThat(keys).filteredOn((key) -> !english.contains(key))
			.as("keys of %s that English lacks", file)
			.isEmpty();
	}

	@ParameterizedTest
	@MethodSource("files")
	void everyLanguageFillsTheSamePlaces(String file) throws IOException {
		Properties english = load("messages.properties");

		load(file).forEach((key, text) -> assertThat(placesOf(text)).as("%s in %s", key, file)
			.isEqualTo(placesOf(english.getOrDefault(key, text))));
	}

	@ParameterizedTest
	@MethodSource("files")
	void keysAreSortedAndNoTextIsEmpty(String file) throws IOException {
		List<String> keys = Files.readAllLines(FOLDER.resolve(file))
			.stream()
			.map((line) -> line.split("=")[0])
			.toList();

		assertThat(IntStream.range(1, keys.size()).filter((line) -> keys.get(line - 1).compareTo(keys.get(line)) > 0))
			.extracting(keys::get)
			.as("keys of %s that belong further up, or the one above further down", file)
			.isEmpty();
		assertThat(load(file).entrySet()).filteredOn((text) -> text.getValue().toString().isBlank())
			.as("keys of %s without a text", file)
			.isEmpty();
	}

	/** A text with places is read by MessageFormat, in which an apostrophe is doubled. */
	@ParameterizedTest
	@MethodSource("files")
	void apostrophesAreDoubledWherePlacesAreFilled(String file) throws IOException {
		assertThat(load(file).values()).filteredOn((text) -> PLACE.matcher(text.toString()).find())
			.filteredOn((text) -> text.toString().replace("''", "").contains("'"))
			.as("texts of %s with places, in which an apostrophe is written twice", file)
			.isEmpty();
	}

	@Test
	void everyKeyThatTemplatesAndCodeAskForExists() throws IOException {
		assertThat(missing(load("messages.properties").keySet()))
			.as("keys that a template or the code asks for, to add to %s in each language", FOLDER)
			.isEmpty();
	}

	@Test
	void nothingIsThereThatNobodyAsksFor() throws IOException {
		Set<String> asked = MessageKeys.asked();

		assertThat(load("messages.properties").stringPropertyNames()).filteredOn((key) -> !asked.contains(key))
			.as("keys to take out, or to tell MessageKeys of, if they are put together at run time")
			.isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "check.repair.dash", "check.next.author", "check.reason.format", "guide.fixer.author",
			"check.certainty.likely", "check.detail.request", "check.limit.moment", "check.fault.masked",
			"check.notice.cut", "web.error.503.title", "check.trouble.ours", "check.report.again.paste" })
	void aKeyThatWasDeletedIsMissed(String key) throws IOException {
		Properties messages = load("messages.properties");
		messages.remove(key);

		assertThat(missing(messages.keySet())).contains(key);
	}

	/** Whoever uses another tool has no red node. */
	@ParameterizedTest
	@MethodSource("files")
	void theHintForAnotherLineOfAnErrorFitsEveryTool(String file) throws IOException {
		assertThat(load(file).getProperty("check.more.hint")).doesNotContain("n8n", "Make", "Zapier", "WordPress");
	}

	@Test
	void anotherPlaceIsNotTheSame() {
		assertThat(placesOf("Updated {1}")).isNotEqualTo(placesOf("Updated {0}"));
		assertThat(placesOf("{0}, {1, number}")).isEqualTo(placesOf("{1, number} {0} {0}"));
	}

	/** The file of each language; the fallback of all is English. */
	static Stream<String> files() {
		return Language.ALL.stream()
			.map((language) -> (language == Language.EN) ? "messages.properties"
					: "messages_" + language.code() + ".properties");
	}

	private static Properties load(String file) throws IOException {
		Properties properties = new Properties();
		try (var reader = Files.newBufferedReader(FOLDER.resolve(file))) {
			properties.load(reader);
		}
		return properties;
	}

	/** Which places are filled, such as {@code [{0}, {1}]}, in whatever order. */
	private static Set<String> placesOf(Object text) {
		return PLACE.matcher(text.toString()).results().map(MatchResult::group).collect(Collectors.toSet());
	}

	private static Set<String> missing(Set<?> keys) {
		Set<String> missing = new TreeSet<>(MessageKeys.asked());
		missing.removeAll(keys);
		return missing;
	}

}
