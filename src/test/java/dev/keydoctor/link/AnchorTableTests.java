package dev.keydoctor.link;

import java.util.List;
import java.util.Map;

import dev.keydoctor.guide.Anchor;
import dev.keydoctor.guide.PageKind;
import dev.keydoctor.site.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class AnchorTableTests {

	@Test
	void everyAnchorIsALineBelowTheNamesOfTheColumns() {
		assertThat(table("Klucz").lines()).containsExactly(
				"\"id\",\"page\",\"title_pl\",\"title_it\",\"title_en\",\"link_pl\",\"link_it\",\"link_en\",\"aliases\",\"shortLink\"",
				"\"some-key\",\"guides/api-key\",\"Klucz\",\"some-key\",\"some-key\","
						+ "\"https://k.example/pl/guides/api-key#some-key\",\"https://k.example/it/guides/api-key#some-key\","
						+ "\"https://k.example/en/guides/api-key#some-key\",\"old older\",\"https://k.example/go/some-key\"");
	}

	@Test
	void commasAndQuotesStayInTheirCell() {
		assertThat(table("one, \"two\"")).contains(",\"one, \"\"two\"\"\",");
	}

	@Test
	void anotherCharacterMayStandBetweenTheCells() {
		assertThat(AnchorTable.of(List.of(anchor("one; \"two\", three")), ";"))
			.startsWith("\"id\";\"page\";\"title_pl\";")
			.contains(";\"one; \"\"two\"\", three\";");
	}

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1" })
	void aTextThatLooksLikeAFormulaStaysText(String title) {
		assertThat(table(title)).contains(",\"'" + title + "\",");
	}

	private static String table(String title) {
		return AnchorTable.of(List.of(anchor(title)), ",");
	}

	private static AnchorLinks anchor(String title) {
		Anchor anchor = new Anchor("some-key", PageKind.GUIDE, "api-key", 2, Map.of(Language.PL, title),
				List.of("old", "older"));
		return AnchorLinks.of(anchor, "https://k.example");
	}

}
