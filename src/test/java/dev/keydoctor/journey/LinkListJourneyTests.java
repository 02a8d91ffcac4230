package dev.keydoctor.journey;

import java.net.http.HttpResponse;

import dev.keydoctor.guide.Anchor;
import dev.keydoctor.guide.ContentRepository;
import dev.keydoctor.site.Language;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Journeys to the lists from which authors, programs and spreadsheets take the links.
 */
@JourneyTest
class LinkListJourneyTests {

	@Autowired
	private ContentRepository contentRepository;

	@Autowired
	private Visitor visitor;

	@ParameterizedTest
	@EnumSource
	void authorsFindEveryAnchorWithAllItsLinks(Language language) {
		Document page = this.visitor.read("/" + language.code() + "/links");

		assertThat(page.select("tr[data-anchor]").eachAttr("data-anchor"))
			.containsExactlyElementsOf(this.contentRepository.catalog().anchors().stream().map(Anchor::id).toList());
		assertThat(page.select("tr[data-anchor=create-key] a").eachAttr("href")).containsExactly(
				this.visitor.address("/go/create-key"), this.visitor.address("/pl/guides/api-key#create-key"),
				this.visitor.address("/it/guides/api-key#create-key"),
				this.visitor.address("/en/guides/api-key#create-key"), "/go/create-key/qr.svg",
				"/go/create-key/qr.png");
	}

	@Test
	void theHeadingInALanguageIsReadOutInIt() {
		assertThat(this.visitor.read("/pl/links?filter=create-key").select("[data-anchor=create-key] a[title]"))
			.hasSize(3)
			.allSatisfy((link) -> assertThat(link.attr("lang")).isEqualTo(link.attr("hreflang")));
	}

	@Test
	void authorsTellTheTwoFormsOfACodeApart() {
		Element codes = this.visitor.read("/en/links?filter=create-key").selectFirst("td:has([href$=.png])");

		assertThat(codes.text()).isEqualTo("SVG PNG");
		assertThat(codes.select("a").eachAttr("aria-label")).containsExactly("SVG: QR code: How to create an API key",
				"PNG: QR code: How to create an API key");
	}

	@ParameterizedTest
	@CsvSource({ "pl, wordpress, Znalezione miejsca: %d", "it, wordpress, Risultati: %d",
			"en, wordpress, Places found: %d", "en, zebra, No heading has all these words." })
	void authorsHearHowManyHeadingsAreLeft(String language, String words, String told) {
		Document page = this.visitor.read("/" + language + "/links?filter=" + words);

		assertThat(page.select("main [role=status]").text())
			.isEqualTo(told.formatted(page.select("tr[data-anchor]").size()));
		assertThat(this.visitor.read("/" + language + "/links").select("main [role=status]")).isEmpty();
	}

	@Test
	void authorsFilterByWordsOfAnyLanguage() {
		assertThat(
				this.visitor.read("/en/links?filter=UTWORZYC+klucz").select("tr[data-anchor]").eachAttr("data-anchor"))
			.containsExactly("create-key");
		assertThat(this.visitor.read("/en/links?filter=zebra").select("main [role=status]")).hasSize(1);
		assertThat(this.visitor.read("/en/links?filter=%22%3E%3Cscript%3E").select("main script")).isEmpty();
	}

	@Test
	void programsGetTheSameListAsJson() {
		HttpResponse<String> answer = this.visitor.open("/api/v1/anchors", "Accept", "text/html,*/*;q=0.8");
		JsonNode anchors = JsonMapper.shared().readTree(answer.body());

		assertThat(Visitor.header(answer, "Content-Type")).startsWith("application/json");
		assertThat(anchors).hasSize(this.contentRepository.catalog().anchors().size());
		assertThat(anchors.get(0).propertyNames()).containsExactly("id", "page", "titles", "links", "aliases",
				"shortLink");
		assertThat(anchors.get(0).at("/links/it").asString()).isEqualTo(this.visitor.address("/it/guides/api-key"));
	}

	@Test
	void spreadsheetsGetTheSameListAsCsv() {
		HttpResponse<String> asked = this.visitor.open("/api/v1/anchors", "Accept", "text/csv");
		HttpResponse<String> clicked = this.visitor.open("/api/v1/anchors.csv", "Accept", "text/html,*/*;q=0.8");

		assertThat(Visitor.header(asked, "Content-Type")).isEqualToIgnoringCase("text/csv;charset=UTF-8");
		assertThat(Visitor.header(asked, "Content-Disposition")).contains("anchors.csv");
		assertThat(asked.body().lines()).hasSize(this.contentRepository.catalog().anchors().size() + 1);
		assertThat(clicked.body()).isEqualTo("\uFEFF" + asked.body());
	}

	@ParameterizedTest
	@CsvSource({ "pl, ?separator=semicolon, ;", "it, ?separator=semicolon, ;", "en, '', ','" })
	void spreadsheetsOfEachLanguageFindTheirColumns(String language, String query, String separator) {
		String link = this.visitor.read("/" + language + "/links").select("main a[href*=anchors.csv]").attr("href");

		assertThat(link).isEqualTo("/api/v1/anchors.csv" + query);
		assertThat(this.visitor.open(link).body()).startsWith("\uFEFF\"id\"" + separator + "\"page\"" + separator);
	}

	@Test
	void programsGetEveryVerdictWithItsPages() {
		JsonNode verdicts = JsonMapper.shared().readTree(this.visitor.open("/api/v1/verdicts").body());

		assertThat(verdicts).hasSize(this.contentRepository.catalog().errors(Language.PL).size());
		assertThat(verdicts).allSatisfy((verdict) -> {
			assertThat(verdict.propertyNames()).containsExactly("verdict", "fixer", "titles", "pages");
			assertThat(verdict.get("pages").propertyNames()).containsExactly("pl", "it", "en");
		});
		assertThat(verdicts.get(0).get("fixer").isNull()).isTrue();
		assertThat(verdicts.get(1).get("fixer").asString()).isEqualTo("you");
	}

}
