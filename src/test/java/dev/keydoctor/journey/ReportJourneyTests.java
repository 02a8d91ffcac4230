package dev.keydoctor.journey;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import dev.keydoctor.site.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Journeys to a report by its address, whole or not, and what it says of itself
 * elsewhere.
 */
@JourneyTest
class ReportJourneyTests {

	@LocalServerPort
	private int port;

	@Autowired
	private Visitor visitor;

	@ParameterizedTest
	@ValueSource(strings = { ".", ",", ")", "%29", "%5D", "%3E", ":", ").", ";", ".,;:)", "/", "%20", "!", "%E2%80%A6",
			"%C2%BB", "%20grazie", ".%20Thank%20you!", "_", "__)" })
	void aReportIsFoundWhateverFollowsItsAddress(String behind) {
		String address = Visitor.header(submit("/pl/check", "sk-example-healthy"), "Location");

		assertThat(open(address + behind)).satisfies((answer) -> {
			assertThat(answer.status()).isEqualTo(302);
			assertThat(answer.headers().get("Location")).endsWith(address);
		});
		assertThat(open("/pl/reports/nothing" + behind).status()).isEqualTo(404);
	}

	@Test
	void aReportIsFoundWhereItsAddressWasBroken() {
		String address = Visitor.header(submit("/pl/check", "sk-example-healthy"), "Location");
		int middle = address.length() - 5;

		assertThat(open(address.substring(0, middle) + "%20%C2%A0" + address.substring(middle)).headers())
			.hasEntrySatisfying("Location", (found) -> assertThat(found).endsWith(address));
	}

	@ParameterizedTest
	@EnumSource(Language.class)
	void aReportIsFoundWithoutALanguage(Language language) {
		String address = Visitor.header(submit("/pl/check", "sk-example-healthy"), "Location");

		HttpResponse<String> answer = this.visitor.open(address.substring(3), "Accept-Language", language.code());

		assertThat(answer.statusCode()).isEqualTo(302);
		assertThat(Visitor.header(answer, "Location")).endsWith("/" + language.code() + address.substring(3));
		assertThat(answer.headers().allValues("Vary")).contains("Accept-Language");
	}

	/** As programs that translate pages write it. */
	@ParameterizedTest
	@ValueSource(strings = { "pt", "DE", "uk" })
	void aReportInALanguageThatThePortalDoesNotSpeakIsInTheReaders(String other) {
		String code = Visitor.header(submit("/pl/check", "sk-example-healthy"), "Location").substring(3);

		for (String ending : List.of("", ".", ".json")) {
			HttpResponse<String> answer = this.visitor.open("/" + other + code + ending, "Accept-Language", "it");

			assertThat(answer.statusCode()).isEqualTo(302);
			assertThat(Visitor.header(answer, "Location"))
				.endsWith("/it" + code + (ending.endsWith("n") ? ending : ""));
			assertThat(answer.headers().allValues("Vary")).contains("Accept-Language");
		}
		assertThat(this.visitor.open("/" + other + "/reports/AAAA").statusCode()).isEqualTo(404);
		assertThat(this.visitor.open("/" + other + "x" + code).statusCode()).isEqualTo(404);
	}

	/** Whoever gets a link may not read the language of whoever sent it. */
	@ParameterizedTest
	@CsvSource({ "pl, 'it-IT,it;q=0.9,en;q=0.8', it, Questo rapporto in italiano", "it, pl, pl, Ten raport po polsku",
			"pl, 'de-DE,de;q=0.9,en;q=0.7', en, This report in English" })
	void aReportFromElsewhereIsOfferedInTheReadersLanguage(String language, String preferred, String own,
			String words) {
		String address = Visitor.header(submit("/" + language + "/check", "sk-example-healthy"), "Location");

		HttpResponse<String> answer = this.visitor.open(address, "Accept-Language", preferred, "Referer",
				"https://mail.example/");

		assertThat(Jsoup.parse(answer.body()).select("main [data-offer]")).singleElement().satisfies((offer) -> {
			assertThat(offer.attr("lang")).isEqualTo(own);
			assertThat(offer.text()).isEqualTo(words);
			assertThat(offer.select("a").attr("href")).isEqualTo("/" + own + address.substring(3));
		});
		assertThat(answer.headers().allValues("Vary")).contains("Accept-Language", "Referer");
		assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
	}

	/** Support staff open it a week later. */
	@ParameterizedTest
	@CsvSource({ "pl, przed chwilą, tej chwili", "it, poco fa, questo momento", "en, a moment ago, this moment" })
	void aReportDoesNotSayThatItsCheckWasJustNow(String language, String justNow, String now) {
		String report = this.visitor.follow("/" + language + "/check", Map.of("key", "sk-example-healthy"))
			.select("main")
			.text();

		assertThat(report).doesNotContain(justNow, now);
	}

	@Test
	void noLanguageIsOfferedToWhoReadsItOrHasChosenOrWantsNoneOfOurs() {
		String address = Visitor.header(submit("/pl/check", "sk-example-healthy"), "Location");

		assertThat(offers(address, "Accept-Language", "pl-PL,pl;q=0.9,en;q=0.8")).isEmpty();
		assertThat(offers(address, "Accept-Language", "it", "Referer", this.visitor.address("/pl/check"))).isEmpty();
		assertThat(offers(address, "Accept-Language", "fi")).isEmpty();
		assertThat(offers(address)).isEmpty();
	}

	private List<String> offers(String address, String... headers) {
		return Jsoup.parse(this.visitor.open(address, headers).body()).select("[data-offer]").eachText();
	}

	/** As programs ask for it. */
	@Test
	void aReportIsFoundAsJsonWithoutALanguage() {
		String address = Visitor.header(submit("/pl/check", "sk-example-healthy"), "Location");

		HttpResponse<String> answer = this.visitor.open(address.substring(3) + ".json", "Accept-Language", "it");

		assertThat(Visitor.header(answer, "Location")).endsWith("/it" + address.substring(3) + ".json");
	}

	/** As word processors write it. */
	@ParameterizedTest
	@ValueSource(strings = { "%E2%80%91", "%E2%80%93", "%E2%88%92" })
	void aReportIsFoundWhereItsHyphenIsTypeset(String dash) {
		String address = "/pl/reports/CTwB1hAUiExAAAAAAAAAAAAByI8QGhAIhyhiBFkGiBgAAACO-Ko";

		assertThat(open(address.replace("-", dash)).headers()).hasEntrySatisfying("Location",
				(found) -> assertThat(found).endsWith(address));
	}

	@ParameterizedTest
	@CsvSource({ "/pl/reports/AAAA, raportu", "/it/reports/AAAA, rapporto", "/en/reports/AAAA/x, report",
			"/reports/AAAA?lang=en, report" })
	void thePageForABrokenReportSaysWhatToAskFor(String path, String word) {
		Document page = this.visitor.read(path);

		assertThat(page.select("h1").text()).contains("link", word);
		assertThat(page.select(".lead").text()).contains(copyLink(page.selectFirst("html").attr("lang")));
	}

	/** The name of the button on a report. */
	private String copyLink(String language) {
		return this.visitor.follow("/" + language + "/check", Map.of("key", "sk-example-healthy"))
			.select("[data-copies^=http]")
			.text();
	}

	/** As chat programs show it. */
	@Test
	void aSharedReportSaysWhatItIsAbout() {
		Document page = this.visitor.follow("/it/check", Map.of("key", "sk-example-insufficient-quota"));

		assertThat(page.select("[property=og:title]").attr("content"))
			.isEqualTo("Rapporto: " + page.select("h1").text());
		assertThat(page.select("[property=og:url]").attr("content")).contains("/it/reports/");
		assertThat(page.select("[rel=canonical]")).isEmpty();
		assertThat(this.visitor.read("/it/nowhere").select("[property^=og:]")).isEmpty();
	}

	/** In a list of tabs, and to who hears the title alone (WCAG 2.4.2). */
	@ParameterizedTest
	@EnumSource
	void aReportAndThePageAboutItsCauseHaveTwoTitles(Language language) {
		Document report = this.visitor.follow(language.path("/explain"), Map.of("text", "insufficient_quota"));
		Document page = this.visitor.read(report.select(".more > p a").attr("href"));

		assertThat(report.select("h1").text()).isEqualTo(page.select("h1").text());
		assertThat(report.title()).isNotEqualTo(page.title()).endsWith(": " + page.title());
	}

	@Test
	void thePageOfAnErrorThatPassesSaysOnceThatWaitingIsEnough() {
		assertThat(this.visitor.read("/it/errors/overloaded").select(".facts li").eachText())
			.containsExactly("basta aspettare");
		assertThat(this.visitor.read("/it/errors/network").select(".facts li")).hasSize(2);
	}

	/** What is pasted into a mail tells as much as the page. */
	@ParameterizedTest
	@ValueSource(strings = { "missing-scope", "ambiguous-forbidden", "insufficient-quota", "ip-not-allowed",
			"wrong-region-host" })
	void theTextOfAReportSaysWhatThePageSays(String scenario) {
		Document page = this.visitor.follow("/en/check", Map.of("key", "sk-example-" + scenario));
		String text = page.select("#support-text").text();

		assertThat(text).contains("This is an example:", "Kind of key: example")
			.contains(page.select("h1, .facts li, .notices p, .candidates h2, .candidates li a").eachText());
	}

	/* Who gets it may have to act without opening the link. */
	@ParameterizedTest
	@EnumSource
	void theTextOfACertainReportSaysWhatToDo(Language language) {
		Document page = this.visitor.follow(language.path("/check"),
				Map.of("key", "sk-example-organization-unverified", "images", "true"));

		assertThat(page.select("#support-text").text()).contains(page.select(".facts li").eachText())
			.contains(page.select("meta[name=description]").attr("content"))
			.contains("/reports/");
	}

	@ParameterizedTest
	@ValueSource(strings = { "x", "1", "AAAA", "~" })
	void aBrokenReportIsNotFound(String code) {
		assertThat(this.visitor.open("/it/reports/" + code).statusCode()).isEqualTo(404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "%00", "..%2f..%2fetc" })
	void anAddressThatCannotBeReadIsRefused(String code) {
		assertThat(this.visitor.open("/it/reports/" + code).statusCode()).isEqualTo(400);
	}

	@Test
	void aChangedReportIsNotFound() {
		String address = Visitor.header(submit("/pl/check", "sk-example-healthy"), "Location");
		String changed = address.substring(0, address.length() - 1) + (address.endsWith("A") ? "B" : "A");

		assertThat(this.visitor.open(changed).statusCode()).isEqualTo(404);
		assertThat(this.visitor.open(address.substring(0, address.length() - 3)).statusCode()).isEqualTo(404);
	}

	private RawExchange open(String path) {
		return RawExchange.send(this.port, "GET " + path + " HTTP/1.1", "Host: localhost");
	}

	private HttpResponse<String> submit(String path, String key) {
		return this.visitor.submit(path, Map.of("key", key));
	}

}
