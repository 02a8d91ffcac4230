package dev.keydoctor.journey;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.keydoctor.link.QrReader;
import dev.keydoctor.openai.Keys;
import dev.keydoctor.site.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Journeys with the code of a course, which goes along from form to form.
 */
@ConfiguredJourneyTest
class CourseCodeJourneyTests {

	/** Minted with the line of the README. */
	static final String COURSE = "n8n-basics.20991231.e958bf2a93ff125603daf26fd615a2f5";

	@Autowired
	private Visitor visitor;

	@Test
	void aScriptHasTheWordsOnCoursesForWhoeverGaveNone() {
		assertThat(List.of("/en/", "/en/check", "/en/check?course=forged", "/en/guides/api-key"))
			.allSatisfy((path) -> assertThat(limit(path)).contains("link with a course code"));
		assertThat(limit("/en/check?course=" + COURSE)).doesNotContain("link with a course code");
	}

	@Test
	void aScriptHasTheWordsOnABudgetThatACourseHasSpent() {
		String query = "?course=" + COURSE;
		Elements links = this.visitor.read("/en/check" + query).select("[data-trouble=limit] a");

		assertThat(limit("/en/check" + query)).contains("Everyone with this course code");
		assertThat(limit("/en/check")).isNotEmpty().doesNotContain("Everyone with this course code");
		assertThat(links.eachAttr("href")).containsExactly("/en/explain" + query, "#examples",
				"/en/guides/teachers#teachers-portal");
	}

	private String limit(String path) {
		return this.visitor.read(path).select("form[data-form=check] [data-trouble=limit]").text();
	}

	@Test
	void aCourseCodeStaysInTheFormFromCheckToCheck() {
		Document form = this.visitor.read("/en/check?course=" + COURSE);
		assertThat(form.select(".languages a").eachAttr("href")).isNotEmpty()
			.allMatch((alternate) -> alternate.endsWith("/check?course=" + COURSE));
		assertThat(form.selectFirst("form[data-form=check] input[name=course]").attr("value")).isEqualTo(COURSE);
		assertThat(form.selectFirst("[data-course]").text()).contains("n8n-basics", "31 December 2099");

		String report = Visitor.header(
				this.visitor.submit("/en/check", Map.of("key", "sk-example-healthy", "course", COURSE)), "Location");

		assertThat(report).endsWith("?course=" + COURSE);
		String inNoLanguage = report.substring("/en".length());
		assertThat(Visitor.header(this.visitor.open(inNoLanguage, "Accept-Language", "it"), "Location"))
			.endsWith("/it" + inNoLanguage);
		assertThat(this.visitor.read(report).selectFirst("form[data-form=check] input[name=course]").attr("value"))
			.isEqualTo(COURSE);
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
		String link = ConfiguredJourneyTest.PUBLIC_URL + "/go/check?course=";
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
		assertThat(Jsoup.parse(drawing.body()).select("h1").text())
			.isEqualTo("Questo codice del corso oggi non è valido");
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

		String again = explained(
				Map.of("text", "zebra", "course", COURSE, "earlier", page.selectFirst("[name=earlier]").attr("value")));
		assertThat(again).isEqualTo(report + "&more=nothing#more");
	}

	private String explained(Map<String, String> form) {
		return Visitor.header(this.visitor.submit("/en/explain", form), "Location");
	}

	@Test
	void noLinkFromFormToFormLosesTheCourseCode() {
		String query = "?course=" + COURSE;
		Document form = this.visitor.read("/en/check" + query);
		Document report = this.visitor.read(explained(Map.of("text", "HTTP 403", "course", COURSE)));
		Document plain = this.visitor.read("/en/check");

		assertThat(form.select("main a[href*=examples]").eachAttr("href")).containsOnly("#examples");
		assertThat(form.getElementById("examples")).isNotNull();
		assertThat(menu(form)).containsExactly("/en/explain" + query, "/en/check" + query, "/en/guides", "/en/errors");
		assertThat(report.select("main a[href*=examples]").eachAttr("href"))
			.containsOnly("/en/check" + query + "#examples");
		assertThat(report.select("main a[href^=/en/explain]").eachAttr("href")).isNotEmpty()
			.allMatch((link) -> link.startsWith("/en/explain" + query));
		assertThat(menu(plain)).containsExactly("/en/explain", "/en/check", "/en/guides", "/en/errors");
	}

	private static List<String> menu(Document page) {
		return page.select(".menu a").eachAttr("href");
	}

	@Test
	void theWholeLinkIsTakenForTheCode() {
		String link = ConfiguredJourneyTest.PUBLIC_URL + "/go/check?course=" + COURSE;

		String report = explained(Map.of("text", "HTTP 403", "course", link));

		assertThat(report).endsWith("?course=" + COURSE);
		assertThat(this.visitor.read("/en/check").selectFirst("input[name=course]").attr("maxlength"))
			.satisfies((longest) -> assertThat(Integer.parseInt(longest)).isGreaterThan(link.length() + 40));
	}

	@ParameterizedTest
	@EnumSource
	void aForgedCourseCodeIsSaidToBeOne(Language language) {
		Document form = this.visitor.read("/" + language.code() + "/check?course=" + COURSE.replace("n8n", "pwd"));

		assertThat(form.select("form[data-form=check] .problem[data-course]")).hasSize(1);
		assertThat(form.select("input[type=hidden][name=course]")).isEmpty();
	}

	@Test
	void nothingOfAStrangeCodeComesBack() {
		String strange = "%22%3E%3Cscript%3Ealert(1)%3C/script%3E";

		assertThat(this.visitor.open("/en/check?course=" + strange).body()).doesNotContain("alert(1)");
		HttpResponse<String> answer = this.visitor.post("/en/check", "key=sk-example-healthy&course=" + strange);
		assertThat(Visitor.header(answer, "Location")).endsWith("?course=invalid");
	}

}
