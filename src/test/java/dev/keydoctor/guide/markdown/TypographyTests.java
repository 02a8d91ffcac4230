package dev.keydoctor.guide.markdown;

import dev.keydoctor.site.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of what is set, and what is left alone; ~ is a space that does not break, and = a
 * hyphen that does not.
 */
class TypographyTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			PL | Odczekaj 30 minut i sprawdź.      | Odczekaj 30~minut i~sprawdź.
			PL | A w domu o 5 USD więcej           | A~w~domu o~5~USD więcej
			PL | od 26 listopada 2026 nie działa   | od 26~listopada~2026 nie działa
			PL | do 200 000 USD                    | do 200~000~USD
			PL | obraz 1024 × 1024                 | obraz 1024~×~1024
			PL | jedno - drugie                    | jedno~– drugie
			PL | status 403 mówi mało              | status 403 mówi mało
			PL | W 2026 roku                       | W~2026 roku
			PL | klucz Jana i... reszta            | klucz Jana i… reszta
			PL | miał {0} znaków                   | miał {0}~znaków
			PL | sk-proj-abc, 2026-11-27           | sk-proj-abc, 2026-11-27
			PL | e-maile, 3-D Secure, gpt-e-mini   | e=maile, 3=D Secure, gpt-e-mini
			IT | Costa 5 dollari o più             | Costa 5~dollari o più
			IT | il 1º dicembre 2026               | il 1º~dicembre~2026
			EN | Wait 15 minutes in all            | Wait 15~minutes in all
			EN | a 429 without a reason            | a 429 without a reason
			""")
	void setsTextAsItsLanguageWantsIt(Language language, String written, String set) {
		assertThat(Typography.set(written, language)).isEqualTo(set.replace('~', '\u00a0').replace('=', '\u2011'));
	}

}
