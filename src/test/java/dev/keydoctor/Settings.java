package dev.keydoctor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.util.function.ThrowingSupplier;

/**
 * A reader of every property of our own, with what holds where nobody sets it: empty for
 * nothing. Names and defaults are those of the metadata that an editor shows; a few
 * defaults stand in application.properties.
 */
final class Settings {

	static final Path FILE = Path.of("src/main/resources/application.properties");

	private static final Path METADATA = Path.of("target/classes/META-INF/spring-configuration-metadata.json");

	private static final String NAME = "<name>";

	/** One of the regions, of which there may be any. */
	private static final Pattern REGION = Pattern.compile("(?<=keydoctor\\.openai\\.regions\\.)[a-z]+$");

	/** A list of records, each of which has properties. */
	private static final Pattern RECORDS = Pattern.compile("java\\.util\\.List<(dev\\.keydoctor\\..+\\$.+)>");

	private Settings() {
	}

	static Map<String, String> read() {
		Map<String, String> settings = new TreeMap<>();
		JsonMapper.shared()
			.readTree(METADATA)
			.path("properties")
			.forEach((property) -> names(property)
				.forEach((name) -> settings.put(name, property.path("defaultValue").asString(""))));
		written().forEach((name, value) -> settings.replace(name.toString(), "", value.toString()));
		return settings;
	}

	/** What application.properties sets. */
	static Properties written() {
		Properties properties = new Properties();
		try (var reader = Files.newBufferedReader(FILE)) {
			properties.load(reader);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		properties.stringPropertyNames().forEach((property) -> {
			String name = property.substring(property.lastIndexOf('.') + 1);
			String value = properties.remove(property).toString();
			properties.put(general(property), general(property).equals(property) ? value : value.replace(name, NAME));
		});
		return properties;
	}

	/** The name of the property, one of a map as all of it: {@code <name>} at the end. */
	static String general(String property) {
		return REGION.matcher(property).replaceFirst(NAME);
	}

	/** The name that the property has as an environment variable. */
	static String variable(String property) {
		return property.replaceAll("[^A-Za-z0-9]+", "_").toUpperCase(Locale.ROOT);
	}

	private static Stream<String> names(JsonNode property) {
		String name = property.path("name").asString();
		String type = property.path("type").asString();
		Matcher records = RECORDS.matcher(type);
		if (records.matches()) {
			return Stream.of(type(records.group(1)).getRecordComponents())
				.map((part) -> name + "[0]." + DataObjectPropertyName.toDashedForm(part.getName()));
		}
		return Stream.of(type.startsWith("java.util.Map<") ? name + "." + NAME : name);
	}

	private static Class<?> type(String name) {
		return ThrowingSupplier.of(() -> Class.forName(name)).get();
	}

}
