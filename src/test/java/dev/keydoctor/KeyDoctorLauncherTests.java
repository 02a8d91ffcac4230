package dev.keydoctor;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of what the launcher says before it starts the portal.
 */
class KeyDoctorLauncherTests {

	@Test
	void aJavaThatIsTooOldIsNamedInASentence() {
		assertThat(KeyDoctorLauncher.refusal(17)).hasLineCount(1)
			.startsWith("Key Doctor needs Java 25 or newer, and this is Java 17: ");
		assertThat(KeyDoctorLauncher.refusal(24)).contains("Java 24");
	}

	@Test
	void theOldestThatWillDoIsNotRefused() {
		assertThat(KeyDoctorLauncher.refusal(25)).isEmpty();
		assertThat(KeyDoctorLauncher.refusal(26)).isEmpty();
	}

}
