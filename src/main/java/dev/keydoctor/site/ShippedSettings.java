package dev.keydoctor.site;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.core.io.ClassPathResource;
import org.springframework.util.function.ThrowingSupplier;

/**
 * A reader of {@code application.properties}: its lines, commented out or not, name each
 * property of the portal and are an example for it.
 */
final class ShippedSettings {

	private static final Pattern LINE = Pattern.compile("(?m)(?<=^#?)([a-z][a-z0-9.\\[\\]-]+)=.+$");

	private static final Pattern INDEX = Pattern.compile("\\[\\d+]");

	/** What stands behind the number is looked at by whoever reads the list. */
	private static final Pattern PART_OF_LIST = Pattern.compile("\\d.*");

	/** Of what may stand below it, these lines are only examples. */
	private static final String ANY = uniform("keydoctor.openai.regions");

	private final Map<String, String> lines = read();

	/** Whether the property is one of those. */
	boolean knows(String property) {
		return example(property).isPresent();
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
		return asked.startsWith(ANY)
				|| this.lines.keySet().stream().map(ShippedSettings::uniform).anyMatch(asked::equals);
	}

	/** The same for a property and the environment variable that sets it. */
	private static String uniform(String name) {
		return PART_OF_LIST.matcher(name).replaceFirst("").replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT);
	}

	private static Map<String, String> read() {
		ClassPathResource file = new ClassPathResource("application.properties");
		return LINE.matcher(ThrowingSupplier.of(() -> file.getContentAsString(StandardCharsets.UTF_8)).get())
			.results()
			.collect(Collectors.toMap((line) -> line.group(1), (line) -> line.group(), (first, again) -> first));
	}

}
