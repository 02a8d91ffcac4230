package dev.keydoctor.diagnosis.text;

import java.util.Locale;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PhraseTests {

	@ParameterizedTest
	@CsvSource({ "ollama, ChatOllama: 404, true", "enotfound, page not found, false",
			"exceeded your quota, 'You ex-\nceeded | your\nquota', true", "' kimi', ze wszystkimi kluczami, false",
			"' kimi', wszystkimi (Kimi: 401), true", "' kimi', kimi-k2, true", "' kimi', KIMI, true",
			"' deepl', deeply sorry, false", "' lm studio', nasz film studio, false",
			"' lm studio', (LM Studio), true" })
	void aPhraseIsFoundWhereItIsMeant(String phrase, String text, boolean found) {
		String plain = text.toLowerCase(Locale.ROOT);

		assertThat(Phrase.of(phrase).isIn(SearchedText.of(plain, Letters.of(plain)))).isEqualTo(found);
	}

}
