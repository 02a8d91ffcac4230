package dev.keydoctor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.springframework.util.function.ThrowingSupplier;

/**
 * A reader of the files that the portal is made of, for tests that look at their text.
 */
public final class ProjectFiles {

	private ProjectFiles() {
	}

	/** All files in a folder and below it, in order. */
	public static Stream<Path> below(String folder) {
		try (Stream<Path> files = Files.walk(Path.of(folder))) {
			return files.filter(Files::isRegularFile).sorted().toList().stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public static String read(Path file) {
		return ThrowingSupplier.of(() -> Files.readString(file)).get();
	}

}
