package dev.keydoctor.journey;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import dev.keydoctor.diagnosis.Report;
import dev.keydoctor.diagnosis.code.ReportCode;
import dev.keydoctor.openai.Keys;
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
import org.springframework.context.MessageSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Journeys from a pasted text to its explanation.
 */
@JourneyTest
class ExplanationJourneyTests {

	/** The sections that a report offers in answer to a question. */
	private static final String ANSWERS = "[aria-labelledby=answers] li a";

	@Autowired
	private Visitor visitor;

	@Autowired
	private MessageSource messages;

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

	/* What the page of a refused check says, copied as a whole. */
	@ParameterizedTest
	@EnumSource
	void whatThePortalSaysItselfIsNotTakenForOpenAis(Language language) {
		String refusal = words(language, "web.error.429.title") + "\n" + words(language, "web.error.429.text");
		String page = words(language, "web.error", 429) + "\n" + refusal + "\n" + words(language, "web.error.429.wait")
				+ " 10 min";
		String wrongCode = "klasa-3b: " + words(language, "check.course.wrong").toUpperCase(language.locale());

		assertThat(sectionsFor(language, refusal)).containsExactly("this-portal", "teachers-portal");
		assertThat(sectionsFor(language, page)).containsExactly("this-portal", "teachers-portal");
		assertThat(sectionsFor(language, words(language, "check.trouble.limit"))).containsExactly("this-portal",
				"teachers-portal");
		assertThat(sectionsFor(language, wrongCode)).containsExactly("teachers-portal");
		assertThat(sectionsFor(language, words(language, "check.trouble.ours"))).containsExactly("this-portal");
	}

	@Test
	void anErrorOfOpenAisBesideItCountsMore() {
		String refusal = words(Language.EN, "web.error.429.text");

		assertThat(verdict("en", refusal + "\nYou exceeded your current quota, please check your plan"))
			.isEqualTo("insufficient-quota");
		assertThat(verdict("en", "The service is receiving too many requests from you\n" + refusal))
			.isEqualTo("ambiguous-too-many-requests");
	}

	@Test
	void whatOthersSayAlikeIsNotOurs() {
		assertThat(sectionsFor(Language.EN, "Error 429\nToo many attempts. Please wait, then try again."))
			.doesNotContain("this-portal");
		assertThat(sectionsFor(Language.EN, "Something went wrong on our side. Please try again in a moment."))
			.doesNotContain("this-portal");
	}

	private String words(Language language, String key, Object... places) {
		return this.messages.getMessage(key, places, language.locale());
	}

	private List<String> sectionsFor(Language language, String text) {
		Document report = this.visitor.follow(language.path("/explain"), Map.of("text", text));
		return report.select(ANSWERS).eachAttr("href").stream().map((link) -> link.replaceFirst(".*#", "")).toList();
	}

	private String verdict(String language, String text) {
		return this.visitor.follow("/" + language + "/explain", Map.of("text", text))
			.selectFirst("main")
			.attr("data-verdict");
	}

	@ParameterizedTest
	@CsvSource({ "pl, gdzie wkleic klucz w n8n?", "it, dove inserisco la chiave in n8n?",
			"en, where do I put the key in n8n?" })
	void aQuestionIsAnsweredByTheGuides(String language, String question) {
		String address = Visitor.header(this.visitor.submit("/" + language + "/explain", Map.of("text", question)),
				"Location");

		Document report = this.visitor.read(address);
		Document polish = this.visitor.read(address.replace("/" + language + "/", "/pl/"));

		assertThat(report.select(ANSWERS).first().attr("href"))
			.isEqualTo("/" + language + "/guides/n8n#n8n-credential");
		assertThat(polish.select(ANSWERS).eachAttr("href")).as("the same sections in another language")
			.isEqualTo(
					report.select(ANSWERS).eachAttr("href").stream().map((path) -> "/pl" + path.substring(3)).toList());
		assertThat(report.select("#support-text").text()).contains(report.select(ANSWERS).eachText());
		assertThat(address).hasSizeLessThan(160).doesNotContain("?");
	}

	/** The code is no signature: whoever forges one may not write into our pages. */
	@ParameterizedTest
	@CsvSource({ "n8n-credential, 200", "openai-klucz-api-logowanie, 200", "call-0048-22-555-0199, 404",
			"invalid-key, 404" })
	void aReportHoldsSectionsOfGuidesAlone(String section, int status) {
		String address = Visitor.header(this.visitor.submit("/en/explain", Map.of("text", "tuple index out of range")),
				"Location");
		Report report = ReportCode.decode(address.substring(address.lastIndexOf('/') + 1)).orElseThrow();

		String code = ReportCode.encode(report.withSections(List.of(section)));

		assertThat(this.visitor.open("/en/reports/" + code).statusCode()).isEqualTo(status);
		assertThat(this.visitor.open("/en/reports/" + code + ".json").statusCode()).isEqualTo(status);
	}

	@Test
	void aKeyInTheTextIsRemovedAndTheReaderIsWarned() {
		Document report = this.visitor.follow("/en/explain",
				Map.of("text", "401 Incorrect API key provided: " + Keys.PROJECT));

		assertThat(report.selectFirst("main").attr("data-verdict")).isEqualTo("invalid-key");
		assertThat(report.select(".notices .warning")).hasSize(1);
	}

	@ParameterizedTest
	@EnumSource
	void aKeyInPlaceOfAnErrorIsPointedToItsForm(Language language) {
		HttpResponse<String> answer = this.visitor.submit("/" + language.code() + "/explain",
				Map.of("text", "OPENAI_API_KEY=" + Keys.PROJECT));
		Element said = Jsoup.parse(answer.body()).selectFirst("main [role=alert]");

		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(said.select("a").eachAttr("href")).containsExactly("/" + language.code() + "/check");
		assertThat(answer.body()).doesNotContain(Keys.PROJECT.substring(8, 20));
	}

	@Test
	void anExampleKeyInPlaceOfAnErrorIsPointedToItsFormToo() {
		String example = "sk-example-insufficient-quota";

		assertThat(this.visitor.submit("/it/explain", Map.of("text", example)).statusCode()).isEqualTo(422);
		assertThat(this.visitor.submit("/it/explain", Map.of("text", "Il nodo rifiuta " + example)).statusCode())
			.isEqualTo(303);
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

	/** Another model, to which that page leads otherwise, does not help there. */
	@ParameterizedTest
	@EnumSource
	void trainingThatIsRefusedLeadsToWhatEndsWhen(Language language) {
		String retired = language.path("/errors/model-retired");
		Document report = this.visitor.follow(language.path("/explain"),
				Map.of("text", "code: training_not_available"));
		Document page = this.visitor.read(retired);

		assertThat(report.select("main a").eachAttr("href")).contains(retired);
		assertThat(page.select("main li:contains(training_not_available) a").attr("href"))
			.endsWith("#fine-tuning-gone");
		assertThat(page.select("#fine-tuning-gone ~ ul li")).hasSize(3)
			.allSatisfy((step) -> assertThat(step.text()).containsPattern("202[67]"));
		assertThat(this.visitor.read(language.path("/errors/model-access")).select("main").text())
			.doesNotContain("training_not_available");
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
		Document report = this.visitor.follow("/pl/explain", Map.of("text",
				"Rate limit reached for gpt-4.1 on requests per min (RPM): Limit 0, Used 0, Requested 1. Please try again in 1s."));

		assertThat(report.select("main").attr("data-verdict")).isEqualTo("rate-limited");
		assertThat(report.select("[data-countdown], .meaning")).isEmpty();
		assertThat(report.select(".facts").text()).doesNotContain("czekać");
	}

	@Test
	void aReportOpenedLaterShowsNoWait() {
		String address = Visitor.header(
				this.visitor.submit("/en/explain",
						Map.of("text",
								"OpenAI: Rate limit reached for gpt-6-luna on requests per min. Try again in 20s.")),
				"Location");
		Report now = ReportCode.decode(address.substring(address.lastIndexOf('/') + 1)).orElseThrow();
		Report old = new Report(now.diagnosis(), now.steps(), now.keyKind(), now.fault(), now.repairs(), now.redacted(),
				now.madeAt().minus(Duration.ofHours(1)));

		assertThat(this.visitor.read(address).select("[data-countdown]")).hasSize(1);
		assertThat(this.visitor.read("/en/reports/" + ReportCode.encode(old)).select("[data-countdown]")).isEmpty();
	}

	@Test
	void strangeLettersAreAnsweredToo() {
		HttpResponse<String> answer = this.visitor.post("/pl/explain", "text=%ef%bf%bd%00%1b+HTTP+403+%f0%9f%98%80");

		assertThat(answer.statusCode()).isEqualTo(303);
		assertThat(this.visitor.read(Visitor.header(answer, "Location")).selectFirst("main").attr("data-verdict"))
			.isEqualTo("ambiguous-forbidden");
	}

	/** As no browser sends them. */
	@ParameterizedTest
	@ValueSource(strings = { "text=%ff%fe", "text=100%", "text=%zz" })
	void brokenLettersAreRefusedWithAPage(String form) {
		HttpResponse<String> refusal = this.visitor.post("/pl/explain", form);

		assertThat(refusal.statusCode()).isEqualTo(400);
		assertThat(Jsoup.parse(refusal.body()).selectFirst("html").attr("lang")).isEqualTo("pl");
	}

}
