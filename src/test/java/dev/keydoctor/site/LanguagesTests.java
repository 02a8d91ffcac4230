package dev.keydoctor.site;

import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

class LanguagesTests {

	@Test
	void theVariableOfAMappingTakesEachLanguage() {
		assertThat(Language.PATTERN).isEqualTo(
				"/{language:" + Language.ALL.stream().map(Language::code).collect(Collectors.joining("|")) + "}");
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", textBlock = """
			/it/guides, lang=pl,       pl,             IT
			/go/n8n,    lang=pl,       it,             PL
			/go/n8n,    a=b&lang=PL,   it,             PL
			/go/n8n,    lang=de,       it,             IT
			/go/n8n,    slang=pl,      it,             IT
			/go/n8n,    -,             'de, it;q=0.5', IT
			/go/n8n,    -,             pl-PL,          PL
			/go/n8n,    -,             de,             EN
			/go/n8n,    -,             ';;nonsense',   EN
			/go/n8n,    -,             -,              EN
			""")
	void thePathDecidesThenTheQueryThenTheBrowser(String path, String query, String acceptLanguage, Language language) {
		assertThat(language(path, query, acceptLanguage)).isEqualTo(language);
	}

	@Test
	void aPreferenceLongerThanABrowsersIsNotRead() {
		String more = ",de;q=0.5".repeat(55);

		assertThat(language("/go/n8n", null, "pl" + more)).isEqualTo(Language.PL);
		assertThat(language("/go/n8n", null, "pl" + more + more)).isEqualTo(Language.EN);
	}

	private static Language language(String path, @Nullable String query, @Nullable String acceptLanguage) {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
		request.setQueryString(query);
		if (acceptLanguage != null) {
			request.addHeader("Accept-Language", acceptLanguage);
		}
		return new Languages(Language.EN).resolve(request);
	}

}
