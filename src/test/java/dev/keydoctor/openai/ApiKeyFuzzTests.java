package dev.keydoctor.openai;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A fuzz target that runs over its saved inputs with every build; {@code JAZZER_FUZZ=1}
 * looks for more.
 */
class ApiKeyFuzzTests {

	@FuzzTest(maxDuration = "2m")
	void whateverIsPastedCouldBeAKeyOrIsNotSent(FuzzedDataProvider data) {
		ApiKey key = ApiKey.of(data.consumeRemainingAsString());

		if (key.fault() == null) {
			assertThat(key.authorization()).matches("Bearer [A-Za-z0-9_-]{1,300}");
		}
	}

}
