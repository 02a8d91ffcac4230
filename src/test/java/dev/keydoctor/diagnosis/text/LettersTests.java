package dev.keydoctor.diagnosis.text;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of what is left of a text for a search.
 */
class LettersTests {

	@Test
	void nothingButLettersAndDigitsIsLeft() {
		assertThat(Letters.of("| Przekroczyłeś\n> lim-\nit! |")).isEqualTo("przekroczyleslimit");
	}

	@Test
	void wordsStayApart() {
		assertThat(Letters.inWords("> in\n> validate_input(\"clé\") … ")).isEqualTo("in validate input cle");
	}

	@Test
	void anApostropheOrAnAccentOfItsOwnPartsNoWords() {
		assertThat(Letters.inWords("doesn't S\u0301roda")).isEqualTo("doesnt sroda");
	}

}
