package dev.keydoctor.browser;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;

import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import dev.keydoctor.openai.ApiKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of what the forms do when something goes wrong, and what they forget.
 */
@BrowserTest
class ResilienceTests {

	/** What is pasted is judged at once, what is typed when the typing rests. */
	private static final String PASTE = """
			(field, text) => {
				field.value = text;
				field.dispatchEvent(new InputEvent("input", { inputType: "insertFromPaste", bubbles: true }));
			}
			""";

	@Test
	void aConnectionLostInTheMiddleKeepsTheKeyInTheField(Portal portal) {
		try (Tab tab = portal.open(Device.PHONE, "/en/check")) {
			tab.page().route("**/check", ResilienceTests::breakOff);
			tab.check("sk-example-healthy");

			tab.find("[data-trouble=connection]").waitFor();
			assertThat(tab.find("[data-step=format]").getAttribute("data-status")).isEqualTo("passed");
			assertThat(tab.find("#key").inputValue()).isEqualTo("sk-example-healthy");
		}
	}

	@ParameterizedTest
	@CsvSource({ "429,limit", "413,long", "503,ours" })
	void aRefusalIsSaidBesideTheFieldAndTheKeyStays(int status, String trouble, Portal portal) {
		try (Tab tab = portal.open(Device.DESKTOP, "/pl/guides/api-key")) {
			tab.page().route("**/check", (route) -> route.fulfill(new FulfillOptions().setStatus(status)));
			tab.check("sk-example-healthy");

			tab.find("[data-trouble=" + trouble + "]").waitFor();
			assertThat(tab.find("#key").inputValue()).isNotEmpty();
			assertThat(tab.find("[data-trouble] strong:visible").count()).isZero();
		}
	}

	@ParameterizedTest
	@CsvSource({ "429, 23, en, One try will be possible in 23 s, One try will be possible in 13 s",
			"503, 23, it, Puoi riprovare tra 23 s, Puoi riprovare tra 13 s",
			"429, 7199, en, One try will be possible in 119:59, One try will be possible in 119:49",
			"429, 21041, pl, Jedna próba będzie możliwa za 5 h 50 min, Jedna próba będzie możliwa za 5 h 50 min",
			"429, 5, it, Un tentativo sarà possibile tra 5 s, come il gruppo ottiene un codice" })
	void aRefusalSaysHowLongToWaitAndCountsDown(int status, String wait, String language, String words, String later,
			Portal portal) {
		try (Tab tab = portal.openApart(Device.PHONE, "/" + language + "/check")) {
			tab.page().clock().install(new Clock.InstallOptions().setTime(0));
			tab.page().clock().pauseAt(60_000);
			tab.page().route("**/check", (route) -> refuse(route, status, wait));
			tab.check("sk-example-healthy");

			assertThat(tab.find("[role=alert][data-trouble]:visible").innerText()).endsWith(words);
			tab.page().clock().runFor(10_000);
			assertThat(tab.find("[role=alert][data-trouble]:visible").innerText()).endsWith(later);
			assertThat(tab.find("#key").inputValue()).isEqualTo("sk-example-healthy");
			assertThat(tab.complaints()).isEmpty();
		}
	}

	@Test
	void aCheckThatIsRepeatedGoesOnWhateverStandsInItsWay(Portal portal) {
		try (Tab tab = portal.openApart(Device.DESKTOP, "/en/check")) {
			tab.check("sk-example-organization-mismatch");
			assertThat(tab.verdict()).isEqualTo("organization-mismatch");
			List<Consumer<Route>> answers = List.of(ResilienceTests::fail, (route) -> refuse(route, 429, "300"),
					(route) -> refuse(route, 503, "a date"), Route::abort, ResilienceTests::breakOff, Route::resume);
			AtomicInteger asked = new AtomicInteger();
			tab.page().route("**/check", (route) -> answers.get(asked.getAndIncrement()).accept(route));
			tab.page().clock().install();
			tab.find("[data-repeat]").check();
			tab.check("sk-example-healthy");

			List<Integer> waits = List.of(120, 300, 120, 120, 120);
			for (int i = 0; i < waits.size(); i++) {
				tab.find("[data-again]").waitFor();
				tab.page().clock().runFor(waits.get(i) * 1000L - 10_000);
				assertThat(asked).hasValue(i + 1);
				tab.page().clock().runFor(11_000);
				int next = i + 2;
				tab.page().waitForCondition(() -> asked.get() == next);
			}
			tab.page().waitForCondition(() -> tab.verdict().equals("healthy"));
			assertThat(tab.complaints()).isEmpty();
		}
	}

	@Test
	void anEmptyFieldIsSaidPlainly(Portal portal) {
		try (Tab tab = portal.open(Device.DESKTOP, "/it/check")) {
			tab.check(" ");

			tab.find("#key-problem").waitFor();
		}
		try (Tab tab = portal.open(Device.PHONE_WITHOUT_SCRIPT, "/it/check")) {
			tab.check(" ");

			assertThat(tab.find("#key-problem").innerText()).isNotBlank();
			assertThat(tab.find("#key").getAttribute("aria-invalid")).isEqualTo("true");
		}
	}

	@Test
	void goingBackShowsAnEmptyKeyField(Portal portal) {
		try (Tab tab = portal.open(Device.DESKTOP, "/en/guides/api-key")) {
			tab.check("sk-example-invalid-key");
			assertThat(tab.verdict()).isEqualTo("invalid-key");
			tab.page().goBack();

			assertThat(tab.find("#key").inputValue()).isEmpty();
		}
	}

	@Test
	void aTextThatIsTooLongIsStillThereAfterGoingBack(Portal portal) {
		String text = "429 Too many requests";
		try (Tab tab = portal.open(Device.DESKTOP, "/en/explain")) {
			tab.page()
				.route("**/explain",
						(route) -> route.resume(new Route.ResumeOptions().setPostData("text=" + "x".repeat(300_000))),
						new Page.RouteOptions().setTimes(1));
			tab.explain(text);
			tab.find("[data-back] button").click();

			// The browser puts it back when the page is there already.
			assertThat(tab.find("#text")).hasValue(text);
		}
	}

	@Test
	void aKeyInAPastedTextNeverLeavesTheBrowser(Portal portal) {
		String key = "sk-proj-" + "a1B2".repeat(12);
		try (Tab tab = portal.open(Device.DESKTOP, "/en/explain")) {
			tab.find("#text").fill("Incorrect API key provided: " + key);

			assertThat(tab.find("#text").inputValue()).doesNotContain("a1B2").contains("sk-000");
			assertThat(tab.find("[data-redacted]").isVisible()).isTrue();
		}
	}

	@ParameterizedTest
	@MethodSource("pastedTexts")
	void theBrowserJudgesAPastedKeyAsTheServerDoes(String pasted, Portal portal) {
		ApiKey judged = ApiKey.of(pasted);
		try (Tab tab = portal.open(Device.DESKTOP, "/en/check")) {
			tab.find("#key").evaluate(PASTE, pasted);
			tab.find("[data-lint]:not(:empty)").waitFor();

			String fault = tab.find("[data-lint]").getAttribute("data-lint");
			assertThat(fault).isEqualTo((judged.fault() != null) ? judged.fault().code() : "");
			assertThat(tab.find("[data-lint].passed").count())
				.isEqualTo((judged.fault() == null && judged.looksWhole()) ? 1 : 0);
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void theRulesForKeysAreAskedForAgainWhereTheyDidNotArrive(boolean answered, Portal portal) {
		try (Tab tab = portal.open(Device.DESKTOP, "/en/check")) {
			tab.page()
				.route("**/rules.json", (route) -> withoutRules(answered, route), new Page.RouteOptions().setTimes(1));
			tab.find("#key").focus();

			tab.page().waitForCondition(() -> {
				tab.find("#key").evaluate(PASTE, "org-abc");
				return tab.find("[data-lint=openai-id]").count() > 0;
			});
			assertThat(tab.complaints()).isEmpty();
		}
	}

	/** Whether a portal that has no room for a request says so, or nothing comes. */
	private static void withoutRules(boolean answered, Route route) {
		if (answered) {
			route.fulfill(new FulfillOptions().setStatus(503)
				.setContentType("application/problem+json")
				.setBody("{\"status\":503}"));
		}
		else {
			route.abort();
		}
	}

	@Test
	void aTypedKeyIsJudgedWhenTheTypingRests(Portal portal) {
		try (Tab tab = portal.openApart(Device.DESKTOP, "/en/check")) {
			tab.page().clock().install(new Clock.InstallOptions().setTime(0));
			tab.page().clock().pauseAt(60_000);
			tab.find("#key").fill("org-abc");
			tab.page().clock().runFor(600);
			assertThat(tab.find("[data-lint]:not(:empty)").count()).isZero();

			tab.page().clock().runFor(200);
			tab.find("[data-lint]:not(:empty)").waitFor();
		}
	}

	@Test
	void theChosenAppearanceStays(Portal portal) {
		try (Tab tab = portal.open(Device.DESKTOP, "/en/")) {
			tab.find("[data-theme-choice=dark]").click();
			tab.page().navigate("/en/guides");

			assertThat(tab.find("html").getAttribute("data-theme")).isEqualTo("dark");
			assertThat(tab.find("[data-theme-choice=dark]").getAttribute("aria-pressed")).isEqualTo("true");

			tab.find(".theme button").last().click();
			tab.page().navigate("/en/");

			assertThat(tab.find("html").getAttribute("data-theme")).isEqualTo("system");
			assertThat(tab.find(".theme button").last().getAttribute("aria-pressed")).isEqualTo("true");
			assertThat(tab.complaints()).isEmpty();
		}
	}

	/** The browser may have kept the page that it goes back to, script and all. */
	@ParameterizedTest
	@ValueSource(strings = { "light", "dark", "system" })
	void theAppearanceChosenElsewhereIsThatOfAPageThatComesBack(String chosen, Portal portal) {
		try (Tab tab = portal.open(Device.DESKTOP, "/en/")) {
			tab.find("[data-theme-choice=dark]").click();
			tab.page().evaluate("(chosen) => { localStorage.theme = chosen; }", chosen);
			tab.page().evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))");

			assertThat(tab.find("html").getAttribute("data-theme")).isEqualTo(chosen);
			assertThat(tab.find(".theme [aria-pressed=true]").getAttribute("data-theme-choice")).isEqualTo(chosen);
		}
	}

	/** Browsers remember nothing where "system" was chosen before it had a name. */
	@Test
	void theAppearanceOfTheSystemIsThatOfWhoeverChoseNone(Portal portal) {
		try (Tab tab = portal.open(Device.DESKTOP, "/en/")) {
			assertThat(tab.find(".theme [aria-pressed=true]").getAttribute("data-theme-choice")).isEqualTo("system");

			tab.page().evaluate("() => { localStorage.theme = ''; }");
			tab.page().reload();
			assertThat(tab.find(".theme [aria-pressed=true]").getAttribute("data-theme-choice")).isEqualTo("system");
		}
	}

	/** Tests share the tab of their device: none sees what another left behind. */
	@Test
	void aTabOpenedAnewRemembersNothing(Portal portal) {
		try (Tab tab = portal.open(Device.DESKTOP, "/en/")) {
			tab.find("[data-theme-choice=dark]").click();
			tab.page().route("**/en/guides", Route::abort);
			tab.find("main").evaluate("() => console.error('a complaint')");
			tab.page().waitForCondition(() -> !tab.complaints().isEmpty());
		}
		try (Tab tab = portal.open(Device.DESKTOP, "/en/guides")) {
			assertThat(tab.find("html").getAttribute("data-theme")).isEqualTo("system");
			assertThat(tab.complaints()).isEmpty();
		}
	}

	@Test
	void aCopiedHeadingLinkHoldsTheWholeAddress(Portal portal) {
		try (Tab tab = portal.open(Device.DESKTOP, "/en/guides/api-key")) {
			tab.page().context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
			tab.find("#lost-key .heading-link").click();
			tab.find(".toast:not(:empty)").waitFor();

			assertThat(tab.page()).hasURL(portal.address() + "/en/guides/api-key#lost-key");
		}
	}

	private static Stream<String> pastedTexts() {
		String key = "sk-" + "proj-" + "a1B2".repeat(10) + "T3BlbkFJ" + "c3D4".repeat(10);
		return Stream.of(key, "\u201E" + key + "\u201D,", "OPENAI_API_KEY=" + key, "Authorization: Bearer " + key,
				"\uFEFF" + key.replace('-', '\u2013'), key.substring(0, 40), "S" + key.substring(1),
				"\u0455" + key.substring(1), key + key, "sk-" + "ant-api03-abc", "AKIA" + "A2B3".repeat(4),
				"your-api-key-here", "sk-...a1B2", "org-abc", "ola@example.org", "Poland",
				"Incorrect API key provided: sk-proj-****abcd",
				"Incorrect API key provided: sk-proj-abcd1234. You can find your API key", "Rate limit reached",
				"invalid_api_key");
	}

	private static void fail(Route route) {
		route.fulfill(new FulfillOptions().setContentType("text/event-stream").setBody("""
				event:step
				data:{"step":"format","status":"failed"}

				event:done
				data:{"report":"/en/check"}

				"""));
	}

	private static void refuse(Route route, int status, String wait) {
		route.fulfill(new FulfillOptions().setStatus(status).setHeaders(Map.of("Retry-After", wait)));
	}

	private static void breakOff(Route route) {
		route.fulfill(new FulfillOptions().setContentType("text/event-stream")
			.setBody("event:step\ndata:{\"step\":\"format\",\"status\":\"passed\"}\n\n"));
	}

}
