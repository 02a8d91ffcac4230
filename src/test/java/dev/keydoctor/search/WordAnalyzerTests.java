package dev.keydoctor.search;

import java.util.List;
import java.util.Set;

import dev.keydoctor.site.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class WordAnalyzerTests {

	@ParameterizedTest
	@CsvSource({ "PL, kluczami, klucz", "PL, błędów, blad", "PL, weryfikację, weryfikacja", "IT, chiavi, chiav",
			"IT, chiave, chiav", "IT, organizzare, organizz", "IT, organizzata, organizz", "EN, verifying, verifi",
			"EN, keys, kei", "EN, stole, leak", "IT, rubata, espost", "PL, ukradł, wyciec", "PL, obrazkami, obraz",
			"PL, nauczycielki, kurs" })
	void aWordStandsTogetherWithItsStem(Language language, String word, String stem) {
		assertThat(terms(language, word)).contains(stem);
	}

	@ParameterizedTest
	@CsvSource({ "PL, ŻÓŁĆ, zolc", "IT, Perché, perche", "EN, Café, cafe" })
	void diacriticsAndCapitalsDoNotMatter(Language language, String word, String folded) {
		assertThat(tokens(language, word)).extracting(Token::word).containsExactly(folded);
	}

	@ParameterizedTest
	@CsvSource({ "organisation, organization", "authorised, authorized", "organis, organiz", "this, this" })
	void britishSpellingIsReadAsAmerican(String british, String american) {
		assertThat(terms(Language.EN, british)).isEqualTo(terms(Language.EN, american));
	}

	@Test
	void codesAndElisionsAreSeveralWords() {
		assertThat(tokens(Language.IT, "l'account insufficient_quota gpt-image-1")).extracting(Token::word)
			.containsExactly("l", "account", "insufficient", "quota", "gpt", "image", "1");
	}

	@Test
	void stemsKeepThePlaceOfTheirWord() {
		assertThat(tokens(Language.PL, "bez klucza")).last()
			.satisfies((token) -> assertThat(token.start()).isEqualTo(4))
			.satisfies((token) -> assertThat(token.end()).isEqualTo(10));
	}

	private static Set<String> terms(Language language, String word) {
		return tokens(language, word).getFirst().terms();
	}

	private static List<Token> tokens(Language language, String text) {
		return Tokens.of(text, new WordAnalyzer(language));
	}

}
