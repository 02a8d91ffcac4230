package dev.keydoctor.diagnosis.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * A reader of the text files that lie beside the rules.
 */
public final class ResourceLines {

	private ResourceLines() {
	}

	/**
	 * The lines of a file beside a type, without blank ones and those that begin with
	 * {@code #}.
	 */
	public static List<String> of(Class<?> beside, String file) {
		try (InputStream resource = Objects.requireNonNull(beside.getResourceAsStream(file), file)) {
			return new String(resource.readAllBytes(), StandardCharsets.UTF_8).lines()
				.filter((line) -> !line.isBlank() && !line.startsWith("#"))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
