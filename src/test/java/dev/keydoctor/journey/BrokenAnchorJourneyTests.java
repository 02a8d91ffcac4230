package dev.keydoctor.journey;

import java.net.http.HttpResponse;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Journeys by links that lead nowhere, or to a section that is not there.
 */
@JourneyTest
class BrokenAnchorJourneyTests {

	@Autowired
	private MeterRegistry metrics;

	@Autowired
	private Visitor visitor;

	@Test
	void aLinkToASectionThatIsNotThereIsCounted() {
		String path = "/it/guides/billing/lost";
		double before = lostOnBilling();

		assertThat(this.visitor.post(path, "anything=at-all").statusCode()).isEqualTo(204);
		assertThat(this.visitor.post(path, "", "Sec-Fetch-Site", "cross-site").statusCode()).isEqualTo(403);
		assertThat(lostOnBilling() - before).isEqualTo(1);
	}

	@ParameterizedTest
	@CsvSource({ "guides/billing", "errors/invalid-key", "errors", "status" })
	void everyKindOfPageCountsLostLinks(String page) {
		Counter counter = this.metrics.counter("keydoctor.fragments.unknown", "page", page, "language", "pl");
		double before = counter.count();

		assertThat(this.visitor.post("/pl/" + page + "/lost", "").statusCode()).isEqualTo(204);
		assertThat(counter.count() - before).isEqualTo(1);
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
	void anUnknownAnchorIsAnsweredWithSimilarOnes() {
		HttpResponse<String> answer = this.visitor.open("/go/creat-kye?lang=it");
		Document page = Jsoup.parse(answer.body());

		assertThat(answer.statusCode()).isEqualTo(404);
		assertThat(page.selectFirst("html").attr("lang")).isEqualTo("it");
		assertThat(page.select("main a[data-nearest]").eachAttr("href")).contains("/it/guides/api-key#create-key");
		assertThat(page.select("main form[data-form=search]").attr("action")).isEqualTo("/it/search");
	}

	@ParameterizedTest
	@CsvSource({ "/pl/errors/insuficient-quota, /pl/errors/insufficient-quota, Czy chodzi o to?",
			"/it/guides/billling/, /it/guides/billing, Forse cercavi",
			"/xx/guides/billing, /en/guides/billing, Did you mean this?",
			"/en/guides/creat-kye, /en/guides/api-key#create-key, Did you mean this?" })
	void anAddressOfAPageThatIsMistypedIsAnsweredWithSimilarPages(String path, String meant, String question) {
		HttpResponse<String> answer = this.visitor.open(path);
		Document page = Jsoup.parse(answer.body());
		Document there = this.visitor.read(meant);
		String heading = meant.contains("#") ? meant.replaceFirst(".*#", "#") : "h1";

		assertThat(answer.statusCode()).isEqualTo(404);
		assertThat(page.selectFirst("#nearest").text()).isEqualTo(question);
		assertThat(page.select("main a[data-nearest]").eachAttr("href")).hasSizeBetween(1, 3)
			.doesNotHaveDuplicates()
			.startsWith(meant);
		assertThat(there.selectFirst(heading).text()).contains(page.selectFirst("main a[data-nearest]").text());
	}

	@Test
	void whatTheHeadingOfASimilarPageQuotesIsReadOutInEnglish() {
		Document page = Jsoup.parse(this.visitor.open("/pl/guides/organization-nam").body());

		assertThat(page.select("a[href$=#organization-name] [lang=en]").eachText())
			.containsExactly("Organization name");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/pl/guides/zzzz", "/pl/errors/%C5%BC%22%3E", "/pl/nowhere", "/pl/guides/billling/x" })
	void nothingSimilarIsNamedWhereNothingIs(String path) {
		HttpResponse<String> answer = this.visitor.open(path);

		assertThat(answer.statusCode()).isEqualTo(404);
		assertThat(Jsoup.parse(answer.body()).select("#nearest, [data-nearest]")).isEmpty();
		assertThat(answer.body()).doesNotContain("{");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/go/<script>", "/go/", "/xx/links", "/go/nowhere/", "/go/nowhere/qr.svg",
			"/go/nowhere/qr.png" })
	void anAddressThatNamesNothingIsAnsweredWithAPage(String path) {
		HttpResponse<String> answer = this.visitor.open(path.replace("<", "%3C").replace(">", "%3E"));

		assertThat(answer.statusCode()).isEqualTo(404);
		assertThat(Jsoup.parse(answer.body()).select("main h1").text()).isNotBlank();
		assertThat(answer.body()).doesNotContain("<script>");
	}

}
