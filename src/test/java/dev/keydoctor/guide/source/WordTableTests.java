package dev.keydoctor.guide.source;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import dev.keydoctor.guide.ContentProblem;
import dev.keydoctor.guide.library.SmallContent;
import dev.keydoctor.site.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of how numbers are written with their units, by the delivered words.
 */
class WordTableTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			5     | usd     | 5 USD        | 5 dollari    | $5
			7.50  | usd     | 7,50 USD     | 7,50 dollari | $7.50
			0.006 | usd     | 0,006 USD    | 0,006 dollari | $0.006
			1     | minutes | 1 minuta     | 1 minuto     | 1 minute
			3     | minutes | 3 minuty     | 3 minuti     | 3 minutes
			12    | minutes | 12 minut     | 12 minuti    | 12 minutes
			1.5   | minutes | 1,5 minuty   | 1,5 minuti   | 1.5 minutes
			0.5   | hours   | 0,5 godziny  | 0,5 ore      | 0.5 hours
			5.5   | hours   | 5,5 godziny  | 5,5 ore      | 5.5 hours
			2.5   | days    | 2,5 dnia     | 2,5 giorni   | 2.5 days
			2     | days    | 2 dni        | 2 giorni     | 2 days
			""")
	void aUnitFollowsItsNumber(BigDecimal number, String unit, String polish, String italian, String english)
			throws Exception {
		byte[] delivered = new ContentFolder("classpath:content/").read().get(WordTable.FILE);
		WordTable words = words(new String(delivered, StandardCharsets.UTF_8), new ArrayList<>());

		assertThat(Language.ALL.stream().map((language) -> words.count(number, unit, language))).containsExactly(polish,
				italian, english);
	}

	@Test
	void aUnitHasOneFormOrAll() {
		List<ContentProblem> problems = new ArrayList<>();

		words(SmallContent.WORDS
				+ "days: { pl: \"# dzień|# dni|# dni\", it: \"# giorni\", en: \"# day|# days|# days\" }", problems);

		assertThat(problems).extracting(ContentProblem::toString)
			.satisfiesExactly((polish) -> assertThat(polish).startsWith(
					"words.yaml:8: `days` in `pl` is no unit, and no word that is read. Units: `one|few|many|fraction` or one form for all, each with `#`. Words: for-example, kind-speech"),
					(english) -> assertThat(english).startsWith("words.yaml:8: `days` in `en`"));
	}

	private static WordTable words(String yaml, List<ContentProblem> problems) {
		return WordTable.read(new YamlReader(WordTable.FILE, 1, yaml).read(problems::add), problems::add);
	}

}
