package dev.keydoctor.site;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A fuzz target that runs over its saved inputs with every build; {@code JAZZER_FUZZ=1}
 * looks for more.
 */
class LanguagesFuzzTests {

	private final Languages languages = new Languages(Language.IT);

	@FuzzTest(maxDuration = "2m")
	void whateverIsAskedForALanguageIsFound(FuzzedDataProvider data) {
		String path = "/" + data.consumeString(40);
		MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
		request.setQueryString(data.consumeString(40));
		request.addHeader("Accept-Language", data.consumeRemainingAsString());

		Language found = this.languages.resolve(request);

		Language.ofPath(path).ifPresent((language) -> {
			assertThat(found).isEqualTo(language);
			assertThat(path).startsWith("/" + language.code());
		});
		assertThat(this.languages.preferred(request).orElse(Language.IT)).isIn(Language.ALL);
	}

}
