package dev.keydoctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Tests that what others bring into the house comes with a fixed version, and updates are
 * looked after.
 */
class SupplyTests {

	private static final Path WORKFLOWS = Path.of(".github/workflows");

	private static final Pattern TARGET = Pattern.compile("@FuzzTest[^\\n]*\\n\\tvoid (\\w+)");

	@ParameterizedTest
	@MethodSource("workflows")
	void everyActionOfAWorkflowIsPinnedToACommit(Path workflow) throws IOException {
		assertPinned(Files.readString(workflow));
	}

	@Test
	void anActionThatFollowsATagIsNoticed() {
		assertThatThrownBy(() -> assertPinned("    - uses: actions/checkout@v5\n")).isInstanceOf(AssertionError.class);
	}

	@ParameterizedTest
	@MethodSource("workflows")
	void aWorkflowMayReadAndNoMore(Path workflow) throws IOException {
		assertThat(Files.readString(workflow)).contains("permissions:\n  contents: read\n")
			.doesNotContain("write")
			.doesNotContain("pull_request_target");
	}

	@Test
	void everyTargetIsFuzzedEachNight() throws IOException {
		String targets = ProjectFiles.below("src/test/java")
			.filter((file) -> file.getFileName().toString().endsWith("FuzzTests.java"))
			.flatMap(SupplyTests::targets)
			.sorted()
			.map((target) -> "          - " + target + "\n")
			.collect(Collectors.joining());

		assertThat(Files.readString(WORKFLOWS.resolve("nightly.yml")))
			.contains("        target:\n" + targets + "    steps:\n");
	}

	/* Jazzer fuzzes one method of a process. */
	private static Stream<String> targets(Path file) {
		String type = file.getFileName().toString().replace(".java", "");
		return TARGET.matcher(ProjectFiles.read(file)).results().map((method) -> type + "#" + method.group(1));
	}

	@Test
	void updatesOfEveryKindComeByThemselves() throws IOException {
		assertThat(Files.readString(Path.of(".github/dependabot.yml"))).contains("package-ecosystem: maven",
				"package-ecosystem: npm", "package-ecosystem: docker\n", "package-ecosystem: docker-compose",
				"package-ecosystem: github-actions");
	}

	@Test
	void partsAreTakenOnlyWithTheirChecksum() throws IOException {
		assertThat(Files.readString(Path.of(".mvn/maven.config"))).contains("--strict-checksums");
	}

	@Test
	void thePolicySaysHowSoonAFaultIsMended() throws IOException {
		assertThat(Files.readString(Path.of(".github/SECURITY.md"))).contains("48 hours", "7 days", "30 days");
	}

	private static List<Path> workflows() throws IOException {
		try (Stream<Path> files = Files.list(WORKFLOWS)) {
			return files.toList();
		}
	}

	private static void assertPinned(String workflow) {
		assertThat(workflow.lines().filter((line) -> line.contains("uses:"))).isNotEmpty()
			.allSatisfy((line) -> assertThat(line).containsPattern("@[0-9a-f]{40} # v[0-9.]+$"));
	}

}
