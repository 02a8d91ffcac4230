package dev.keydoctor.openai;

import java.net.URI;
import java.net.http.HttpRequest;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs over its saved inputs with every build; {@code JAZZER_FUZZ=1} looks for more.
 */
class ApiKeyFuzzTests {

	@FuzzTest(maxDuration = "2m")
	void whateverIsPastedFitsIntoAHeaderOrIsNotSent(FuzzedDataProvider data) {
		ApiKey key = ApiKey.of(data.consumeRemainingAsString());

		if (key.fault() == null) {
			HttpRequest.newBuilder(URI.create("http://127.0.0.1/")).setHeader("Authorization", key.authorization());
			assertThat(key.authorization()).matches("Bearer [\\x21-\\x7E]{1,300}");
		}
	}

}
