package dev.keydoctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the table of security requirements names tests that exist, and that each row
 * says who shows it: a test, the operator, or nobody because the portal has no such
 * thing.
 */
class AsvsTests {

	private static final Pattern ROW = Pattern.compile("^\\| (\\d+\\.\\d+\\.\\d+) \\| [123] \\| (.*) \\|(.*)\\|$");

	private static final Pattern TEST = Pattern.compile("`(\\w+Tests)\\.(\\w+)`");

	@Test
	void everyTestThatTheTableNamesExists() throws IOException {
		Map<String, String> tests = tests();

		assertThat(rows().flatMap((row) -> TEST.matcher(row.group(3)).results())).hasSizeGreaterThan(100)
			.allMatch((named) -> exists(tests, named.group(1), named.group(2)), "exists");
	}

	@Test
	void aTestThatIsGoneIsNoticed() {
		Map<String, String> tests = tests();

		assertThat(exists(tests, "AsvsTests", "everyTestThatTheTableNamesExists")).isTrue();
		assertThat(exists(tests, "AsvsTests", "gone")).isFalse();
		assertThat(exists(tests, "GoneTests", "everyTestThatTheTableNamesExists")).isFalse();
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

	/** The source of each test class by the class's simple name. */
	static Map<String, String> tests() {
		return ProjectFiles.below("src/test/java")
			.filter((file) -> file.toString().endsWith("Tests.java"))
			.collect(
					Collectors.toMap((file) -> file.getFileName().toString().replace(".java", ""), ProjectFiles::read));
	}

	static boolean exists(Map<String, String> tests, String type, String method) {
		return tests.getOrDefault(type, "").contains("\tvoid " + method + "(");
	}

}
