package dev.keydoctor.diagnosis.key;

import dev.keydoctor.diagnosis.KeyFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class KeyPrefixTests {

	@Test
	void tellsTheBeginningsOfOneKind() {
		assertThat(KeyPrefix.of(KeyFault.GOOGLE_KEY)).isEqualTo("(?:AIza|AQ\\.)");
	}

	@ParameterizedTest
	@ValueSource(strings = { "sk-", "sk-ant-", "AQ.", "gsk_", "hf_", "npm_", "SG." })
	void tellsThoseOfAll(String beginning) {
		assertThat(beginning).matches(KeyPrefix.any());
	}

	@Test
	void readsAFullStopAsOne() {
		assertThat("SGx").doesNotMatch(KeyPrefix.any());
	}

}
