package dev.keydoctor.link;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class AnchorFilterTests {

	@ParameterizedTest
	@CsvSource({ "'', true", "'  ', true", "klucz, true", "KLUCZ, true", "tworzę klucz, true", "TWORZE, true",
			"klucz zebra, false" })
	void everyWordHasToStandSomewhere(String typed, boolean matches) {
		assertThat(AnchorFilter.of(typed).matches("create-key [tworze-klucz-api] tworze klucz api")).isEqualTo(matches);
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
