package dev.keydoctor.journey;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Journeys of programs: the explanation of a text and a report as JSON, and what they are
 * told instead.
 */
@JourneyTest
class MachineJourneyTests {

	@Autowired
	private Visitor visitor;

	@Test
	void anAddressOfAPageAndJsonVariesByAccept() {
		String report = Visitor.header(this.visitor.submit("/en/explain", Map.of("text", "HTTP 403")), "Location");

		assertThat(List.of(report, "/api/v1/anchors")).allSatisfy(
				(address) -> assertThat(this.visitor.open(address).headers().allValues("Vary")).contains("Accept"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			text/html, application/json;q=0.5 | text/html
			application/json;q=0.5, text/html | text/html
			application/json, text/html;q=0.5 | application/json
			application/json, text/plain, */* | application/json
			application/xml                   | text/html
			*/*                               | text/html
			""")
	void ofAPageAndJsonWhatIsWantedMoreIsSent(String accepted, String type) {
		String report = Visitor.header(this.visitor.submit("/en/explain", Map.of("text", "HTTP 403")), "Location");

		HttpResponse<String> answer = this.visitor.open(report, "Accept", accepted);

		assertThat(Visitor.header(answer, "Content-Type")).startsWith(type);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			application/json, text/csv       | application/json
			text/csv;q=0.5, application/json | application/json
			text/csv, application/json;q=0.5 | text/csv
			text/csv, */*;q=0.5              | text/csv
			text/html, */*;q=0.8             | application/json
			*/*                              | application/json
			""")
	void ofATableAndJsonWhatIsWantedMoreIsSent(String accepted, String type) {
		HttpResponse<String> answer = this.visitor.open("/api/v1/anchors", "Accept", accepted);

		assertThat(Visitor.header(answer, "Content-Type")).startsWith(type);
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
	@CsvSource(delimiter = '|',
			textBlock = """
					BREW   | /api/v1/explanations | */*       | application/json | 405 | The header Allow
					POST   | /api/v1/anchors.csv  | */*       | application/json | 405 | The header Allow
					GET    | /api/v1/anchors      | image/png | text/plain       | 406 | name application/json
					POST   | /api/v1/explanations | text/html | application/json | 406 | name application/json
					POST   | /api/v1/explanations | application/json;q=0 | application/json | 406 | name application/json
					GET    | /api/v1/anchors      | application/json;q=0, text/csv;q=0.0 | text/plain | 406 | name application/json
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
		assertThat(refusal.body()).contains("\"title\":", detail, "\"instance\":\"" + path + "\"")
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
			.isEqualTo("{\"detail\":\"There is nothing at this address\",\"status\":404,\"title\":\"Not Found\"}");
	}

	@ParameterizedTest
	@CsvSource({ "/en/reports/nothing, application/json", "/pl/reports/nothing.json, */*" })
	void aMachineIsToldThatAReportIsBroken(String path, String accepted) {
		HttpResponse<String> answer = this.visitor.open(path, "Accept", accepted);

		assertThat(answer.statusCode()).isEqualTo(404);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(answer.body()).isEqualTo("{\"detail\":\"The address of this report is incomplete or changed\","
				+ "\"status\":404,\"title\":\"Not Found\"}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "*/*", "text/html", "application/json, text/html;q=0.9" })
	void everybodyElseGetsAPage(String accepted) {
		HttpResponse<String> answer = this.visitor.open("/en/reports/nothing", "Accept", accepted);

		assertThat(answer.statusCode()).isEqualTo(404);
		assertThat(Visitor.header(answer, "Content-Type")).startsWith("text/html");
	}

	private HttpResponse<String> explain(String json) {
		return this.visitor.send(HttpRequest.newBuilder(this.visitor.resolve("/api/v1/explanations"))
			.header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString(json)));
	}

}
