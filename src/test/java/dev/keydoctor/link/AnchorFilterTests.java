package dev.keydoctor.link;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class AnchorFilterTests {

	@ParameterizedTest
	@CsvSource({ "'', true", "'  ', true", "klucz, true", "KLUCZ, true", "tworzę klucz, true", "TWORZE, true",
			"klucz zebra, false" })
	void everyWordHasToStandSomewhere(String typed, boolean matches) {
		assertThat(AnchorFilter.of(typed).matches("create-key [tworze-klucz-api] tworze klucz api")).isEqualTo(matches);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/go/create-key", "#create-key", " https://keys.example.org/go/create-key ",
			"https://keys.example.org/it/guides/api-key#create-key", "http://localhost:8080/go/create-key?lang=pl",
			"keys.example.org/go/create-key", "guides/api-key#create-key", "https://keys.example.org/go/create-key/",
			"https://keys.example.org/go/create-key/qr.svg" })
	void aLinkIsLookedForByWhatItLeadsTo(String link) {
		assertThat(AnchorFilter.of(link)).isEqualTo(new AnchorFilter(link.strip(), List.of("create-key")));
	}

	@ParameterizedTest
	@CsvSource({ "n8n / make, n8n make", "401/403, 401 403", "chat/completions, chat completions",
			"create-key, create-key" })
	void wordsThatAreNoLinkStay(String typed, String words) {
		assertThat(AnchorFilter.of(typed).words()).containsExactly(words.split(" "));
	}

	@Test
	void aLongFilterIsCutAndEachWordIsLookedForOnce() {
		AnchorFilter filter = AnchorFilter.of("abc ".repeat(5000));

		assertThat(filter.text()).hasSizeLessThanOrEqualTo(100);
		assertThat(filter.words()).containsExactly("abc");
	}

	@Test
	void aKeyInTheWrongFieldIsNotShownAgain() {
		assertThat(AnchorFilter.of("my " + "sk-" + "proj-" + "A1b2".repeat(10)).text()).isEqualTo("my");
	}

}
