package dev.keydoctor.journey;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import dev.keydoctor.diagnosis.Report;
import dev.keydoctor.diagnosis.code.ReportCode;
import dev.keydoctor.site.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Journeys from a pasted text to its explanation, by form and by machine.
 */
@JourneyTest
class ExplanationJourneyTests {

	@Autowired
	private Visitor visitor;

	@ParameterizedTest
	@EnumSource
	void aBareHeadlineIsAmbiguousAndOffersWhatItMayBe(Language language) {
		Document report = this.visitor.follow("/" + language.code() + "/explain",
				Map.of("text", "Forbidden - perhaps check your credentials?"));

		assertThat(report.selectFirst("main").attr("data-verdict")).isEqualTo("ambiguous-forbidden");
		assertThat(report.selectFirst("main").attr("data-certainty")).isEqualTo("ambiguous");
		assertThat(report.select(".candidates li a")).hasSizeGreaterThan(1)
			.allSatisfy((link) -> assertThat(this.visitor.open(link.attr("href")).statusCode()).isEqualTo(200));
		assertThat(report.select(".checked [data-step]")).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void anotherLineNarrowsItInOneStepAndTheTextIsInNoAddress(Language language) {
		Document open = this.visitor.follow("/" + language.code() + "/explain",
				Map.of("text", "Forbidden - perhaps check your credentials?"));

		HttpResponse<String> answer = addTo(open, "Your organization must be verified to use the model `gpt-image-2`");

		String address = answer.headers().firstValue("Location").orElseThrow();
		assertThat(this.visitor.read(address).selectFirst("main").attr("data-verdict"))
			.isEqualTo("organization-unverified");
		assertThat(address).doesNotContainIgnoringCase("verified").doesNotContain("?");
		assertThat(open.select("form[data-form=explain] textarea").text()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "Forbidden - perhaps check your credentials?, ambiguous-forbidden",
			"Something went wrong, missing-key" })
	void aGuessDoesNotReplaceAKnownVerdict(String text, String verdict) {
		Document open = this.visitor.follow("/en/explain", Map.of("text", text));

		String address = addTo(open, "Asystent nie odpowiada, bo w ustawieniach nikt nie wpisał klucza.").headers()
			.firstValue("Location")
			.orElseThrow();

		assertThat(this.visitor.read(address).selectFirst("main").attr("data-verdict")).isEqualTo(verdict);
	}

	@Test
	void aLineThatSaysNothingKeepsWhatIsKnown() {
		Document open = this.visitor.follow("/en/explain",
				Map.of("text", "Forbidden - perhaps check your credentials?"));

		String address = addTo(open,
				"Hello " + "sk-" + "proj-" + "a1B2".repeat(18) + "T3Blbk" + "FJ" + "c3D4".repeat(18))
			.headers()
			.firstValue("Location")
			.orElseThrow();
		Document again = this.visitor.read(address);

		assertThat(again.selectFirst("main").attr("data-verdict")).isEqualTo("ambiguous-forbidden");
		assertThat(again.select("#more [role=alert]")).hasSize(1);
		assertThat(again.select(".notices .warning")).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Forbidden - perhaps check your credentials?", "403 Forbidden" })
	void theSameLineOnceMoreIsSaidToSayNothingMore(String again) {
		Document open = this.visitor.follow("/en/explain",
				Map.of("text", "Forbidden - perhaps check your credentials?"));

		String address = addTo(open, again).headers().firstValue("Location").orElseThrow();

		assertThat(address).endsWith("?more=nothing#more");
		assertThat(this.visitor.read(address).selectFirst("main").attr("data-verdict"))
			.isEqualTo("ambiguous-forbidden");
	}

	@Test
	void anEmptyLineKeepsWhatIsKnown() {
		Document open = this.visitor.follow("/en/explain",
				Map.of("text", "Forbidden - perhaps check your credentials?"));

		HttpResponse<String> empty = addTo(open, " ");
		Document form = Jsoup.parse(empty.body());

		assertThat(empty.statusCode()).isEqualTo(422);
		assertThat(form.selectFirst("form[data-form=explain] input[name=earlier]").attr("value"))
			.isEqualTo(open.selectFirst("#more input[name=earlier]").attr("value"));
		assertThat(Jsoup.parse(this.visitor.submit("/en/explain", Map.of("text", " ", "earlier", "sk-whatever")).body())
			.select("input[name=earlier]")).as("what is no report").isEmpty();
	}

	private HttpResponse<String> addTo(Document report, String text) {
		String earlier = report.selectFirst("#more input[name=earlier]").attr("value");
		return this.visitor.submit(report.selectFirst("#more form").attr("action"),
				Map.of("text", text, "earlier", earlier));
	}

	@Test
	void aKeyInTheTextIsRemovedAndTheReaderIsWarned() {
		String key = "sk-" + "proj-" + "a1B2".repeat(18) + "T3Blbk" + "FJ" + "c3D4".repeat(18);

		HttpResponse<String> answer = this.visitor.submit("/en/explain",
				Map.of("text", "401 Incorrect API key provided: " + key));
		Document report = this.visitor.read(answer.headers().firstValue("Location").orElseThrow());

		assertThat(report.selectFirst("main").attr("data-verdict")).isEqualTo("invalid-key");
		assertThat(report.select(".notices .warning")).hasSize(1);
	}

	@ParameterizedTest
	@EnumSource
	void aKeyInPlaceOfAnErrorIsPointedToItsForm(Language language) {
		String key = "sk-" + "proj-" + "a1B2".repeat(18) + "T3Blbk" + "FJ" + "c3D4".repeat(18);
		String path = "/" + language.code() + "/explain";
		Document open = this.visitor.follow(path, Map.of("text", "Forbidden - perhaps check your credentials?"));

		HttpResponse<String> answer = this.visitor.submit(path, Map.of("text", "OPENAI_API_KEY=" + key));
		Element said = Jsoup.parse(answer.body()).selectFirst("main [role=alert]");

		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(said.select("a").eachAttr("href")).containsExactly("/" + language.code() + "/check");
		assertThat(answer.body()).doesNotContain("a1B2").doesNotContain("c3D4");
		assertThat(Jsoup.parse(addTo(open, key).body()).select("input[name=earlier]")).as("what is known already")
			.hasSize(1);
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', textBlock = """
			PL, ` \n`
			IT, `\u200b\u200b`
			EN, `\u00a0\ufeff \u00ad\u3164`
			""")
	void anEmptyTextBringsTheFormBackWithAMessage(Language language, String text) {
		HttpResponse<String> again = this.visitor.submit("/" + language.code() + "/explain", Map.of("text", text));
		Elements said = Jsoup.parse(again.body()).select("main [role=alert]:not([hidden])");

		assertThat(again.statusCode()).isEqualTo(422);
		assertThat(said).hasSize(1);
		assertThat(said.select("a")).as("where a key belongs").isEmpty();
	}

	@Test
	void tooLongATextIsRefusedWithAPage() {
		HttpResponse<String> refusal = this.visitor.submit("/pl/explain", Map.of("text", "x".repeat(20_001)));

		assertThat(refusal.statusCode()).isEqualTo(413);
		assertThat(Jsoup.parse(refusal.body()).selectFirst("html").attr("lang")).isEqualTo("pl");
	}

	@Test
	void theLongestTextIsReadWhateverItsLetters() {
		assertThat(this.visitor.submit("/pl/explain", Map.of("text", "ż".repeat(20_000))).statusCode()).isEqualTo(303);
	}

	@Test
	void theEndOfALineIsOneCharacter() {
		String lines = "x".repeat(99).concat("\r\n").repeat(200);

		assertThat(this.visitor.submit("/pl/explain", Map.of("text", lines)).statusCode()).isEqualTo(303);
		assertThat(this.visitor.submit("/pl/explain", Map.of("text", lines + "x")).statusCode()).isEqualTo(413);
	}

	@Test
	void noBrowserCutsATextThatIsTooLong() {
		assertThat(this.visitor.read("/pl/explain").select("textarea")).isNotEmpty()
			.allSatisfy((field) -> assertThat(field.hasAttr("maxlength")).isFalse());
	}

	@Test
	void aLimitOfZeroAdvisesNoWait() {
		Document report = this.visitor.read(this.visitor.submit("/pl/explain", Map.of("text",
				"Rate limit reached for gpt-4.1 on requests per min (RPM): Limit 0, Used 0, Requested 1. Please try again in 1s."))
			.headers()
			.firstValue("Location")
			.orElseThrow());

		assertThat(report.select("main").attr("data-verdict")).isEqualTo("rate-limited");
		assertThat(report.select("[data-countdown], .meaning")).isEmpty();
		assertThat(report.select(".facts").text()).doesNotContain("czekać");
	}

	@Test
	void aReportOpenedLaterShowsNoWait() {
		String address = this.visitor
			.submit("/en/explain",
					Map.of("text", "OpenAI: Rate limit reached for gpt-6-luna on requests per min. Try again in 20s."))
			.headers()
			.firstValue("Location")
			.orElseThrow();
		Report now = ReportCode.decode(address.substring(address.lastIndexOf('/') + 1)).orElseThrow();
		Report old = new Report(now.diagnosis(), now.steps(), now.keyKind(), now.fault(), now.repairs(), now.redacted(),
				now.madeAt().minus(Duration.ofHours(1)));

		assertThat(this.visitor.read(address).select("[data-countdown]")).hasSize(1);
		assertThat(this.visitor.read("/en/reports/" + ReportCode.encode(old)).select("[data-countdown]")).isEmpty();
	}

	@Test
	void anAddressOfAPageAndJsonVariesByAccept() {
		String report = Visitor.header(this.visitor.submit("/en/explain", Map.of("text", "HTTP 403")), "Location");

		assertThat(List.of(report, "/api/v1/anchors")).allSatisfy(
				(address) -> assertThat(this.visitor.open(address).headers().allValues("Vary")).contains("Accept"));
	}

	@ParameterizedTest
	@CsvSource({ "pl, dla programów", "it, per i programmi", "en, for programs" })
	void aReportNamesItsJsonWhichABrowserOpensToo(String language, String words) {
		String address = Visitor.header(this.visitor.submit("/" + language + "/explain", Map.of("text", "HTTP 403")),
				"Location");
		Document page = this.visitor.read(address);
		String json = page.select("head link[rel=alternate][type=application/json]").attr("href");

		HttpResponse<String> clicked = this.visitor.open(json, "Accept", "text/html,*/*;q=0.8");

		assertThat(json).isEqualTo(this.visitor.address(address + ".json"));
		assertThat(page.select(".support a[href=" + json + "]").text()).contains("JSON", words);
		assertThat(clicked.headers().firstValue("Content-Type")).hasValue("application/json");
		assertThat(clicked.headers().firstValue("X-Robots-Tag")).hasValue("noindex");
		assertThat(clicked.body()).isEqualTo(this.visitor.open(address, "Accept", "application/json").body())
			.contains("\"report\":\"" + address + "\"");
	}

	@Test
	void strangeLettersAreAnsweredToo() {
		HttpResponse<String> answer = this.visitor.post("/pl/explain", "text=%ef%bf%bd%00%1b+HTTP+403+%f0%9f%98%80");

		assertThat(answer.statusCode()).isEqualTo(303);
		assertThat(this.visitor.read(answer.headers().firstValue("Location").orElseThrow())
			.selectFirst("main")
			.attr("data-verdict")).isEqualTo("ambiguous-forbidden");
	}

	/** As no browser sends them. */
	@ParameterizedTest
	@ValueSource(strings = { "text=%ff%fe", "text=100%", "text=%zz" })
	void brokenLettersAreRefusedWithAPage(String form) {
		HttpResponse<String> refusal = this.visitor.post("/pl/explain", form);

		assertThat(refusal.statusCode()).isEqualTo(400);
		assertThat(Jsoup.parse(refusal.body()).selectFirst("html").attr("lang")).isEqualTo("pl");
	}

	@Test
	void aMachineIsToldThatATextIsTooLong() {
		HttpResponse<String> refusal = explain("{\"text\": \"" + "x".repeat(20_001) + "\"}");

		assertThat(refusal.statusCode()).isEqualTo(413);
		assertThat(refusal.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(refusal.body()).contains("20000 characters").doesNotContain("xxx");
	}

	@Test
	void aMachineGetsTheDiagnosisAsJson() {
		HttpResponse<String> answer = explain(
				"{\"text\": \"Error code: 429 - {'error': {'code': 'insufficient_quota'}}\"}");

		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body()).contains("\"verdict\":\"insufficient-quota\"", "\"steps\":[]",
				"\"guide\":\"/en/errors/insufficient-quota\"", "\"redacted\":false", "\"keyKind\":null");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{"text": ""}        | 422 | The field text is empty
			{}                  | 422 | The field text is empty
			{"text": null}      | 422 | The field text is empty
			{"text": "\\u200b \\u200b"} | 422 | The field text is empty
			{"text": {"a": 1}}  | 400 | a JSON object with the field text
			{"text": 54321}     | 400 | a JSON object with the field text
			{"text": 5.5}       | 400 | a JSON object with the field text
			{"text": true}      | 400 | a JSON object with the field text
			{"text": "x", "source": 54321} | 400 | a JSON object with the field text
			{"text": "          | 400 | a JSON object with the field text
			["54321"]           | 400 | a JSON object with the field text
			``                  | 400 | a JSON object with the field text
			""")
	void aMachineIsToldWhatIsWrong(String json, int status, String detail) {
		HttpResponse<String> refusal = explain(json);

		assertThat(refusal.statusCode()).isEqualTo(status);
		assertThat(refusal.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(refusal.body()).contains(detail).doesNotContain("54321");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			BREW   | /api/v1/explanations | */*       | application/json | 405 | The header Allow
			POST   | /api/v1/anchors.csv  | */*       | application/json | 405 | The header Allow
			GET    | /api/v1/anchors      | image/png | text/plain       | 406 | name application/json
			POST   | /api/v1/explanations | text/html | application/json | 406 | name application/json
			POST   | /api/v1/explanations | */*       | text/plain       | 415 | Content-Type: application/json
			""")
	void aMachineIsToldWhatToSendInstead(String method, String path, String accepted, String sent, int status,
			String detail) {
		HttpResponse<String> refusal = this.visitor.send(HttpRequest.newBuilder(this.visitor.resolve(path))
			.header("Accept", accepted)
			.header("Content-Type", sent)
			.method(method, BodyPublishers.ofString("54321")));

		assertThat(refusal.statusCode()).isEqualTo(status);
		assertThat(refusal.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(refusal.body()).startsWith("{\"title\":")
			.contains(detail, "\"instance\":\"" + path + "\"")
			.doesNotContain(method, sent + "\"", "54321");
	}

	@ParameterizedTest
	@CsvSource({ "/api/v1/nothing, */*", "/pl/nowhere, 'application/json, text/plain, */*'",
			"/it/guides/nothing, application/problem+json", "/en/check/rule.json, */*" })
	void aMachineIsToldThatNothingIsThere(String path, String accepted) {
		HttpResponse<String> answer = this.visitor.open(path, "Accept", accepted);

		assertThat(answer.statusCode()).isEqualTo(404);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(answer.body()).as("what was asked for may be a key")
			.isEqualTo("{\"title\":\"Not Found\",\"status\":404,\"detail\":\"There is nothing at this address\"}");
	}

	@ParameterizedTest
	@CsvSource({ "/en/reports/nothing, application/json", "/pl/reports/nothing.json, */*" })
	void aMachineIsToldThatAReportIsBroken(String path, String accepted) {
		HttpResponse<String> answer = this.visitor.open(path, "Accept", accepted);

		assertThat(answer.statusCode()).isEqualTo(404);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(answer.body()).isEqualTo("{\"title\":\"Not Found\",\"status\":404,"
				+ "\"detail\":\"The address of this report is incomplete or changed\"}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "*/*", "text/html", "application/json, text/html;q=0.9" })
	void everybodyElseGetsAPage(String accepted) {
		HttpResponse<String> answer = this.visitor.open("/en/reports/nothing", "Accept", accepted);

		assertThat(answer.statusCode()).isEqualTo(404);
		assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
	}

	private HttpResponse<String> explain(String json) {
		return this.visitor.send(HttpRequest.newBuilder(this.visitor.resolve("/api/v1/explanations"))
			.header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString(json)));
	}

}
