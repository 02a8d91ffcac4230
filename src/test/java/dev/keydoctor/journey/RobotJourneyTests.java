package dev.keydoctor.journey;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import dev.keydoctor.guide.ContentRepository;
import dev.keydoctor.guide.Page;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Journeys that show what programs find at the addresses they expect.
 */
@JourneyTest
class RobotJourneyTests {

	@Autowired
	private ContentRepository contentRepository;

	@Autowired
	private Visitor visitor;

	@Test
	void theSitemapNamesEveryPageWithItsTwins() {
		Document sitemap = Jsoup.parse(open("/sitemap.xml", "application/xml"), Parser.xmlParser());

		assertThat(sitemap.select("loc").eachText()).doesNotHaveDuplicates()
			.containsAll(this.contentRepository.catalog().pages().stream().map(Page::path).map(this::address).toList())
			.contains(address("/pl/"), address("/it/check"), address("/pl/tags/b%C5%82%C4%85d-403"));
		assertThat(sitemap.select("url:not(:has(loc:contains(/tags/)))"))
			.allSatisfy((url) -> assertThat(url.getElementsByTag("xhtml:link").eachAttr("hreflang"))
				.containsExactly("pl", "it", "en"));
	}

	@Test
	void theSitemapNamesTheTagsOfEachLanguageWithTheirTwins() {
		Element tag = Jsoup.parse(open("/sitemap.xml", "application/xml"), Parser.xmlParser())
			.selectFirst("url:has(loc:contains(/it/tags/errore-403))");

		assertThat(tag.getElementsByTag("xhtml:link").eachAttr("href")).containsExactly(
				address("/pl/tags/b%C5%82%C4%85d-403"), address("/it/tags/errore-403"), address("/en/tags/error-403"));
	}

	@Test
	void everyPageNamesTheTwinsThatTheSitemapNames() {
		Document sitemap = Jsoup.parse(open("/sitemap.xml", "application/xml"), Parser.xmlParser());

		assertThat(sitemap.select("url"))
			.allSatisfy((url) -> assertThat(this.visitor.read(url.selectFirst("loc").text())
				.select("link[rel=alternate]:not([hreflang=x-default])")
				.eachAttr("href")).isEqualTo(url.getElementsByTag("xhtml:link").eachAttr("href")));
	}

	@Test
	void theSitemapSaysWhenAPageOfTheContentWasLastChanged() {
		Document sitemap = Jsoup.parse(open("/sitemap.xml", "application/xml"), Parser.xmlParser());
		Page page = this.contentRepository.catalog().pages().iterator().next();

		assertThat(sitemap.select("url:has(loc:contains(" + page.path() + ")) lastmod").eachText())
			.contains(page.head().updated().toString());
		assertThat(sitemap.select("url:has(loc:matches(/(pl|it|en)/(check|tags/[^/]+)$)) lastmod")).isEmpty();
	}

	@Test
	void everyPageOfTheSitemapExists() {
		List<String> addresses = Jsoup.parse(open("/sitemap.xml", "application/xml"), Parser.xmlParser())
			.select("loc")
			.eachText();

		assertThat(addresses)
			.allSatisfy((address) -> assertThat(this.visitor.open(address).statusCode()).isEqualTo(200));
	}

	@ParameterizedTest
	@CsvSource({ "/pl/guides/api-key, ''", "/pl/search, noindex", "/go/nowhere, noindex", "/pl/nowhere, noindex" })
	void aPageSaysWhetherItMayBeListed(String path, String robots) {
		assertThat(this.visitor.read(path).select("meta[name=robots]").attr("content")).isEqualTo(robots);
	}

	@ParameterizedTest
	@ValueSource(strings = { "text/html", "application/json" })
	void aReportIsListedNowhere(String type) {
		String address = Visitor.header(this.visitor.post("/en/explain", "text=insufficient_quota"), "Location");

		HttpHeaders headers = this.visitor.open(address, "Accept", type).headers();

		assertThat(headers.firstValue("X-Robots-Tag")).contains("noindex");
		assertThat(headers.allValues("Vary")).anyMatch((value) -> value.contains("Accept"));
	}

	/** Support staff get several of one day. */
	@Test
	void aReportSaysWhenItWasMade() {
		Year before = Year.now(ZoneOffset.UTC);
		Document report = this.visitor.follow("/en/explain", Map.of("text", "insufficient_quota"));

		assertThat(report.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
		assertThat(report.select("link[rel=canonical]")).isEmpty();
		assertThat(report.select("[data-made]").text())
			.matches("\\d+ \\p{L}+ (%s|%s), \\d\\d:\\d\\d UTC".formatted(before, Year.now(ZoneOffset.UTC)));
	}

	@Test
	void robotsAreToldOfTheSitemap() {
		assertThat(open("/robots.txt", "text/plain")).contains("User-agent: *")
			.contains("Sitemap: " + address("/sitemap.xml"));
	}

	@Test
	void languageModelsAreToldOfTheMarkdownOfEveryPage() {
		String text = open("/llms.txt", "text/plain");

		assertThat(text).startsWith("# Key Doctor\n\n> ");
		assertThat(text.lines().filter((line) -> line.startsWith("- [") && line.contains("/en/")))
			.hasSize(this.contentRepository.catalog().pages().size() / 3);
		assertThat(text).contains("](" + address("/en/guides/api-key.md") + "): ",
				"\n## API\n\n- [JSON API](" + address("/api.md") + "): ");
	}

	@Test
	void theMarkdownOfAPageLeadsOn() {
		String guide = open("/it/guides/api-key.md", "text/markdown");

		assertThat(guide).startsWith("---\n")
			.contains("](/it/guides/billing#buy-credit)", "](/images/account-sign-up.svg)");
		assertThat(this.contentRepository.catalog().pages())
			.allSatisfy((page) -> assertThat(page.body().source()).doesNotContain("](go:", "](../../images/"));
	}

	@Test
	void theSecurityContactIsNotOutOfDate() {
		String text = open("/.well-known/security.txt", "text/plain");
		Instant expires = Instant
			.parse(text.lines().filter((line) -> line.startsWith("Expires: ")).findFirst().orElseThrow().substring(9));

		assertThat(text).contains("Contact: mailto:security@127.0.0.1");
		assertThat(expires).isBetween(Instant.now(), Instant.now().plus(Duration.ofDays(365)));
	}

	private String open(String path, String type) {
		HttpResponse<String> answer = this.visitor.open(path);
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(Visitor.header(answer, "Content-Type")).startsWith(type);
		return answer.body();
	}

	private String address(String path) {
		return this.visitor.address(path);
	}

}
