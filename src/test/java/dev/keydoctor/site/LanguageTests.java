package dev.keydoctor.site;

import java.time.Instant;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that dates and times are written as the readers of a language do.
 */
class LanguageTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			PL | 2026-11-30T23:30:10Z | 1 grudnia 2026, 00:30    | 00:30
			IT | 2026-11-30T23:30:10Z | 1º dicembre 2026, 00:30  | 00:30
			EN | 2026-11-30T23:30:10Z | 30 November 2026, 23:30  | 23:30
			PL | 2026-07-01T06:05:00Z | 1 lipca 2026, 08:05      | 08:05
			IT | 2026-07-01T06:05:00Z | 1º luglio 2026, 08:05    | 08:05
			EN | 2026-07-01T06:05:00Z | 1 July 2026, 06:05       | 06:05
			""")
	void aMomentIsToldByTheClockOfItsReaders(Language language, Instant moment, String dayAndTime, String time) {
		assertThat(language.dayAndTime(moment)).isEqualTo(dayAndTime);
		assertThat(language.time(moment)).isEqualTo(time);
	}

}
