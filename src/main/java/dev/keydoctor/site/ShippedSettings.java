package dev.keydoctor.site;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.core.io.ClassPathResource;
import org.springframework.util.function.ThrowingSupplier;

/**
 * A reader of {@code application.properties}: its lines, commented out or not, are an
 * example for each property of the portal.
 */
final class ShippedSettings {

	private static final Pattern LINE = Pattern.compile("(?m)(?<=^#?)([a-z][a-z0-9.\\[\\]-]+)=.+$");

	private static final Pattern INDEX = Pattern.compile("\\[\\d+]");

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

	private static Map<String, String> read() {
		ClassPathResource file = new ClassPathResource("application.properties");
		return LINE.matcher(ThrowingSupplier.of(() -> file.getContentAsString(StandardCharsets.UTF_8)).get())
			.results()
			.collect(Collectors.toMap((line) -> line.group(1), (line) -> line.group(), (first, again) -> first));
	}

}
