package dev.keydoctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What others bring into the house comes with a fixed version, and updates are looked
 * after.
 */
class SupplyTests {

	@Test
	void everyActionOfTheWorkflowIsPinnedToACommit() throws IOException {
		assertPinned(Files.readString(Path.of(".github/workflows/ci.yml")));
	}

	@Test
	void anActionThatFollowsATagIsNoticed() {
		assertThatThrownBy(() -> assertPinned("    - uses: actions/checkout@v5\n")).isInstanceOf(AssertionError.class);
	}

	@Test
	void theWorkflowMayReadAndNoMore() throws IOException {
		assertThat(Files.readString(Path.of(".github/workflows/ci.yml"))).contains("permissions:\n  contents: read\n")
			.doesNotContain("write")
			.doesNotContain("pull_request_target");
	}

	@Test
	void updatesOfEveryKindComeByThemselves() throws IOException {
		assertThat(Files.readString(Path.of(".github/dependabot.yml"))).contains("package-ecosystem: maven",
				"package-ecosystem: docker", "package-ecosystem: github-actions");
	}

	@Test
	void partsAreTakenOnlyWithTheirChecksum() throws IOException {
		assertThat(Files.readString(Path.of(".mvn/maven.config"))).contains("--strict-checksums");
	}

	@Test
	void thePolicySaysHowSoonAFaultIsMended() throws IOException {
		assertThat(Files.readString(Path.of(".github/SECURITY.md"))).contains("48 hours", "7 days", "30 days");
	}

	private static void assertPinned(String workflow) {
		assertThat(workflow.lines().filter((line) -> line.contains("uses:"))).isNotEmpty()
			.allSatisfy((line) -> assertThat(line).containsPattern("@[0-9a-f]{40} # v[0-9.]+$"));
	}

}
