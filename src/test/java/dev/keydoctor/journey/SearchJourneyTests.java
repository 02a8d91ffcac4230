package dev.keydoctor.journey;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

import dev.keydoctor.openai.Keys;
import dev.keydoctor.site.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Journeys of looking for words, without JavaScript.
 */
@JourneyTest
class SearchJourneyTests {

	@Autowired
	private Visitor visitor;

	@Test
	void hitsAreSectionsWithTheirWordsMarked() {
		Document page = search(Language.PL, "kluczem");

		assertThat(page.select(".hits li")).hasSizeGreaterThan(5).allSatisfy((hit) -> {
			assertThat(hit.select("a").attr("href")).startsWith("/pl/");
			assertThat(hit.select("mark")).isNotEmpty();
		});
		assertThat(page.select(".hits a[href*='#']")).isNotEmpty();
		assertThat(page.select("main input[name=q]").val()).isEqualTo("kluczem");
	}

	@ParameterizedTest
	@CsvSource({ "PL, 403, Szukaj: 403", "IT, zebra, Cerca: zebra", "EN, '', Search" })
	void theTitleTellsWhatWasLookedFor(Language language, String words, String title) {
		assertThat(search(language, words).title()).isEqualTo(title + " – Key Doctor");
	}

	/** It may stand in the address now, and in the history of the browser. */
	@ParameterizedTest
	@EnumSource
	void whoLooksForAKeyIsToldToReplaceItAndWhereToCheckOne(Language language) {
		Document page = search(language, "klucz " + Keys.PROJECT);

		assertThat(page.select(".note a").attr("href")).isEqualTo(language.path("/check"));
		assertThat(page.html()).doesNotContain(Keys.PROJECT);
		assertThat(search(language, "klucz").select(".note")).isEmpty();
	}

	/** A list that is full does not tell how many places there are. */
	@ParameterizedTest
	@CsvSource({ "PL, klucz, 20 najlepszych miejsc", "IT, 429, I 20 risultati migliori",
			"EN, credit, The 20 best places", "PL, fakturę, Znalezione miejsca: %d", "IT, passaporto, Risultati: %d",
			"EN, passport, Places found: %d" })
	void aFullListSaysThatItIsTheBest(Language language, String words, String told) {
		Document page = search(language, words);

		assertThat(page.select("main [role=status]:not(.out-of-sight)").text())
			.isEqualTo(told.formatted(page.select(".hits li").size()));
	}

	@ParameterizedTest
	@CsvSource({ "pl, Podpowiedzi", "it, Suggerimenti", "en, Suggestions" })
	void theCountOfSuggestionsHasAWordOfItsOwn(String language, String word) {
		assertThat(this.visitor.read("/" + language + "/search").select("main [data-found]").attr("data-found"))
			.isEqualTo(word + ": ");
	}

	@Test
	void everyHitLeadsToAPlaceThatExists() {
		assertThat(search(Language.EN, "credit").select(".hits a").eachAttr("href")).hasSize(20).allSatisfy((path) -> {
			String[] place = path.split("#");
			Document page = this.visitor.read(place[0]);

			assertThat(page.selectFirst("main h1")).isNotNull();
			assertThat(place.length == 1 || page.getElementById(place[1]) != null).isTrue();
		});
	}

	@ParameterizedTest
	@EnumSource
	void withoutWordsThereIsTheForm(Language language) {
		Document page = Jsoup.parse(this.visitor.open("/" + language.code() + "/search").body());

		assertThat(page.select("main form[data-form=search] input[name=q]")).hasSize(1);
		assertThat(page.select(".hits, main [role=status]:not(.out-of-sight)")).isEmpty();
		assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
	}

	@Test
	void otherLanguagesAreOfferedWhenNothingIsFound() {
		Document page = search(Language.EN, "paszportem");

		assertThat(page.select("main [role=status]:not(.out-of-sight)")).hasSize(1);
		assertThat(page.select("[lang=pl] .hits a").eachAttr("href")).isNotEmpty()
			.allSatisfy((path) -> assertThat(path).startsWith("/pl/"));
	}

	@ParameterizedTest
	@CsvSource({ "lodz, 0", "klucz, 20" })
	void formsAndGuidesAreOfferedWhateverIsFound(String words, int hits) {
		Document page = search(Language.PL, words);

		assertThat(page.select(".hits li")).hasSize(hits);
		assertThat(page.select("main a").eachAttr("href")).contains("/pl/explain", "/pl/check", "/pl/guides");
	}

	@ParameterizedTest
	@ValueSource(strings = { "*:*", "foo~~", "\"unbalanced", "title:key^9 AND (", "\u0000\u0001", "\uD83D\uDE00", "\\",
			"<script>alert(1)</script>", "${7*7}", "[[${7*7}]]", "%" })
	void anyQueryIsAnsweredWithAPage(String typed) {
		HttpResponse<String> answer = this.visitor.open("/en/search?q=" + encode(typed));

		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(Jsoup.parse(answer.body()).select("main script")).isEmpty();
		assertThat(Jsoup.parse(answer.body()).select("main input[name=q]").val())
			.isEqualTo(typed.replaceAll("\\p{C}", ""));
	}

	@Test
	void aVeryLongQuestionIsCut() {
		HttpResponse<String> answer = this.visitor.open("/en/search?q=" + encode("quota ".repeat(900)));

		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(Jsoup.parse(answer.body()).select("main input[name=q]").val()).hasSizeLessThanOrEqualTo(150);
	}

	@Test
	void aKeyInTheWrongFieldIsNotShownAgain() {
		String key = "sk-" + "proj-" + "A1b2".repeat(10);

		assertThat(this.visitor.open("/en/search?q=" + key).body()).doesNotContain(key);
		assertThat(JsonMapper.shared().readTree(this.visitor.open("/en/search/suggestions?q=" + key).body())).isEmpty();
	}

	@Test
	void suggestionsAreFewAndComeAsJson() {
		HttpResponse<String> answer = this.visitor.open("/it/search/suggestions?q=credit");
		JsonNode suggestions = JsonMapper.shared().readTree(answer.body());

		assertThat(suggestions).hasSizeBetween(1, 6);
		assertThat(suggestions.get(0).propertyNames()).containsExactly("title", "page", "path");
		assertThat(suggestions.get(0).get("path").asString()).startsWith("/it/");
		assertThat(JsonMapper.shared().readTree(this.visitor.open("/it/search/suggestions").body())).isEmpty();
	}

	private Document search(Language language, String words) {
		return this.visitor.read("/" + language.code() + "/search?q=" + encode(words));
	}

	private static String encode(String words) {
		return URLEncoder.encode(words, StandardCharsets.UTF_8);
	}

}
