package dev.keydoctor.journey;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import dev.keydoctor.diagnosis.Verdict;
import dev.keydoctor.openai.ExampleUpstream;
import dev.keydoctor.sandbox.ReliableSandboxTest;
import dev.keydoctor.site.Language;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Journeys that show what the report of an example key says, from the form to the page.
 */
@ReliableSandboxTest
class ExampleKeysJourneyTests {

	private static final Map<String, Verdict> EXTRA_SCENARIOS = Map.of("restricted-key", Verdict.HEALTHY, "hang",
			Verdict.COULD_NOT_CHECK, "region-without-credit", Verdict.INSUFFICIENT_QUOTA, "incident",
			Verdict.INSUFFICIENT_QUOTA);

	@Autowired
	private ExampleUpstream examples;

	@LocalServerPort
	private int port;

	private Visitor visitor;

	@BeforeEach
	void open() {
		this.visitor = new Visitor(this.port);
	}

	@AfterEach
	void close() {
		this.visitor.close();
	}

	/* Which verdict comes is the same in every language: so each has a third of them. */
	@Test
	void everyExampleLeadsToItsVerdictInTheReadersLanguage() {
		List<String> scenarios = List.copyOf(this.examples.scenarios());
		for (int index = 0; index < scenarios.size(); index++) {
			String scenario = scenarios.get(index);
			Language language = Language.values()[index % Language.values().length];
			Verdict verdict = Verdict.of(scenario).orElseGet(() -> EXTRA_SCENARIOS.get(scenario));

			Document report = check(language, "sk-example-" + scenario, "images=true");

			assertThat(report.selectFirst("html").attr("lang")).isEqualTo(language.code());
			assertThat(report.selectFirst("main").attr("data-verdict")).as(scenario).isEqualTo(verdict.code());
			assertThat(report.select(".checked [data-step]")).hasSize(4);
			assertThat(report.selectFirst(".notices").text()).isNotBlank();
		}
	}

	@Test
	void stepsAfterAFailedOneAreNotTested() {
		Document report = check(Language.EN, "sk-example-invalid-key", "images=true");

		assertThat(statuses(report)).containsExactly("passed", "failed", "not-tested", "not-tested");
	}

	@Test
	void aRestrictedKeyThatGeneratesIsHealthyWithARemark() {
		Document report = check(Language.EN, "sk-example-restricted-key");

		assertThat(statuses(report)).containsExactly("passed", "warning", "passed", "not-tested");
		assertThat(report.selectFirst("main").attr("data-verdict")).isEqualTo("healthy");
	}

	@Test
	void picturesAreMadeOnlyWhenAskedFor() {
		Document report = check(Language.EN, "sk-example-organization-unverified");

		assertThat(report.selectFirst("main").attr("data-verdict")).isEqualTo("healthy");
		assertThat(statuses(report)).endsWith("not-tested");
	}

	@Test
	void noReaderIsSentToTheirOwnNetworkWhereThePortalDidNotReachOpenAi() {
		Document report = check(Language.EN, "sk-example-network");

		assertThat(report.selectFirst("main").attr("data-verdict")).isEqualTo("network");
		assertThat(report.selectFirst(".facts").text()).contains("not on your side").doesNotContain("you can fix it");
		assertThat(report.select("#could-not-check-steps, #network-steps")).extracting(Element::id)
			.containsExactly("could-not-check-steps");
	}

	@ParameterizedTest
	@CsvSource({ "PL, Czekanie nic nie da", "IT, Aspettare non serve", "EN, Waiting does not help" })
	void aReportOnTheCountryOfThePortalAdvisesNoWait(Language language, String words) {
		Document report = check(language, "sk-example-region-unsupported");

		assertThat(report.selectFirst(".next").text()).contains(words);
		assertThat(report.select(".next a").eachAttr("href")).containsExactly(language.path("/explain"));
		assertThat(report.select("[id$=-steps], [data-repeat], .to-form")).isEmpty();
	}

	@Test
	void aReportIsItsAddress() {
		String address = Visitor
			.header(this.visitor.submit("/pl/check", Map.of("key", "sk-example-insufficient-quota")), "Location");

		HttpResponse<String> json = this.visitor.open(address, "Accept", "application/json");

		assertThat(json.headers().firstValue("Content-Type")).hasValue("application/json");
		assertThat(json.body()).contains("\"verdict\":\"insufficient-quota\"", "\"fixer\":\"you\"",
				"\"keyKind\":\"example\"", "\"httpStatus\":429");
		assertThat(this.visitor.read(address.replace("/pl/", "/it/")).selectFirst("html").attr("lang")).isEqualTo("it");
	}

	private Document check(Language language, String key, String... more) {
		String form = "key=" + key + ((more.length > 0) ? "&" + more[0] : "");
		HttpResponse<String> answer = this.visitor.post("/" + language.code() + "/check", form);
		assertThat(answer.statusCode()).as(key).isEqualTo(303);
		return this.visitor.read(Visitor.header(answer, "Location"));
	}

	private static List<String> statuses(Document report) {
		return report.select(".checked [data-step]").eachAttr("data-status");
	}

}
