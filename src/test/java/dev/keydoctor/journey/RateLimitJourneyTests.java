package dev.keydoctor.journey;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;

import dev.keydoctor.openai.Fault;
import dev.keydoctor.openai.FaultServer;
import dev.keydoctor.openai.Keys;
import dev.keydoctor.site.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Journeys of somebody who has used more than is fair, with a portal that allows one of
 * each. Each visitor has an address of its own: a trusted proxy tells it.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "management.server.port=0", "keydoctor.openai.base-url=" + StandIn.ADDRESS,
				"keydoctor.limits.address=1, then 1 per 1h", "keydoctor.limits.examples=1, then 1 per 1h",
				"keydoctor.limits.texts=1, then 1 per 20m", "keydoctor.limits.same-key=1000, then 1 per 1h",
				"keydoctor.limits.course=2, then 1 per 1h", "keydoctor.limits.trusted-proxies=127.0.0.0/8",
				"keydoctor.limits.course-secret=" + ConfiguredJourneyTest.COURSE_SECRET })
@Import({ StandIn.class, Visitor.class })
class RateLimitJourneyTests {

	private static final String COURSE = CourseCodeJourneyTests.COURSE;

	private static int visitors;

	@Autowired
	private FaultServer openAi;

	private Visitor visitor;

	@BeforeEach
	void arrive(@Autowired Visitor anybody) {
		visitors++;
		this.visitor = anybody.from("203.0.%d.9".formatted(visitors));
		this.openAi.on("GET /models", Fault.answering(200, "models.json"))
			.on("POST /chat/completions", Fault.answering(200, "completion.json"));
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
			.isEqualTo(Visitor.header(refusal, "Retry-After"));
		assertThat(page.selectFirst("[data-left]").text()).isEqualTo("60 min");
		assertThat(page.select("[data-countdown]").text()).contains(promise(language)).doesNotContain("You can");
		assertThat(page.select("main [data-shared] a").eachAttr("href")).containsExactly(place(language, "/explain"),
				place(language, "/check#examples"), place(language, "/guides/teachers#teachers-portal"));
		assertThat(page.select("main [data-course]")).hasSize(1);
		assertThat(page.select("main a[href='/" + language.code() + "/explain#self']")).hasSize(1);
		assertThat(page.select("[data-verdict]")).isEmpty();
		assertThat(page.select("main").text()).doesNotContain(Keys.PROJECT.substring(0, 12));
	}

	/* Of thirty who share an address one gets through. */
	private static String promise(Language language) {
		return switch (language) {
			case PL -> "Jedna próba";
			case IT -> "Un tentativo";
			case EN -> "One try";
		};
	}

	private static String place(Language language, String place) {
		return language.path(place);
	}

	@Test
	void whatAClassMayDoMeanwhileIsNotRefused() {
		check("/en/check", Keys.PROJECT);
		assertThat(check("/en/check", Keys.PROJECT).statusCode()).isEqualTo(429);

		assertThat(explain().statusCode()).isEqualTo(303);
		assertThat(check("/en/check", "sk-example-healthy").statusCode()).isEqualTo(303);
		assertThat(this.visitor.read("/en/guides/teachers").getElementById("teachers-portal")).isNotNull();
		assertThat(this.visitor.read("/en/check").getElementById("examples")).isNotNull();
	}

	/* The script shows it in place of the page. */
	@ParameterizedTest
	@EnumSource
	void theFormSaysTheSameOfAClassWhereAScriptChecks(Language language) {
		Element limit = this.visitor.read(place(language, "/check")).selectFirst("[data-trouble=limit]");

		assertThat(limit.select("a").eachAttr("href")).containsExactly(place(language, "/explain"), "#examples",
				place(language, "/guides/teachers#teachers-portal"));
		assertThat(limit.lastElementChild().text()).startsWith(promise(language));
		assertThat(limit.parent().select("[data-trouble=ours] a")).isEmpty();
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

		HttpResponse<String> refusal = check("/en/check", Keys.PROJECT, "Sec-Fetch-Site", "same-origin", "Accept",
				"text/event-stream");

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
		assertThat(speaksOfCourses(this.visitor.submit("/en/check", inCourse))).as("a forged code").isTrue();
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
		this.openAi.on("GET /models", Fault.closing());

		assertThat(check("/en/check", Keys.PROJECT).statusCode()).isEqualTo(303);
		assertThat(check("/en/check", Keys.PROJECT).statusCode()).isEqualTo(303);
	}

	@Test
	void aCheckThatBreaksOffOnceTheKeyIsKnownCounts() {
		this.openAi.on("POST /chat/completions", Fault.closing());

		assertThat(check("/en/check", Keys.PROJECT).statusCode()).isEqualTo(303);
		assertThat(check("/en/check", Keys.PROJECT).statusCode()).isEqualTo(429);
	}

	@Test
	void aCourseHasABudgetOfItsOwn() {
		Map<String, String> inCourse = Map.of("key", Keys.PROJECT, "course", COURSE);
		assertThat(this.visitor.submit("/en/check", inCourse).statusCode()).isEqualTo(303);
		assertThat(this.visitor.submit("/en/check", inCourse).statusCode()).isEqualTo(303);

		assertThat(speaksOfCourses(this.visitor.submit("/en/check", inCourse))).isFalse();
		assertThat(Language.ALL).allSatisfy((language) -> tellsWhatGoesOn(language,
				Jsoup.parse(this.visitor.submit(place(language, "/check"), inCourse).body())));
		assertThat(explain().statusCode()).isEqualTo(303);
		assertThat(check("/en/check", Keys.PROJECT).statusCode()).isEqualTo(303);
	}

	private static void tellsWhatGoesOn(Language language, Document refusal) {
		Elements instead = refusal.select("main [data-shared]");
		assertThat(instead.select("a").eachAttr("href")).containsExactly(place(language, "/explain"),
				place(language, "/check#examples"), place(language, "/guides/teachers#teachers-portal"));
		assertThat(instead.text()).contains(switch (language) {
			case PL -> "tym kodem kursu";
			case IT -> "questo codice";
			case EN -> "this course code";
		});
	}

	@Test
	void whatIsLimitedForOneAloneNamesNobodyElse() {
		explain();

		assertThat(Jsoup.parse(explain().body()).select("main [data-shared]")).isEmpty();
	}

	@Test
	void aForgedCourseCodeCountsForNothing() {
		Map<String, String> forged = Map.of("key", Keys.PROJECT, "course", COURSE.replace("n8n", "pwd"));

		assertThat(this.visitor.submit("/en/check", forged).statusCode()).isEqualTo(303);
		assertThat(this.visitor.submit("/en/check", forged).statusCode()).isEqualTo(429);
	}

	@Test
	void repeatedChecksAreAsFarApartAsTheLimitsAsk() {
		String report = Visitor.header(check("/en/check", "sk-example-insufficient-quota"), "Location");

		Element repeat = this.visitor.read(report).selectFirst("form[data-form=check] [data-repeat]");
		assertThat(repeat.attr("data-repeat")).isEqualTo("3600");
		assertThat(repeat.parent().text()).contains("every 60 min");
	}

	private HttpResponse<String> check(String path, String key, String... headers) {
		return this.visitor.submit(path, Map.of("key", key), headers);
	}

	private HttpResponse<String> explain() {
		return this.visitor.submit("/en/explain", Map.of("text", "HTTP 403"));
	}

	private static int countdown(HttpResponse<String> refusal) {
		assertThat(refusal.headers().firstValue("Content-Language")).hasValue("en");
		return Integer.parseInt(Jsoup.parse(refusal.body()).selectFirst("[data-countdown]").attr("data-countdown"));
	}

	private HttpResponse<String> explainAsMachine() {
		return this.visitor.send(HttpRequest.newBuilder(this.visitor.resolve("/api/v1/explanations"))
			.header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString("{\"text\": \"HTTP 403\"}")));
	}

}
