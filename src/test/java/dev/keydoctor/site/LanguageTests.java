package dev.keydoctor.site;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import dev.keydoctor.ProjectFiles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that dates and times are written as the readers of a language do, and that files
 * which list the languages list them all.
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

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			src/docs/configuration.md | `, `      | ` or `
			src/docs/api.md           | `, `      | ` or `
			README.md                 | ,         | ,
			src/docs/extend.md        | ,         | ,
			src/deploy/image/train    | ' '       | ' '
			""")
	void aFileThatListsTheLanguagesListsAll(Path file, String between, String last) {
		List<String> codes = Language.CODES;
		String all = String.join(between, codes.subList(0, codes.size() - 1)) + last + codes.getLast();

		assertThat(ProjectFiles.read(file).contains(all)).as("%s lists the languages: %s", file, all).isTrue();
	}

}
