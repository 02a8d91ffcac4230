package dev.keydoctor.journey;

import java.net.http.HttpResponse;
import java.util.Map;

import dev.keydoctor.incident.Feeds;
import dev.keydoctor.openai.Fault;
import dev.keydoctor.openai.FaultServer;
import dev.keydoctor.sandbox.ReliableSandboxTest;
import dev.keydoctor.site.Language;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Journeys that show what visitors read about incidents while OpenAI reports one with
 * texts.
 */
@ReliableSandboxTest
@TestPropertySource(properties = "keydoctor.status.url=" + StandIn.ADDRESS + "/feed")
@Import({ StandIn.class, Visitor.class })
class StatusJourneyTests {

	@Autowired
	private FaultServer feed;

	@Autowired
	private Visitor visitor;

	@BeforeEach
	void reportAnIncident() {
		this.feed.on("GET /feed", Fault.saying(200, "content-type: application/json\r\n", Feeds.body("text-incident")));
	}

	@ParameterizedTest
	@EnumSource
	void thePageSaysWhatOpenAiSays(Language language) {
		Document page = settled("/" + language.code() + "/status");

		assertThat(page.selectFirst("html").attr("lang")).isEqualTo(language.code());
		assertThat(page.select("main [data-state]").attr("data-state")).isEqualTo("incident");
		assertThat(page.select("[data-incident] a").attr("href"))
			.isEqualTo("https://status.openai.com/incidents/01JZ63SYB0S0HRZ4T9CJE5SRD7");
		assertThat(page.select("[data-component]")).hasSize(5)
			.allMatch((component) -> component.select("dd").hasText());
		assertThat(page.select("form[data-form=explain], form[data-form=check]")).hasSize(2);
		assertThat(page.select("meta[name=robots]")).isEmpty();
	}

	@Test
	void thePageIsKeptForLessThanAMinute() {
		settled("/pl/status");
		HttpResponse<String> answer = this.visitor.open("/pl/status");

		assertThat(Visitor.header(answer, "Cache-Control")).isEqualTo("no-store");
		assertThat(this.visitor.open("/pl/status").body()).isEqualTo(answer.body());
	}

	@Test
	void theShortLinkLeadsToThePage() {
		assertThat(Visitor.header(this.visitor.open("/go/status", "Accept-Language", "it"), "Location"))
			.isEqualTo("/it/status");
		assertThat(this.visitor.open("/go/status/qr.svg").statusCode()).isEqualTo(200);
		assertThat(this.visitor.open("/it/status.md").body()).contains("{#status-proof}");
	}

	@ParameterizedTest
	@EnumSource
	void aReportOfNowTellsToWaitBeforeAnythingElse(Language language) {
		Document report = report("/" + language.code() + "/explain", Map.of("text", "insufficient_quota"));
		Element note = report.selectFirst("[data-incident]");

		assertThat(note.attr("data-state")).isEqualTo("incident");
		assertThat(note.select("[data-first] strong").text()).isNotBlank();
		assertThat(report.select("[data-first], .next, .mend li").first()).isEqualTo(note.selectFirst("[data-first]"));
		assertThat(report.selectFirst("main").attr("data-certainty")).isEqualTo("certain");
	}

	@ParameterizedTest
	@CsvSource({ "incident, If the error stays when the incident is over",
			"insufficient-quota, You can fix this yourself" })
	void whatToDoNowIsToWaitWhereOpenAiReportsAnIncident(String scenario, String now) {
		Document report = report("/en/check", Map.of("key", "sk-example-" + scenario, "images", "true"));

		assertThat(report.select(".next p").first().text()).startsWith(now);
	}

	@ParameterizedTest
	@CsvSource({ "incident, incident", "insufficient-quota, none", "server-error, none" })
	void anExampleShowsTheIncidentOfTheSandbox(String scenario, String state) {
		Document report = report("/en/check", Map.of("key", "sk-example-" + scenario, "images", "true"));

		assertThat(report.select("[data-incident]").attr("data-state")).isEqualTo(state);
	}

	@Test
	void aVerdictThatNoIncidentLooksLikeSaysNothingOfOne() {
		assertThat(this.visitor.follow("/en/check", Map.of("key", "sk-example-invalid-key")).select("[data-incident]"))
			.isEmpty();
	}

	@Test
	void theJsonOfAReportStaysAsItIs() {
		String address = Visitor.header(this.visitor.submit("/en/explain", Map.of("text", "insufficient_quota")),
				"Location");

		assertThat(this.visitor.open(address, "Accept", "application/json").body())
			.doesNotContainIgnoringCase("incident");
	}

	private Document report(String path, Map<String, String> form) {
		return settled(Visitor.header(this.visitor.submit(path, form), "Location"));
	}

	/** A first answer of the feed may take longer than a visitor waits. */
	private Document settled(String path) {
		Document page = this.visitor.read(path);
		while (page.select("[data-state]").attr("data-state").equals("unknown")) {
			page = this.visitor.read(path);
		}
		return page;
	}

}
