package dev.keydoctor.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.core.io.ClassPathResource;

/**
 * A reader of {@code application.properties}: its lines, commented out or not, are an
 * example for each property of the portal.
 */
final class ShippedSettings {

	private static final Pattern LINE = Pattern.compile("(?m)^#?([a-z][a-z0-9.\\[\\]-]+)=(.+)$");

	private static final Pattern INDEX = Pattern.compile("\\[\\d+]");

	private final Map<String, String> lines = read();

	/** Whether the property is one of those. */
	boolean knows(String property) {
		return example(property).isPresent();
	}

	/** How it is written; one part of a list as the first one is. */
	Optional<String> example(String property) {
		String first = INDEX.matcher(property).replaceAll("[0]");
		String whole = INDEX.matcher(property).replaceAll("");
		return Optional.ofNullable(this.lines.getOrDefault(first, this.lines.get(whole)));
	}

	private static Map<String, String> read() {
		try {
			String file = new ClassPathResource("application.properties").getContentAsString(StandardCharsets.UTF_8);
			return LINE.matcher(file)
				.results()
				.collect(Collectors.toMap((line) -> line.group(1), (line) -> line.group(2), (first, again) -> first));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
