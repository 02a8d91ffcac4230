package dev.keydoctor;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The scripts stay a help: small, and without a way to turn a text into a page.
 */
class ScriptsTests {

	private static final Path FOLDER = Path.of("src/main/resources/static/js");

	/** Bytes of all scripts, each packed by itself, as browsers fetch them. */
	private static final int BUDGET = 5 * 1024;

	@Test
	void allScriptsTogetherKeepToTheirBudget() throws IOException {
		int packed = 0;
		for (Path script : scripts()) {
			packed += packed(Files.readAllBytes(script));
		}

		assertThat(packed).isPositive().isLessThanOrEqualTo(BUDGET);
	}

	@Test
	void noScriptTurnsATextIntoAPage() throws IOException {
		for (Path script : scripts()) {
			assertThat(script).content()
				.doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "DOMParser", "eval(", "document.write");
		}
	}

	private static List<Path> scripts() throws IOException {
		try (Stream<Path> files = Files.list(FOLDER)) {
			return files.toList();
		}
	}

	private static int packed(byte[] script) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
			gzip.write(script);
		}
		return bytes.size();
	}

}
