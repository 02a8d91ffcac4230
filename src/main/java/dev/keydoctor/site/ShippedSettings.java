package dev.keydoctor.site;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.ClassPathResource;
import org.springframework.util.function.ThrowingSupplier;

/**
 * A reader of our settings: their names stand in the metadata that the build makes of
 * their records, and a default there, or a line of {@code application.properties},
 * commented out or not, is an example.
 */
final class ShippedSettings {

	private static final Pattern LINE = Pattern.compile("(?m)(?<=^#?)([a-z][a-z0-9.\\[\\]-]+)=.+$");

	private static final Pattern INDEX = Pattern.compile("\\[\\d+]");

	/** The index in a list and what follows: validation misses a misspelt part. */
	private static final Pattern PART_OF_LIST = Pattern.compile("\\d.*");

	/** The one property that is a map, below which any name may stand. */
	private static final String ANY = uniform("keydoctor.openai.regions");

	private final Map<String, String> lines = lines();

	private final Set<String> names = new HashSet<>();

	ShippedSettings() {
		JsonMapper.shared()
			.readTree(text("META-INF/spring-configuration-metadata.json"))
			.path("properties")
			.forEach((property) -> add(property.path("name").asString(), property.path("defaultValue").asString("")));
	}

	private void add(String name, String byDefault) {
		this.names.add(uniform(name));
		if (!byDefault.isEmpty()) {
			this.lines.put(name, name + "=" + byDefault);
		}
	}

	/** Whether there is an example for the property. */
	boolean knows(String property) {
		return example(property).isPresent();
	}

	/**
	 * The property that a constraint is about. A method that checks one is named by the
	 * property and what it demands, as in {@code end-after-start}.
	 */
	String propertyOf(String constraint) {
		int end = constraint.lastIndexOf('-');
		return (knows(constraint) || end < 0) ? constraint : propertyOf(constraint.substring(0, end));
	}

	/** A line that sets it; for one part of a list the line of the first one. */
	Optional<String> example(String property) {
		String first = INDEX.matcher(property).replaceAll("[0]");
		String whole = INDEX.matcher(property).replaceAll("");
		return Optional.ofNullable(this.lines.getOrDefault(first, this.lines.get(whole)));
	}

	/** Whether there is such a property, written in any way that Spring Boot reads. */
	boolean isName(String name) {
		String asked = uniform(name);
		return asked.startsWith(ANY) || this.names.contains(asked);
	}

	/** The same form for a property and for the environment variable that sets it. */
	private static String uniform(String name) {
		return PART_OF_LIST.matcher(name).replaceFirst("").replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT);
	}

	private static Map<String, String> lines() {
		return LINE.matcher(text("application.properties"))
			.results()
			.collect(Collectors.toMap((line) -> line.group(1), (line) -> line.group(), (first, again) -> first));
	}

	private static String text(String file) {
		ClassPathResource resource = new ClassPathResource(file);
		return ThrowingSupplier.of(() -> resource.getContentAsString(StandardCharsets.UTF_8)).get();
	}

}
