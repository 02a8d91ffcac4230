package dev.keydoctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.OnlyIncludeTests;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The table of security requirements names tests that exist, and each row says who shows
 * it: a test, the operator, or nobody because the portal has no such thing.
 */
class AsvsTests {

	private static final JavaClasses TESTS = new ClassFileImporter().withImportOption(new OnlyIncludeTests())
		.importPackages("dev.keydoctor");

	private static final Pattern ROW = Pattern.compile("^\\| (\\d+\\.\\d+\\.\\d+) \\| [123] \\| (.*) \\|(.*)\\|$");

	private static final Pattern TEST = Pattern.compile("`(\\w+Tests)\\.(\\w+)`");

	@Test
	void everyTestThatTheTableNamesExists() throws IOException {
		assertThat(rows().flatMap((row) -> TEST.matcher(row.group(3)).results())).hasSizeGreaterThan(100)
			.allMatch((named) -> exists(named.group(1), named.group(2)), "exists");
	}

	@Test
	void aTestThatIsGoneIsNoticed() {
		assertThat(exists("AsvsTests", "everyTestThatTheTableNamesExists")).isTrue();
		assertThat(exists("AsvsTests", "gone")).isFalse();
		assertThat(exists("GoneTests", "everyTestThatTheTableNamesExists")).isFalse();
	}

	@Test
	void everyRowSaysWhoShowsIt() throws IOException {
		assertThat(rows()).allMatch((row) -> TEST.matcher(row.group(3)).find() || row.group(3).contains("*operator*")
				|| row.group(2).startsWith("none"), "a test, the operator, or none");
	}

	@Test
	void noRequirementStandsTwice() throws IOException {
		List<String> ids = rows().map((row) -> row.group(1)).toList();

		assertThat(ids).doesNotHaveDuplicates();
	}

	private static Stream<MatchResult> rows() throws IOException {
		return Files.readAllLines(Path.of("src/docs/asvs.md")).stream().flatMap((line) -> ROW.matcher(line).results());
	}

	static boolean exists(String type, String test) {
		return TESTS.stream()
			.filter((candidate) -> candidate.getSimpleName().equals(type))
			.map(JavaClass::getMethods)
			.anyMatch((methods) -> methods.stream().anyMatch((method) -> method.getName().equals(test)));
	}

}
