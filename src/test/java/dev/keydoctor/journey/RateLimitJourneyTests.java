package dev.keydoctor.journey;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.keydoctor.link.QrReader;
import dev.keydoctor.openai.Fault;
import dev.keydoctor.openai.FaultServer;
import dev.keydoctor.openai.Keys;
import dev.keydoctor.site.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Journeys of somebody who has used more than is fair, with a portal that allows one of
 * each. Each visitor has an address of its own: a trusted proxy tells it.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "management.server.port=0", "keydoctor.limits.address=1, then 1 per 1h",
				"keydoctor.limits.examples=1, then 1 per 1h", "keydoctor.limits.texts=1, then 1 per 20m",
				"keydoctor.limits.same-key=1000, then 1 per 1h", "keydoctor.limits.course=2, then 1 per 1h",
				"keydoctor.limits.trusted-proxies=127.0.0.0/8",
				"keydoctor.limits.course-secret=a secret of the portal" })
class RateLimitJourneyTests {

	/** Minted with the line of the README. */
	private static final String COURSE = "n8n-basics.20991231.e958bf2a93ff125603daf26fd615a2f5";

	private static final FaultServer OPENAI = new FaultServer();

	private static int visitors;

	@LocalServerPort
	private int port;

	private Visitor visitor;

	private String address;

	@DynamicPropertySource
	static void simulate(DynamicPropertyRegistry properties) {
		properties.add("keydoctor.openai.base-url", OPENAI::address);
	}

	@BeforeEach
	void arrive() {
		this.visitor = new Visitor(this.port);
		visitors++;
		this.address = "203.0.%d.9".formatted(visitors);
		OPENAI.on("GET /models", Fault.answering(200, "models.json"))
			.on("POST /chat/completions", Fault.answering(200, "completion.json"));
	}

	@AfterAll
	static void close() {
		OPENAI.close();
	}

	@ParameterizedTest
	@EnumSource
	void aRefusedCheckNamesTheWaitInTheReadersLanguage(Language language) {
		String path = "/" + language.code() + "/check";
		assertThat(check(path, Keys.PROJECT).statusCode()).isEqualTo(303);

		HttpResponse<String> refusal = check(path, Keys.PROJECT);
		Document page = Jsoup.parse(refusal.body());

		assertThat(refusal.statusCode()).isEqualTo(429);
		assertThat(refusal.headers().firstValue("Retry-After"))
			.hasValueSatisfying((seconds) -> assertThat(Integer.parseInt(seconds)).isBetween(1, 3600));
		assertThat(refusal.headers().firstValue("Cache-Control")).hasValue("no-store");
		assertThat(page.selectFirst("html").attr("lang")).isEqualTo(language.code());
		assertThat(page.selectFirst("[data-countdown]").attr("data-countdown"))
			.isEqualTo(refusal.headers().firstValue("Retry-After").orElseThrow());
		assertThat(page.selectFirst("[data-left]").text()).isEqualTo("60 min");
		assertThat(page.select("main [data-course]")).hasSize(1);
		assertThat(page.select("main a[href='/" + language.code() + "/explain#self']")).hasSize(1);
		assertThat(page.select("[data-verdict]")).isEmpty();
		assertThat(page.select("main").text()).doesNotContain(Keys.PROJECT.substring(0, 12));
	}

	@Test
	void aScriptHasTheWordsOnCoursesForWhoeverGaveNone() {
		assertThat(List.of("/en/", "/en/check", "/en/check?course=forged", "/en/guides/api-key"))
			.allSatisfy((path) -> assertThat(limit(path)).contains("link with a course code"));
		assertThat(limit("/en/check?course=" + COURSE)).isNotEmpty().doesNotContain("course");
	}

	private String limit(String path) {
		return this.visitor.read(path).select("form[data-form=check] [data-trouble=limit]").text();
	}

	@Test
	void eachRefusalSaysItsOwnWaitAlsoWhenItsPageWasShownBefore() {
		check("/en/check", Keys.PROJECT);
		explain();

		assertThat(countdown(check("/en/check", Keys.PROJECT))).isBetween(1201, 3600);
		assertThat(countdown(explain())).isBetween(1, 1200);
		assertThat(countdown(check("/en/check", Keys.PROJECT))).isBetween(1201, 3600);
	}

	@Test
	void theSelfCheckIsWhereTheRefusalSaysItIs() {
		assertThat(this.visitor.read("/en/explain").getElementById("self")).isNotNull();
	}

	@Test
	void theStreamIsRefusedBeforeItBegins() {
		check("/en/check", Keys.PROJECT);

		HttpResponse<String> refusal = check("/en/check", Keys.PROJECT, "Accept", "text/event-stream");

		assertThat(refusal.statusCode()).isEqualTo(429);
		assertThat(refusal.headers().firstValue("Retry-After")).isPresent();
		assertThat(refusal.body()).doesNotContain("event:");
	}

	@Test
	void anExplanationBeyondTheLimitIsRefused() {
		assertThat(explain().statusCode()).isEqualTo(303);

		assertThat(explain().statusCode()).isEqualTo(429);
	}

	@Test
	void aMachineGetsProblemDetails() {
		assertThat(explainAsMachine().statusCode()).isEqualTo(200);

		HttpResponse<String> refusal = explainAsMachine();

		assertThat(refusal.statusCode()).isEqualTo(429);
		assertThat(refusal.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(refusal.headers().firstValue("Retry-After")).isPresent();
		assertThat(refusal.body()).contains("\"status\":429").doesNotContain("address", "bucket");
	}

	@Test
	void examplesAndBrokenKeysHaveABudgetOfTheirOwn() {
		assertThat(check("/en/check", "sk-example-healthy").statusCode()).isEqualTo(303);
		assertThat(check("/en/check", "sk-ant-whatever").statusCode()).isEqualTo(429);

		assertThat(check("/en/check", Keys.PROJECT).statusCode()).isEqualTo(303);
	}

	@Test
	void aCourseCodeIsSpokenOfOnlyWhereItWouldHelp() {
		check("/en/check", Keys.PROJECT);
		check("/en/check", "sk-example-healthy");
		explain();
		Map<String, String> inCourse = Map.of("key", Keys.PROJECT, "course", COURSE.replace("basics", "extras"));

		assertThat(speaksOfCourses(check("/en/check", "sk-example-healthy"))).isFalse();
		assertThat(speaksOfCourses(explain())).isFalse();
		assertThat(speaksOfCourses(check("/en/check", Keys.PROJECT))).isTrue();
		assertThat(speaksOfCourses(submit("/en/check", inCourse))).as("a forged code").isTrue();
	}

	private static boolean speaksOfCourses(HttpResponse<String> refusal) {
		assertThat(refusal.statusCode()).isEqualTo(429);
		return !Jsoup.parse(refusal.body()).select("main [data-course]").isEmpty();
	}

	@Test
	void anEmptyFieldCostsAsMuchAsAnExample() {
		assertThat(check("/en/check", "").statusCode()).isEqualTo(422);
		assertThat(check("/en/check", "").statusCode()).isEqualTo(429);

		assertThat(check("/en/check", Keys.PROJECT).statusCode()).isEqualTo(303);
	}

	@Test
	void aCheckThatSaysNothingOfTheKeyCostsNothing() {
		OPENAI.on("GET /models", Fault.closing());

		assertThat(check("/en/check", Keys.PROJECT).statusCode()).isEqualTo(303);
		assertThat(check("/en/check", Keys.PROJECT).statusCode()).isEqualTo(303);
	}

	@Test
	void aCheckThatBreaksOffOnceTheKeyIsKnownCounts() {
		OPENAI.on("POST /chat/completions", Fault.closing());

		assertThat(check("/en/check", Keys.PROJECT).statusCode()).isEqualTo(303);
		assertThat(check("/en/check", Keys.PROJECT).statusCode()).isEqualTo(429);
	}

	@Test
	void aCourseCodeStaysInTheFormFromCheckToCheck() {
		Document form = this.visitor.read("/en/check?course=" + COURSE);
		assertThat(form.select(".languages a").eachAttr("href")).isNotEmpty()
			.allMatch((alternate) -> alternate.endsWith("/check?course=" + COURSE));
		assertThat(form.selectFirst("form[data-form=check] input[name=course]").attr("value")).isEqualTo(COURSE);
		assertThat(form.selectFirst("[data-course]").text()).contains("n8n-basics", "31 December 2099");

		HttpResponse<String> answer = submit("/en/check", Map.of("key", Keys.PROJECT, "course", COURSE));
		String report = answer.headers().firstValue("Location").orElseThrow();

		assertThat(report).endsWith("?course=" + COURSE);
		String inNoLanguage = report.substring("/en".length());
		assertThat(Visitor.header(this.visitor.open(inNoLanguage, "Accept-Language", "it"), "Location"))
			.endsWith("/it" + inNoLanguage);
		assertThat(this.visitor.read(report).selectFirst("form[data-form=check] input[name=course]").attr("value"))
			.isEqualTo(COURSE);
		assertThat(submit("/en/check", Map.of("key", Keys.PROJECT, "course", COURSE)).statusCode()).isEqualTo(303);
		assertThat(speaksOfCourses(submit("/en/check", Map.of("key", Keys.PROJECT, "course", COURSE)))).isFalse();
		assertThat(check("/en/check", Keys.PROJECT).statusCode()).isEqualTo(303);
	}

	@ParameterizedTest
	@ValueSource(strings = { "check", "explain" })
	void aShortLinkToAFormTakesTheCourseCodeAlongAndNothingElse(String form) {
		String code = "course=" + COURSE;

		assertThat(go(form + "?x=1&lang=it&" + code)).isEqualTo("/it/" + form + "?" + code);
		assertThat(go(form + "?lang=it&" + code + "%20).")).isEqualTo("/it/" + form + "?" + code);
		assertThat(go(form + "?lang=pl&course=")).isEqualTo("/pl/" + form);
		assertThat(go("status?lang=pl&" + code)).isEqualTo("/pl/status");
	}

	@ParameterizedTest
	@CsvSource({ "check, 30", "explain, 30", "check, 1", "explain, 50" })
	void aShortLinkWithHalfACourseCodeLeadsToAFormThatSaysSo(String form, int end) {
		String link = go(form + "?lang=it&course=" + COURSE.substring(0, end));

		assertThat(link).isEqualTo("/it/" + form + "?course=invalid");
		assertThat(this.visitor.read(link).select("main .problem[data-course]")).hasSize(1);
	}

	@Test
	void aShortLinkPassesOnNothingThatIsNoCourseCode() {
		assertThat(Stream.of(Keys.PROJECT, "%0d%0aA:b", "%0d%0aA:b&course=" + Keys.PROJECT, "%22%3E%3Cscript%3E")
			.map((sent) -> go("check?lang=pl&course=" + sent))).containsOnly("/pl/check?course=invalid");
	}

	@Test
	void aQrCodeOfAFormTakesTheCourseCodeAlong() {
		String link = this.visitor.address("/go/check?course=");
		HttpResponse<String> drawing = this.visitor.open("/go/check/qr.svg?x=1&course=" + COURSE);

		assertThat(QrReader.read(drawing.body())).isEqualTo(link + COURSE);
		assertThat(Visitor.header(drawing, "Cache-Control")).isEqualTo("no-store");
		assertThat(qr("check/qr.png?course=" + COURSE)).isNotEqualTo(qr("check/qr.png"));
		assertThat(qr("create-key/qr.svg?course=" + COURSE)).isEqualTo(qr("create-key/qr.svg"));
	}

	@Test
	void aFormSaysUntilWhenACodeWasGood() {
		assertThat(this.visitor.read("/en/check?course=n8n-basics.20261101.145ad60beb358e5837e2d588f1f3772b")
			.select("main .problem[data-course]")
			.text()).contains("until 1 November 2026");
	}

	/** It would be printed, and noticed only by the class. */
	@ParameterizedTest
	@ValueSource(strings = { "n8n-basics.20261101.00000000000000000000000000000000", "n8n-basics", "a%22b" })
	void thereIsNoQrCodeOfACourseCodeThatIsNotGood(String code) {
		HttpResponse<String> drawing = this.visitor.open("/go/check/qr.svg?course=" + code);

		assertThat(drawing.statusCode()).isEqualTo(422);
		assertThat(Jsoup.parse(drawing.body()).select("h1").text()).isEqualTo("This course code is not valid today");
		assertThat(this.visitor.open("/go/check/qr.png?course=" + code).statusCode()).isEqualTo(422);
	}

	private String qr(String code) {
		return this.visitor.open("/go/" + code).body();
	}

	private String go(String link) {
		return Visitor.header(this.visitor.open("/go/" + link), "Location");
	}

	@Test
	void aCourseCodeStaysInTheFormFromTheErrorToTheKey() {
		String question = "Forbidden - perhaps check your credentials?";
		Document form = this.visitor.read("/en/explain?course=" + COURSE);
		assertThat(form.select("main form:has(input[name=course][value=" + COURSE + "])")).hasSize(2);

		String report = explained(Map.of("text", question, "course", COURSE));
		Document page = this.visitor.read(report);
		assertThat(page.select("main form:has(input[name=course][value=" + COURSE + "])")).hasSize(2);

		this.address = "203.1.0.9";
		String again = explained(
				Map.of("text", "zebra", "course", COURSE, "earlier", page.selectFirst("[name=earlier]").attr("value")));
		assertThat(again).isEqualTo(report + "&more=nothing#more");
	}

	private String explained(Map<String, String> form) {
		return Visitor.header(submit("/en/explain", form), "Location");
	}

	@Test
	void noLinkFromFormToFormLosesTheCourseCode() {
		String query = "?course=" + COURSE;
		Document form = this.visitor.read("/en/check" + query);
		Document report = this.visitor.read(explained(Map.of("text", "HTTP 403", "course", COURSE)));
		Document plain = this.visitor.read("/en/check");

		assertThat(form.select("main a[href*=examples]").eachAttr("href")).containsExactly("#examples");
		assertThat(form.getElementById("examples")).isNotNull();
		assertThat(menu(form)).containsExactly("/en/explain" + query, "/en/check" + query, "/en/guides", "/en/errors");
		assertThat(report.select("main a[href*=examples]").eachAttr("href"))
			.containsExactly("/en/check" + query + "#examples");
		assertThat(report.select("main a[href^=/en/explain]").eachAttr("href")).isNotEmpty()
			.containsOnly("/en/explain" + query);
		assertThat(menu(plain)).containsExactly("/en/explain", "/en/check", "/en/guides", "/en/errors");
	}

	private static List<String> menu(Document page) {
		return page.select(".menu a").eachAttr("href");
	}

	@Test
	void theWholeLinkIsTakenForTheCode() {
		String link = "https://keys.example.org/go/check?course=" + COURSE;

		String report = explained(Map.of("text", "HTTP 403", "course", link));

		assertThat(report).endsWith("?course=" + COURSE);
		assertThat(this.visitor.read("/en/check").selectFirst("input[name=course]").attr("maxlength"))
			.satisfies((longest) -> assertThat(Integer.parseInt(longest)).isGreaterThan(link.length() + 40));
	}

	@ParameterizedTest
	@EnumSource
	void aForgedCourseCodeIsSaidToBeOneAndCountsForNothing(Language language) {
		String path = "/" + language.code() + "/check";
		String forged = COURSE.replace("n8n", "pwd");

		Document form = this.visitor.read(path + "?course=" + forged);
		assertThat(form.select("form[data-form=check] .problem[data-course]")).hasSize(1);
		assertThat(form.select("input[type=hidden][name=course]")).isEmpty();

		submit(path, Map.of("key", Keys.PROJECT, "course", forged));
		assertThat(submit(path, Map.of("key", Keys.PROJECT, "course", forged)).statusCode()).isEqualTo(429);
	}

	@Test
	void repeatedChecksAreAsFarApartAsTheLimitsAsk() {
		String report = Visitor.header(check("/en/check", "sk-example-insufficient-quota"), "Location");

		Element repeat = this.visitor.read(report).selectFirst("form[data-form=check] [data-repeat]");
		assertThat(repeat.attr("data-repeat")).isEqualTo("3600");
		assertThat(repeat.parent().text()).contains("every 60 min");
	}

	@Test
	void nothingOfAStrangeCodeComesBack() {
		String strange = "%22%3E%3Cscript%3Ealert(1)%3C/script%3E";

		assertThat(this.visitor.open("/en/check?course=" + strange).body()).doesNotContain("alert(1)");
		assertThat(this.visitor.post("/en/check", "key=sk-example-healthy&course=" + strange, headers())
			.headers()
			.firstValue("Location")
			.orElseThrow()).endsWith("?course=invalid");
	}

	private HttpResponse<String> check(String path, String key, String... headers) {
		return submit(path, Map.of("key", key), headers);
	}

	private HttpResponse<String> explain() {
		return submit("/en/explain", Map.of("text", "HTTP 403"));
	}

	private static int countdown(HttpResponse<String> refusal) {
		assertThat(refusal.headers().firstValue("Content-Language")).hasValue("en");
		return Integer.parseInt(Jsoup.parse(refusal.body()).selectFirst("[data-countdown]").attr("data-countdown"));
	}

	private HttpResponse<String> submit(String path, Map<String, String> fields, String... headers) {
		return this.visitor.submit(path, fields, headers(headers));
	}

	private HttpResponse<String> explainAsMachine() {
		return this.visitor.send(HttpRequest.newBuilder(this.visitor.resolve("/api/v1/explanations"))
			.header("Content-Type", "application/json")
			.header("X-Forwarded-For", this.address)
			.POST(BodyPublishers.ofString("{\"text\": \"HTTP 403\"}")));
	}

	private String[] headers(String... more) {
		String[] all = Arrays.copyOf(more, more.length + 4);
		System.arraycopy(new String[] { "Sec-Fetch-Site", "same-origin", "X-Forwarded-For", this.address }, 0, all,
				more.length, 4);
		return all;
	}

}
