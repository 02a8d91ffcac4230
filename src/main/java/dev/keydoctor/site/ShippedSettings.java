package dev.keydoctor.site;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
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
	private static final Pattern PART_OF_LIST = Pattern.compile("(?:_|\\[)\\d.*");

	/** The one property that is a map, below which any name may stand. */
	private static final Pattern ANY = Pattern.compile("keydoctor([._])openai\\1regions\\1.+");

	private final Map<String, String> lines = lines();

	private final Set<String> names = new HashSet<>();

	ShippedSettings() {
		JsonMapper.shared()
			.readTree(text("META-INF/spring-configuration-metadata.json"))
			.path("properties")
			.forEach((property) -> add(property.path("name").asString(), property.path("defaultValue").asString("")));
	}

	private void add(String name, String byDefault) {
		String dotted = name.replace("-", "");
		this.names.addAll(List.of(dotted, dotted.replace('.', '_'), name.replace('-', '_').replace('.', '_')));
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

	/**
	 * Whether there is such a property, written in any way that Spring Boot reads: dots
	 * stay where they are, and dashes are left out or, all of them in a variable of the
	 * environment, underscores.
	 */
	boolean isName(String name) {
		String whole = PART_OF_LIST.matcher(name).replaceFirst("").toLowerCase(Locale.ROOT);
		String asked = whole.replace("-", "");
		return ANY.matcher(whole).matches()
				|| this.names.contains(asked.contains(".") ? asked.replace("_", "") : asked);
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
