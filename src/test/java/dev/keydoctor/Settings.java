package dev.keydoctor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/**
 * A reader of every property of our own that the code reads, with what holds where nobody
 * sets it: empty for nothing.
 */
final class Settings {

	static final Path FILE = Path.of("src/main/resources/application.properties");

	/** In an annotation with or without a default, or as a constant. */
	private static final Pattern IN_SOURCE = Pattern.compile(
			"(?:\\$\\{|ConditionalOnProperty\\([^)]*?\"|String \\w+ = \")(keydoctor\\.[a-z.-]+)(?::([^}\"]*))?[}\"]");

	private static final String NAME = "<name>";

	/** One of the regions, of which there may be any. */
	private static final Pattern REGION = Pattern.compile("(?<=keydoctor\\.openai\\.regions\\.)[a-z]+$");

	private Settings() {
	}

	static Map<String, String> read() {
		Map<String, String> settings = new TreeMap<>();
		inSources().forEach((found) -> settings.put(found.group(1), (found.group(2) != null) ? found.group(2) : ""));
		records().forEach((type) -> components(type, prefix(type), settings));
		written().forEach((name, value) -> settings.replace(name.toString(), value.toString()));
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

	private static Stream<MatchResult> inSources() {
		try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
			return files.filter(Files::isRegularFile)
				.map(Settings::text)
				.flatMap((text) -> IN_SOURCE.matcher(text).results())
				.toList()
				.stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Stream<Class<?>> records() {
		var scanner = new ClassPathScanningCandidateComponentProvider(false);
		scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
		return scanner.findCandidateComponents("dev.keydoctor").stream().map((found) -> type(found.getBeanClassName()));
	}

	private static void components(Class<?> type, String prefix, Map<String, String> settings) {
		Constructor<?> constructor = type.getDeclaredConstructors()[0];
		for (Parameter parameter : constructor.getParameters()) {
			String name = prefix + "." + DataObjectPropertyName.toDashedForm(parameter.getName());
			Class<?> part = partOf(type, parameter.getParameterizedType());
			if (part != null) {
				components(part, name + "[0]", settings);
			}
			else {
				settings.put((parameter.getType() == Map.class) ? name + "." + NAME : name, defaultOf(parameter));
			}
		}
	}

	/** The record of the same file that a list holds, if it does. */
	private static Class<?> partOf(Class<?> type, Type parameter) {
		Type held = (parameter instanceof ParameterizedType list) ? list.getActualTypeArguments()[0] : null;
		return (held instanceof Class<?> part && part.getNestHost() == type) ? part : null;
	}

	private static String defaultOf(Parameter parameter) {
		DefaultValue value = parameter.getAnnotation(DefaultValue.class);
		return (value != null) ? String.join(",", value.value()) : "";
	}

	private static String prefix(Class<?> type) {
		return type.getAnnotation(ConfigurationProperties.class).value();
	}

	private static Class<?> type(String name) {
		try {
			return Class.forName(name);
		}
		catch (ClassNotFoundException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String text(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
