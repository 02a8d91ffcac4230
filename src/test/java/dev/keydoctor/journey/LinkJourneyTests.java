package dev.keydoctor.journey;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.keydoctor.guide.Anchor;
import dev.keydoctor.guide.Catalog;
import dev.keydoctor.guide.Library;
import dev.keydoctor.guide.Page;
import dev.keydoctor.guide.Tag;
import dev.keydoctor.language.Language;
import io.micrometer.core.instrument.MeterRegistry;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.UriUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * From a link on a slide to the place in the reader's language, without JavaScript.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "management.server.port=0")
class LinkJourneyTests {

	@LocalServerPort
	private int port;

	@Autowired
	private Library library;

	@Autowired
	private MeterRegistry metrics;

	private Visitor visitor;

	@BeforeEach
	void arrive() {
		this.visitor = new Visitor(this.port);
	}

	@ParameterizedTest
	@EnumSource
	void everyAnchorAndEveryFormerIdLeadsToAPlaceThatExists(Language language) {
		Map<String, Document> pages = this.library.catalog()
			.pages()
			.stream()
			.filter((page) -> page.language() == language)
			.collect(Collectors.toMap((page) -> page.path(), (page) -> this.visitor.read(page.path())));

		assertThat(names()).hasSizeGreaterThan(200).allSatisfy((name) -> {
			HttpResponse<String> answer = this.visitor.open("/go/" + name + "?lang=" + language.code());
			String[] place = header(answer, "Location").split("#");

			assertThat(answer.statusCode()).isEqualTo(302);
			assertThat(pages).containsKey(place[0]);
			assertThat(place.length == 1 || pages.get(place[0]).getElementById(place[1]) != null).isTrue();
			assertThat(pages.values()).anyMatch((page) -> page.getElementById(name) != null);
		});
	}

	private List<String> names() {
		Collection<Anchor> anchors = this.library.catalog().anchors();
		return anchors.stream()
			.flatMap((anchor) -> Stream.concat(Stream.of(anchor.id()), anchor.aliases().stream()))
			.toList();
	}

	@ParameterizedTest
	@CsvSource({ "openai-klucz-api-logowanie, api-key", "nie-wiem-gdzie-wygenerowac-swoj-klucz-api, api-key#create-key",
			"mam-problem-z-zalogowaniem-sie-do-platformy-openai, api-key#login",
			"jak-skonfigurowac-organization-name-w-platformie-openai, api-key#organization-name",
			"bad-forbidden-perhaps-check-your-credentials-przy-generowaniu-obrazow-z-modelem-gpt-image-1, api-key#images-403-short",
			"przyczyna-problemu, images#images-which-403", "rozwiazanie, images#images-which-403",
			"informacje-o-bezpieczenstwie-procesu-weryfikacji, verification#verification-safety",
			"czas-propagacji-zmian, verification#verification-wait" })
	void anIdOfTheFormerSiteStillMarksItsPlace(String id, String place) {
		assertThat(header(this.visitor.open("/go/" + id + "?lang=pl"), "Location")).isEqualTo("/pl/guides/" + place);
		assertThat(this.visitor.read("/pl/guides/api-key").getElementById(id)).isNotNull();
	}

	@ParameterizedTest
	@CsvSource({ "pl, gdzie indziej", "it, altrove", "en, has moved" })
	void aSectionThatHasMovedSaysWhereTo(String language, String words) {
		Element place = this.visitor.read("/" + language + "/guides/api-key").getElementById("czas-propagacji-zmian");

		assertThat(place.parent().text()).contains(words);
		assertThat(place.parent().select("a").attr("href"))
			.isEqualTo("/" + language + "/guides/verification#verification-wait");
	}

	@Test
	void theLanguageSwitchOfEveryPageLeadsToTheSamePage() {
		List<String> pages = this.library.catalog().pages().stream().map(Page::path).toList();

		assertThat(pages).allSatisfy((path) -> assertThat(twins(path)).containsExactlyElementsOf(
				Language.ALL.stream().map((language) -> "/" + language.code() + path.substring(3)).toList()));
	}

	@Test
	void theLanguageSwitchOfEveryTagLeadsToTheSameTag() {
		Catalog catalog = this.library.catalog();

		assertThat(catalog.tags(Language.PL)).filteredOn((tag) -> !tag.key().equals("api-key-en")).allSatisfy((tag) -> {
			String twin = twins("/pl/tags/" + encoded(tag)).get(1);
			String path = this.visitor.open(twin).headers().firstValue("Location").orElse(twin);

			assertThat(this.visitor.open(path).statusCode()).isEqualTo(200);
			assertThat(catalog.tags(Language.IT)).filteredOn((other) -> path.equals("/it/tags/" + encoded(other)))
				.extracting(Tag::key)
				.containsExactly(tag.key());
		});
		assertThat(this.visitor.open("/it/tags/nienazwany").statusCode()).isEqualTo(404);
	}

	private List<String> twins(String path) {
		return this.visitor.read(path).select(".languages a").eachAttr("href");
	}

	private static String encoded(Tag tag) {
		return UriUtils.encodePathSegment(tag.slug(), StandardCharsets.UTF_8);
	}

	@Test
	void aLinkToASectionThatIsNotThereIsCounted() {
		String path = "/it/guides/billing/lost";
		double before = lostOnBilling();

		assertThat(this.visitor.post(path, "anything=at-all").statusCode()).isEqualTo(204);
		assertThat(this.visitor.post(path, "", "Sec-Fetch-Site", "cross-site").statusCode()).isEqualTo(403);
		assertThat(lostOnBilling() - before).isEqualTo(1);
	}

	private double lostOnBilling() {
		return this.metrics.counter("keydoctor.fragments.unknown", "page", "guides/billing", "language", "it").count();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/it/guides/nowhere/lost", "/xx/guides/billing/lost", "/it/tags/openai/lost",
			"/it/errors/billing/lost" })
	void nothingIsCountedForAPageThatIsNotThere(String path) {
		int before = this.metrics.find("keydoctor.fragments.unknown").counters().size();

		assertThat(this.visitor.post(path, "").statusCode()).isEqualTo(404);
		assertThat(this.metrics.find("keydoctor.fragments.unknown").counters()).hasSize(before);
	}

	@Test
	void aPrintedPageNamesItsShortLinks() {
		Document page = this.visitor.read("/en/guides/api-key");

		assertThat(page.select("h1, #create-key").eachAttr("data-go")).containsExactly(portal() + "/go/api-key",
				portal() + "/go/create-key");
		assertThat(this.visitor.read("/en/guides").select("[data-go]")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "'', pl, pl", "'', 'it-IT,en;q=0.5', it", "?lang=it, pl, it", "?lang=xx, pl, pl", "'', de, en" })
	void theReaderIsLedToTheOwnLanguage(String query, String acceptLanguage, String language) {
		HttpResponse<String> answer = this.visitor.open("/go/create-key" + query, "Accept-Language", acceptLanguage);

		assertThat(header(answer, "Location")).isEqualTo("/" + language + "/guides/api-key#create-key");
		assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
		assertThat(header(answer, "Vary")).contains("Accept-Language");
	}

	@Test
	void anUnknownAnchorIsAnsweredWithSimilarOnes() {
		HttpResponse<String> answer = this.visitor.open("/go/creat-kye?lang=it");
		Document page = Jsoup.parse(answer.body());

		assertThat(answer.statusCode()).isEqualTo(404);
		assertThat(page.selectFirst("html").attr("lang")).isEqualTo("it");
		assertThat(page.select("main a[data-nearest]").eachAttr("href")).contains("/it/guides/api-key#create-key");
		assertThat(page.select("main form[data-form=search]").attr("action")).isEqualTo("/it/search");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/go/<script>", "/go/a%2Fb", "/go/..%2f..", "/go/%2e%2e/x", "/go/%25", "/go/", "/xx/links",
			"/go/create-key/", "/go/nowhere/qr.svg" })
	void anAddressThatNamesNothingIsAnsweredWithAPage(String path) {
		HttpResponse<String> answer = this.visitor.open(path.replace("<", "%3C").replace(">", "%3E"));

		assertThat(answer.statusCode()).isEqualTo(404);
		assertThat(Jsoup.parse(answer.body()).select("main h1").text()).isNotBlank();
		assertThat(answer.body()).doesNotContain("<script>");
	}

	@Test
	void aQrCodeIsKeptByTheBrowser() {
		HttpResponse<String> answer = this.visitor.open("/go/create-key/qr.svg");
		String tag = header(answer, "ETag");

		assertThat(header(answer, "Content-Type")).startsWith("image/svg+xml");
		assertThat(header(answer, "Cache-Control")).contains("public");
		assertThat(this.visitor.open("/go/create-key/qr.svg", "If-None-Match", tag).statusCode()).isEqualTo(304);
		assertThat(header(this.visitor.open("/go/lost-key/qr.svg"), "ETag")).isNotEqualTo(tag);
	}

	@ParameterizedTest
	@EnumSource
	void authorsFindEveryAnchorWithAllItsLinks(Language language) {
		Document page = this.visitor.read("/" + language.code() + "/links");

		assertThat(page.select("tr[data-anchor]").eachAttr("data-anchor"))
			.containsExactlyElementsOf(this.library.catalog().anchors().stream().map(Anchor::id).toList());
		assertThat(page.select("tr[data-anchor=create-key] a").eachAttr("href")).containsExactly(
				portal() + "/go/create-key", portal() + "/pl/guides/api-key#create-key",
				portal() + "/it/guides/api-key#create-key", portal() + "/en/guides/api-key#create-key",
				"/go/create-key/qr.svg");
	}

	@Test
	void authorsFilterByWordsOfAnyLanguage() {
		assertThat(this.visitor.read("/en/links?filter=TWORZE+klucz").select("tr[data-anchor]").eachAttr("data-anchor"))
			.containsExactly("create-key");
		assertThat(this.visitor.read("/en/links?filter=zebra").select("main [role=status]")).hasSize(1);
		assertThat(this.visitor.read("/en/links?filter=%22%3E%3Cscript%3E").select("main script")).isEmpty();
	}

	@Test
	void programsGetTheSameListAsJson() {
		HttpResponse<String> answer = this.visitor.open("/api/v1/anchors", "Accept", "text/html,*/*;q=0.8");
		JsonNode anchors = JsonMapper.shared().readTree(answer.body());

		assertThat(header(answer, "Content-Type")).startsWith("application/json");
		assertThat(anchors).hasSize(this.library.catalog().anchors().size());
		assertThat(anchors.get(0).propertyNames()).containsExactly("id", "page", "titles", "links", "aliases",
				"shortLink");
		assertThat(anchors.get(0).at("/links/it").asString()).isEqualTo(portal() + "/it/guides/api-key");
	}

	@Test
	void spreadsheetsGetTheSameListAsCsv() {
		HttpResponse<String> asked = this.visitor.open("/api/v1/anchors", "Accept", "text/csv");
		HttpResponse<String> clicked = this.visitor.open("/api/v1/anchors.csv", "Accept", "text/html,*/*;q=0.8");

		assertThat(header(asked, "Content-Type")).isEqualToIgnoringCase("text/csv;charset=UTF-8");
		assertThat(header(asked, "Content-Disposition")).contains("anchors.csv");
		assertThat(asked.body().lines()).hasSize(this.library.catalog().anchors().size() + 1);
		assertThat(clicked.body()).isEqualTo(asked.body());
	}

	@Test
	void programsGetEveryVerdictWithItsPages() {
		JsonNode verdicts = JsonMapper.shared().readTree(this.visitor.open("/api/v1/verdicts").body());

		assertThat(verdicts).hasSize(this.library.catalog().errors(Language.PL).size());
		assertThat(verdicts).allSatisfy((verdict) -> {
			assertThat(verdict.propertyNames()).containsExactly("verdict", "fixer", "titles", "pages");
			assertThat(verdict.get("pages").propertyNames()).containsExactly("pl", "it", "en");
		});
		assertThat(verdicts.get(0).get("fixer").isNull()).isTrue();
		assertThat(verdicts.get(1).get("fixer").asString()).isEqualTo("you");
	}

	private String portal() {
		return this.visitor.resolve("/").toString().replaceFirst("/$", "");
	}

	private static String header(HttpResponse<String> answer, String name) {
		return answer.headers().firstValue(name).orElseThrow();
	}

}
