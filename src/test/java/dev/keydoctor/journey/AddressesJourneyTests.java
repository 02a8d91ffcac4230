package dev.keydoctor.journey;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.keydoctor.openai.Keys;
import dev.keydoctor.site.Language;
import dev.keydoctor.site.PortalPage;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Journeys to addresses that no browser asks for: those that try to climb out of the
 * portal reach nothing.
 */
@JourneyTest
class AddressesJourneyTests {

	/** What would be reached: files of the jar, of the system, of the content. */
	private static final String[] TARGETS = { "application.properties", "etc/passwd", "guides/api-key.md" };

	private static final String[] UPWARDS = { "../", "..%2f", "..%2F", "%2e%2e/", "%2e%2e%2f", "%252e%252e%252f",
			"..;/", "..;x=y/", ".%2e/", "..\\", "..%5c", "%c0%ae%c0%ae/", "%c0%ae%c0%ae%c0%af", "%e0%80%ae%e0%80%ae/",
			"..%00/", "%00../", "..%u2215", "..%ef%bc%8f", "./../", "//../", ".../", "..%0d%0a/" };

	private static final String[] PLACES = { "/", "/go/", "/images/", "/css/", "/webjars/", "/pl/guides/", "/api/v1/" };

	@LocalServerPort
	private int port;

	@Autowired
	private Visitor visitor;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mappings;

	@ParameterizedTest
	@MethodSource
	void aClimbingAddressReachesNoFile(String address) {
		RawExchange answer = RawExchange.send(this.port, "GET " + address + " HTTP/1.1", "Host: x");

		assertThat(answer.status()).isIn(400, 404);
		assertThat(answer.body()).doesNotContain("spring.application.name", "root:", "summary:");
	}

	static Stream<String> aClimbingAddressReachesNoFile() {
		return Stream.of(PLACES)
			.flatMap((place) -> Stream.of(UPWARDS)
				.flatMap((up) -> Stream.of(1, 4).map((times) -> place + up.repeat(times) + target(place, up))));
	}

	/* Each in turn: an address is refused before it is known what it would reach. */
	private static String target(String place, String up) {
		return TARGETS[(place.length() + up.length()) % TARGETS.length];
	}

	@ParameterizedTest
	@ValueSource(strings = { "/go/../..", "/pl/../..", "/pl/guides/../../../x", "/go/..%2f..?lang=it", "/go/%00",
			"/it/%c0%ae%c0%ae/", "/go//x", "/%2e%2e/", "/pl%2fguides", "/go/x;a=%zz", "javascript://x/en/",
			"ftp://x/en/" })
	void anAddressThatCanBeReadInTwoWaysIsRefusedWithoutAPage(String address) {
		RawExchange answer = RawExchange.send(this.port, "GET " + address + " HTTP/1.1", "Host: x");

		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.body()).isEqualTo("400\n");
	}

	/** Each would be one more address of a page, in a frame of another language. */
	@ParameterizedTest
	@ValueSource(strings = { "/SOURCE/guides", "/%20PL/guides", "/pl%20/links", "/PL/nonsense", "/de/explain" })
	void aLanguageHasOneName(String address) {
		assertThat(RawExchange.send(this.port, "GET " + address + " HTTP/1.1", "Host: x").status()).isEqualTo(404);
	}

	@ParameterizedTest
	@CsvSource({ "/en/check/, /en/check", "/pl/guides/n8n/, /pl/guides/n8n", "/it/guides/, /it/guides",
			"/it/errors/insufficient-quota/, /it/errors/insufficient-quota", "/en/status/, /en/status",
			"/go/status/?lang=it, /go/status?lang=it", "/pl/tags/b%C5%82%C4%85d-403/, /pl/tags/b%C5%82%C4%85d-403",
			"/pl/search/?q=b%C5%82%C4%85d+429, /pl/search?q=b%C5%82%C4%85d+429", "/en/check/?a=<b>, /en/check",
			"/en/check/?a=%zz, /en/check" })
	void aSlashTooManyIsLeftOut(String address, String page) {
		assertThatLeadsTo(page, address);
	}

	private void assertThatLeadsTo(String page, String address) {
		for (String method : List.of("GET ", "HEAD ")) {
			RawExchange answer = RawExchange.send(this.port, method + address + " HTTP/1.1", "Host: x");

			assertThat(answer.status()).isEqualTo(301);
			assertThat(answer.headers()).containsEntry("Location", page);
		}
	}

	@ParameterizedTest
	@CsvSource({ "/go/buy-credit., /go/buy-credit", "/go/buy-credit%29%20, /go/buy-credit",
			"/go/buy-credit!, /go/buy-credit", "/go/buy-credit%E2%80%A6, /go/buy-credit",
			"/go/Buy-Credit%C2%BB, /go/buy-credit", "/go/STATUS.?lang=it, /go/status?lang=it",
			"/it/guides/billing., /it/guides/billing",
			"'/it/errors/insufficient-quota,', /it/errors/insufficient-quota", "/IT/guides/Billing, /it/guides/billing",
			"/EN/guides, /en/guides", "/PL/, /pl/", "/It/check, /it/check",
			"/pl/tags/B%C5%81%C4%84D-403, /pl/tags/b%C5%82%C4%85d-403" })
	void anAddressCopiedFromASentenceLeadsToThePage(String address, String page) {
		assertThatLeadsTo(page, address);
	}

	/** It leads on to the page in the language of the reader. */
	@ParameterizedTest
	@CsvSource({ "/guides/n8n)., /guides/n8n", "'/guides/n8n,', /guides/n8n", "/guides/N8N, /guides/n8n",
			"/errors/insufficient_quota%C2%BB, /errors/insufficient-quota", "/check., /check", "/check/, /check",
			"/status).?lang=it, /status?lang=it", "'/,', /" })
	void anAddressWithoutALanguageIsCopiedFromASentenceToo(String address, String page) {
		assertThatLeadsTo(page, address);
	}

	/** As chats write it that lose its mark, or take that for a letter. */
	@ParameterizedTest
	@CsvSource({ "/go/buy-credit&lang=it, /go/buy-credit?lang=it", "/go/buy-credit%3Flang=it, /go/buy-credit?lang=it",
			"/go/buy-credit&lang=it)., /go/buy-credit?lang=it", "/check&lang=it&course=x, /check?lang=it&course=x",
			"/go/buy-credit&utm_source=x, /go/buy-credit?utm_source=x", "/go/check&course=x?lang=it, /go/check?lang=it",
			"/guides/n8n&lang=it, /guides/n8n?lang=it", "/pl/guides/n8n&lang=it, /pl/guides/n8n?lang=it",
			"/guides/n8n).&lang=it, /guides/n8n?lang=it", "/go/buy-credit&a=%3Cb%3E, /go/buy-credit" })
	void aQueryWithoutItsQuestionMarkIsAQuery(String address, String page) {
		assertThatLeadsTo(page, address);
	}

	@Test
	void aKeyIsNoQuery() {
		assertThatLeadsTo("/en/check", "/en/check&key=" + Keys.PROJECT);
	}

	/**
	 * As programs for slides and letters write it, or a mail that ended its line there.
	 */
	@ParameterizedTest
	@CsvSource({ "/go/buy%E2%80%93credit, /go/buy-credit", "/go/buy%E2%80%91credit., /go/buy-credit",
			"/go/buy-%C2%ADcredit, /go/buy-credit", "/go/buy-%20credit, /go/buy-credit",
			"/pl/errors/missing_scope, /pl/errors/missing-scope",
			"/it/guides/key%E2%80%94safety?utm_source=x, /it/guides/key-safety?utm_source=x" })
	void anotherHyphenIsAHyphen(String address, String page) {
		assertThatLeadsTo(page, address);
	}

	@ParameterizedTest
	@CsvSource({ "/pl/guides/billing%23buy-credit, /pl/guides/billing#buy-credit",
			"/pl/guides/billing%23Buy-Credit%29., /pl/guides/billing#buy-credit",
			"/it/guides/billing%23nowhere, /it/guides/billing" })
	void thePlaceIsKeptWhoseSignWasTakenForALetter(String address, String page) {
		assertThatLeadsTo(page, address);
	}

	@Test
	void aKeyIsNoPlace() {
		assertThatLeadsTo("/en/check", "/en/check%23" + Keys.PROJECT);
	}

	@ParameterizedTest
	@CsvSource({ "/check, it, /it/check", "/explain?course=x, pl, /pl/explain?course=x", "/guides, de, /en/guides",
			"/errors, it, /it/errors", "/status?lang=pl, it, /pl/status",
			"/check?lang=pl&course=x, it, /pl/check?course=x",
			"/search?q=b%C5%82%C4%85d+429, pl, /pl/search?q=b%C5%82%C4%85d+429", "/search?q=<b>, en, /en/search",
			"/links, pl, /pl/links", "/guides/api-key, pl, /pl/guides/api-key",
			"/errors/rate-limited, it, /it/errors/rate-limited" })
	void anAddressWithoutALanguageLeadsToThePageInTheReaders(String address, String accepted, String page) {
		RawExchange answer = RawExchange.send(this.port, "GET " + address + " HTTP/1.1", "Host: x",
				"Accept-Language: " + accepted);

		assertThat(answer.status()).isEqualTo(302);
		assertThat(answer.headers()).containsEntry("Location", page);
		assertThat(answer.headers().get("Vary")).contains("Accept-Language");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/search?q=", "/check?course=", "/explain?text=" })
	void aKeyInAnAddressWithoutALanguageIsNotPassedOn(String address) {
		RawExchange answer = RawExchange.send(this.port, "GET " + address + Keys.PROJECT + " HTTP/1.1", "Host: x");

		assertThat(answer.status()).isEqualTo(302);
		assertThat(answer.headers().get("Location")).doesNotContain("?");
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET /guides/nonsense", "GET /guides/nonsense).", "GET /errors/healthy/x", "GET /tags/n8n",
			"GET /tags/n8n.", "GET /de/guides/n8n).", "GET /nothing&lang=it", "POST /check", "POST /check." })
	void noOtherAddressWithoutALanguageLeadsAnywhere(String request) {
		RawExchange answer = RawExchange.send(this.port, request + " HTTP/1.1", "Host: x",
				"Sec-Fetch-Site: same-origin", "Content-Length: 0");

		assertThat(answer.status()).isIn(404, 405);
		assertThat(answer.headers()).doesNotContainKey("Location");
	}

	/** However a browser writes its letters. */
	@ParameterizedTest
	@ValueSource(strings = { "/pl/tags/b%c5%82%c4%85d-403", "/%70l/guides", "/go/buy%2dcredit" })
	void anAddressInOtherBytesIsTheSame(String address) {
		assertThat(RawExchange.send(this.port, "GET " + address + " HTTP/1.1", "Host: x").status()).isIn(200, 302);
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET //evil.example/", "GET /%2f/evil.example/", "GET /\\evil.example/",
			"GET /en/guides/nonsense/", "GET /en/guides/nonsense.", "GET /go/sk-abc.", "GET /EN/api/v1/anchors.",
			"POST /EN/check", "GET /go/nothingxx/", "GET /en/check//", "GET /en/check/;a=b/", "GET /en/check%0d%0aA:b/",
			"GET /api/v1/verdicts/", "GET /css/site.css/", "POST /en/check/" })
	void aSlashBehindNothingLeadsNowhere(String request) {
		RawExchange answer = RawExchange.send(this.port, request + " HTTP/1.1", "Host: x",
				"Sec-Fetch-Site: same-origin");

		assertThat(answer.status()).isIn(400, 404);
	}

	/** Also a page for what is not there has its language, and shows no address. */
	@ParameterizedTest
	@ValueSource(strings = { "/en/guides/nonsense", "/en/errors/quota?x=1", "/en/a;b=c", "/nothing?lang=en" })
	void theLanguageOfAWrongAddressCanBeChanged(String address) {
		Document page = this.visitor.read(address);
		List<String> languages = page.select(".languages a").eachAttr("href");

		assertThat(page.select("[data-keep-anchor]")).isEmpty();
		assertThat(languages).containsExactly("/pl/404", "/it/404", "/en/404");
		HttpResponse<String> italian = this.visitor.open(languages.get(1));
		assertThat(italian.statusCode()).isEqualTo(404);
		assertThat(Jsoup.parse(italian.body()).select("html[lang=it] main form[data-form=search]")).hasSize(1);
	}

	@Test
	void noMappingTakesWhateverStandsForTheLanguage() {
		assertThat(this.mappings.getHandlerMethods().keySet()).flatMap(RequestMappingInfo::getPatternValues)
			.isNotEmpty()
			.noneMatch((pattern) -> pattern.contains("{language}"));
	}

	/** The pages that content stands for are in the catalog. */
	@Test
	void everyPageIsAPageOfThePortalAndFoundWithoutALanguage() {
		Set<String> known = Stream.of(PortalPage.values())
			.map((page) -> page.path(Language.EN).substring(3))
			.collect(Collectors.toSet());
		known.addAll(Set.of("/errors", "/status"));
		Set<String> addresses = pages().collect(Collectors.toSet());
		List<String> pages = addresses.stream()
			.filter((address) -> address.startsWith(Language.PATTERN))
			.map((address) -> address.substring(Language.PATTERN.length()))
			.filter((page) -> page.matches("/[a-z]*"))
			.toList();

		assertThat(pages).hasSizeGreaterThan(6)
			.filteredOn((page) -> !addresses.contains(page))
			.as("pages to which HomeController leads nobody who leaves out the language")
			.isEmpty();
		assertThat(pages).filteredOn((page) -> !known.contains(page))
			.as("pages for PortalPage, by which the sitemap, the start and a mistyped address know them")
			.isEmpty();
	}

	private Stream<String> pages() {
		return this.mappings.getHandlerMethods()
			.keySet()
			.stream()
			.filter((mapping) -> mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET))
			.flatMap((mapping) -> mapping.getPatternValues().stream());
	}

	@ParameterizedTest
	@CsvSource({ "253, 200", "254, 400", "2400, 400" })
	void aHostIsNoLongerThanAName(int letters, int status) {
		assertThat(RawExchange.send(this.port, "GET /en/guides HTTP/1.1", "Host: " + "h".repeat(letters)).status())
			.isEqualTo(status);
	}

}
