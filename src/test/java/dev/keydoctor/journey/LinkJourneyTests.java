package dev.keydoctor.journey;

import java.net.http.HttpResponse;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.keydoctor.guide.Anchor;
import dev.keydoctor.guide.Catalog;
import dev.keydoctor.guide.ContentRepository;
import dev.keydoctor.guide.Page;
import dev.keydoctor.site.Language;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Journeys from a link on a slide to the place in the reader's language, without
 * JavaScript.
 */
@JourneyTest
class LinkJourneyTests {

	/** They have no headings. */
	private static final List<String> FORMS = List.of("explain", "check");

	@Autowired
	private ContentRepository contentRepository;

	@Autowired
	private Visitor visitor;

	@ParameterizedTest
	@EnumSource
	void everyAnchorAndEveryFormerIdLeadsToAPlaceThatExists(Language language) {
		Map<String, Document> pages = this.contentRepository.catalog()
			.pages()
			.stream()
			.filter((page) -> page.language() == language)
			.collect(Collectors.toMap((page) -> page.path(), (page) -> this.visitor.read(page.path())));

		assertThat(names()).hasSizeGreaterThan(200).allSatisfy((name) -> {
			HttpResponse<String> answer = this.visitor.open("/go/" + name + "?lang=" + language.code());
			String[] place = Visitor.header(answer, "Location").split("#");

			assertThat(answer.statusCode()).isEqualTo(302);
			assertThat(pages).containsKey(place[0]);
			assertThat(place.length == 1 || pages.get(place[0]).getElementById(place[1]) != null).isTrue();
			assertThat(pages.values()).anyMatch((page) -> page.getElementById(name) != null);
		});
	}

	private List<String> names() {
		Collection<Anchor> anchors = this.contentRepository.catalog().anchors();
		return anchors.stream()
			.filter((anchor) -> !FORMS.contains(anchor.id()))
			.flatMap((anchor) -> Stream.concat(Stream.of(anchor.id()), anchor.aliases().stream()))
			.toList();
	}

	@ParameterizedTest
	@ValueSource(strings = { "explain", "check" })
	void theFormsHaveShortLinksToo(String form) {
		assertThat(Visitor.header(this.visitor.open("/go/" + form, "Accept-Language", "it"), "Location"))
			.isEqualTo("/it/" + form);
		assertThat(this.visitor.open("/go/" + form + "/qr.svg").statusCode()).isEqualTo(200);
		assertThat(this.visitor.read("/pl/links?filter=" + form).select("tr[data-anchor=" + form + "] th").text())
			.isEqualTo(this.visitor.read("/pl/" + form).select("h1").text());
		assertThat(this.visitor.read("/go/" + form + "x?lang=en").select("[data-nearest]").eachAttr("href"))
			.contains("/en/" + form);
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
		assertThat(Visitor.header(this.visitor.open("/go/" + id + "?lang=pl"), "Location"))
			.isEqualTo("/pl/guides/" + place);
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
		List<String> pages = this.contentRepository.catalog().pages().stream().map(Page::path).toList();

		assertThat(pages).allSatisfy((path) -> assertThat(alternates(path)).containsExactlyElementsOf(
				Language.ALL.stream().map((language) -> "/" + language.code() + path.substring(3)).toList()));
	}

	@Test
	void theLanguageSwitchOfEveryTagLeadsToTheSameTag() {
		Catalog catalog = this.contentRepository.catalog();

		assertThat(Language.ALL).allSatisfy((language) -> assertThat(catalog.tags(language)).allSatisfy((tag) -> {
			List<String> switches = alternates(tag.path(language));

			assertThat(switches).containsAll(catalog.tagPaths(tag.key()).values())
				.allSatisfy((path) -> assertThat(this.visitor.open(path).statusCode()).isEqualTo(200));
		}));
		assertThat(alternates("/en/tags/api-key").getFirst()).isEqualTo("/pl/tags/klucz-api");
		assertThat(this.visitor.open("/it/tags/nienazwany").statusCode()).isEqualTo(404);
	}

	private List<String> alternates(String path) {
		return this.visitor.read(path).select(".languages a").eachAttr("href");
	}

	@Test
	void aPrintedPageNamesItsShortLinks() {
		Document page = this.visitor.read("/en/guides/api-key");

		assertThat(page.select("h1, #create-key").eachAttr("data-go"))
			.containsExactly(this.visitor.address("/go/api-key"), this.visitor.address("/go/create-key"));
		assertThat(this.visitor.read("/en/guides").select("[data-go]")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "pl, pl_PL, trzech", "it, it_IT, tre", "en, en_GB, three" })
	void aSharedLinkSaysWhatItsCardShows(String language, String locale, String word) {
		Document page = this.visitor.read("/" + language + "/guides/billing");

		assertThat(page.select("[property=og:site_name]").attr("content")).isEqualTo("Key Doctor");
		assertThat(page.select("[property=og:locale]").attr("content")).isEqualTo(locale);
		assertThat(page.select("[property=og:image:alt]").attr("content")).contains(word);
		assertThat(page.select("[property^=og:image:]:not([property=og:image:alt])").eachAttr("content"))
			.containsExactly("1200", "630");
	}

	@ParameterizedTest
	@CsvSource({ "'', pl, pl", "'', 'it-IT,en;q=0.5', it", "?lang=it, pl, it", "?lang=xx, pl, pl", "'', de, en" })
	void theReaderIsLedToTheOwnLanguage(String query, String acceptLanguage, String language) {
		HttpResponse<String> answer = this.visitor.open("/go/create-key" + query, "Accept-Language", acceptLanguage);

		assertThat(Visitor.header(answer, "Location")).isEqualTo("/" + language + "/guides/api-key#create-key");
		assertThat(Visitor.header(answer, "Cache-Control")).isEqualTo("no-store");
		assertThat(Visitor.header(answer, "Vary")).contains("Accept-Language");
	}

	@ParameterizedTest
	@CsvSource({ "create-key/qr.svg, go-create-key.svg", "create-key/qr.png, go-create-key.png",
			"openai-klucz-api-logowanie/qr.svg, go-api-key.svg", "check/qr.svg, go-check.svg" })
	void aQrCodeIsSavedUnderTheNameOfItsPlace(String code, String name) {
		assertThat(Visitor.header(this.visitor.open("/go/" + code), "Content-Disposition"))
			.isEqualTo("inline; filename=\"" + name + "\"");
	}

	@Test
	void aQrCodeIsSavedFromTheListOfLinks() {
		assertThat(this.visitor.read("/pl/links?filter=create-key").select("tr[data-anchor=create-key] a[download]"))
			.hasSize(2);
	}

	@ParameterizedTest
	@CsvSource({ "qr.svg, image/svg+xml", "qr.png, image/png" })
	void aQrCodeIsKeptByTheBrowserWhichAsksWhetherItIsStillTheSame(String code, String type) {
		HttpResponse<String> answer = this.visitor.open("/go/create-key/" + code);
		String tag = Visitor.header(answer, "ETag");

		assertThat(Visitor.header(answer, "Content-Type")).startsWith(type);
		assertThat(Visitor.header(answer, "Cache-Control")).isEqualTo("no-cache");
		assertThat(this.visitor.open("/go/create-key/" + code, "If-None-Match", tag).statusCode()).isEqualTo(304);
		assertThat(Visitor.header(this.visitor.open("/go/lost-key/" + code), "ETag")).isNotEqualTo(tag);
	}

}
