package dev.keydoctor;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Tests that the scripts stay a help: small, and without a way to turn a text into a
 * page.
 */
class ScriptsTests {

	private static final Path PICTURE = Path.of("src/main/resources/static/picture");

	private static final Pattern BYTES = Pattern.compile("BYTES = ([0-9_]+);");

	/** Bytes of all scripts, each packed by itself, as browsers fetch them. */
	private static final int BUDGET = 5 * 1024;

	@Test
	void allScriptsTogetherKeepToTheirBudget() throws IOException {
		int packed = 0;
		for (Path script : scripts("src/main/resources/static/js")) {
			packed += packed(Files.readAllBytes(script));
		}

		assertThat(packed).isPositive().isLessThanOrEqualTo(BUDGET);
	}

	/** Only the page with the text field has it; what reads is fetched on use. */
	@Test
	void theScriptForPicturesKeepsToItsBudget() throws IOException {
		assertThat(packed(Files.readAllBytes(PICTURE.resolve("picture.js")))).isLessThanOrEqualTo(BUDGET / 2);
	}

	/** The engine is others' work. */
	@Test
	void theReaderOfPicturesKeepsToItsBudget() throws IOException {
		long packed = 0;
		for (String part : List.of("reader.js", "tesseract.wasm.gz", "eng.traineddata.gz")) {
			Path file = Path.of("target/classes/static/picture", part);
			assumeThat(file).exists();
			packed += packed(Files.readAllBytes(file));
		}

		assertThat(packed).isLessThanOrEqualTo(1_500_000);
	}

	/** Whoever waits on a slow line is told how much it is. */
	@Test
	void theSizeOfTheReaderOfPicturesIsTold() throws IOException {
		double bytes = 0;
		for (String part : List.of("tesseract.wasm.gz", "eng.traineddata.gz")) {
			Path file = Path.of("target/classes/static/picture", part);
			assumeThat(file).exists();
			bytes += Files.size(file);
		}

		Matcher told = BYTES.matcher(Files.readString(PICTURE.resolve("parts.js")));
		assertThat(told.find()).isTrue();
		assertThat(Double.parseDouble(told.group(1).replace("_", ""))).isCloseTo(bytes, Percentage.withPercentage(2));
		assertThat(Path.of("src/main/resources/messages/messages.properties")).content()
			.contains("check.picture.loading=", String.format(Locale.ROOT, "(%.1f MB,", bytes / 1e6));
	}

	@Test
	void noScriptTurnsATextIntoAPage() {
		assertThat(scripts("src/main")).hasSizeGreaterThan(5)
			.allSatisfy((script) -> assertThat(script).content()
				.doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "DOMParser", "eval(",
						"document.write"));
	}

	/** Browsers of 2022 stop at it, and nothing that a script shows would do anything. */
	@Test
	void noScriptOfEveryPageLooksBehind() {
		assertThat(scripts("src/main/resources/static/js"))
			.allSatisfy((script) -> assertThat(script).content().doesNotContain("(?<=", "(?<!"));
	}

	private static List<Path> scripts(String folder) {
		return ProjectFiles.below(folder).filter((file) -> file.toString().endsWith(".js")).toList();
	}

	private static int packed(byte[] script) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
			gzip.write(script);
		}
		return bytes.size();
	}

}
