package dev.keydoctor.diagnosis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * A reader of the text files that lie beside the rules.
 */
final class ResourceLines {

	private ResourceLines() {
	}

	/**
	 * Reads a file of this package.
	 * @param file its name
	 * @return its lines, without blank ones and without those that begin with {@code #}
	 */
	static List<String> of(String file) {
		try (InputStream resource = Objects.requireNonNull(ResourceLines.class.getResourceAsStream(file), file)) {
			return new String(resource.readAllBytes(), StandardCharsets.UTF_8).lines()
				.filter((line) -> !line.isBlank() && !line.startsWith("#"))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
