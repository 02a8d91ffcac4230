package dev.keydoctor.browser;

import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.IsInViewportOptions;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of how readers come to the section they want: by old links, by the search, from
 * paper.
 */
@BrowserTest
class ArrivalTests {

	/** What has the focus, would fit, and lies behind the bar (WCAG 2.4.11). */
	private static final String BEHIND_THE_BAR = """
			(places) => places.filter((place) => !place.closest(".reach") && place.checkVisibility()).filter((place) => {
				place.focus();
				const bar = document.querySelector(".reach").getBoundingClientRect().top;
				const { bottom, height } = place.getBoundingClientRect();
				return document.activeElement === place && height < bar && bottom > bar;
			}).map((place) => place.outerHTML)
			""";

	@Test
	void anOldLinkGoesOnToWhereItsSectionHasMoved(Portal portal) {
		try (Tab tab = portal.open(Device.DESKTOP, "/pl/guides")) {
			tab.page().navigate("/pl/guides/api-key#czas-propagacji-zmian");
			tab.page().waitForURL("**/pl/guides/verification#verification-wait");
			tab.page().goBack();

			assertThat(tab.page().url()).endsWith("/pl/guides");
			assertThat(tab.complaints()).isEmpty();
		}
	}

	@Test
	void withoutScriptAnOldLinkArrivesAtTheWayOn(Portal portal) {
		try (Tab tab = portal.open(Device.PHONE_WITHOUT_SCRIPT, "/it/guides/api-key#czas-propagacji-zmian")) {
			Locator moved = tab.find("[data-moved]:has(:target)");

			assertThat(tab.find("[data-moved]").count()).isGreaterThan(1);
			assertThat(moved).isInViewport();
			moved.locator("a").click();
			tab.page().waitForURL("**/it/guides/verification#verification-wait");
		}
	}

	@Test
	void theLanguageSwitchKeepsTheSection(Portal portal) {
		try (Tab tab = portal.open(Device.DESKTOP, "/pl/guides/api-key#lost-key")) {
			tab.find(".languages a[hreflang=it]").click();

			tab.page().waitForURL("**/it/guides/api-key#lost-key");
		}
	}

	@ParameterizedTest
	@CsvSource({ "create-a-key, create-key", "%C5%82 create-key%, create-key" })
	void anOutdatedLinkIsOfferedTheNearestSectionAndCounted(String fragment, String nearest, Portal portal) {
		try (Tab tab = portal.open(Device.DESKTOP, "/en/guides")) {
			Request told = tab.page()
				.waitForRequest("**/lost", () -> tab.page().navigate("/en/guides/api-key#" + fragment));

			assertThat(tab.find("[data-lost] a")).isVisible();
			assertThat(tab.find("[data-lost] a").getAttribute("href")).endsWith("#" + nearest);
			assertThat(told.url()).endsWith("/en/guides/api-key/lost");
			assertThat(told.postData()).isNull();
			assertThat(tab.complaints()).isEmpty();
		}
	}

	@Test
	void noSectionIsOfferedForAnAddressThatIsLikeNone(Portal portal) {
		try (Tab tab = portal.open(Device.DESKTOP, "/en/guides/api-key#nonsense")) {
			assertThat(tab.find("[data-lost]")).isVisible();
			assertThat(tab.find("[data-lost] a")).isHidden();
		}
	}

	@Test
	void theOutlineMarksWhatIsReadInBothDirections(Portal portal) {
		try (Tab tab = portal.open(Device.DESKTOP, "/en/guides/api-key")) {
			tab.page().setViewportSize(1400, 700);
			Locator links = tab.find("[data-outline] a");
			for (int i : List.of(2, 3, 2)) {
				String id = links.nth(i).getAttribute("href");
				tab.find(id).evaluate("(heading) => scrollTo(0, scrollY + heading.getBoundingClientRect().top - 100)");

				tab.find("[data-outline] a[aria-current=true][href='" + id + "']").waitFor();
				assertThat(tab.find("[data-outline] [aria-current]").count()).isOne();
			}
			tab.find(links.nth(3).getAttribute("href"))
				.evaluate("(heading) => scrollTo(0, scrollY + heading.getBoundingClientRect().top - 300)");
			tab.find("[data-outline] a[aria-current=true][href='" + links.nth(2).getAttribute("href") + "']").waitFor();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/pl/guides/billing#buy-credit", "/it/errors/insufficient-quota#insufficient-quota-stuck",
			"/en/errors#error-by-tool" })
	void theFormsAreInReachOfASection(String address, Portal portal) {
		try (Tab tab = portal.open(Device.PHONE, address)) {
			tab.page().setViewportSize(320, 568);
			Locator ways = tab.find(".reach a");

			assertThat(ways.evaluateAll("(ways) => ways.map((way) => way.pathname.slice(4))"))
				.isEqualTo(List.of("explain", "check"));
			assertThat(ways.evaluateAll("(ways) => ways.every((way) => way.getBoundingClientRect().height >= 44)"))
				.isEqualTo(true);
			assertThat(ways.first()).isInViewport();
			assertThat(tab.overflow()).isZero();
			assertThat(tab.find("main :is(a, button, summary, [tabindex])").evaluateAll(BEHIND_THE_BAR))
				.isEqualTo(List.of());
		}
	}

	/** As where the letters grow and the screen does not. */
	@ParameterizedTest
	@CsvSource({ "360, /it/guides/n8n", "320, /it/guides/n8n", "360, /pl/errors/network", "320, /en/guides/billing" })
	void theFormsInReachOfLargeLettersStandUnderEachOther(int width, String path, Portal portal) {
		try (Tab tab = portal.open(Device.PHONE, path)) {
			tab.page().setViewportSize(width, 740);
			tab.page().evaluate("document.documentElement.style.fontSize = '200%'");
			tab.find("article").evaluate("(text) => text.scrollIntoView()");

			assertThat(tab.find(".reach a").last()).isInViewport(new IsInViewportOptions().setRatio(1));
			assertThat(tab.overflow()).isZero();
			assertThat(tab.find("main :is(a, button, summary, [tabindex])").evaluateAll(BEHIND_THE_BAR))
				.isEqualTo(List.of());
		}
	}

	@ParameterizedTest
	@CsvSource({ "844, 390, SCREEN", "195, 422, SCREEN", "1280, 900, SCREEN", "600, 900, PRINT" })
	void theFormsInReachTakeNoRoomWhereThereIsLittleOrAFormAlready(int width, int height, Media media, Portal portal) {
		try (Tab tab = portal.open(Device.PHONE, "/en/guides/billing")) {
			tab.page().setViewportSize(width, height);
			tab.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(media));

			assertThat(tab.find(".reach").isVisible()).isFalse();
		}
	}

	@Test
	void thanksAreLeftBehind(Portal portal) {
		try (Tab tab = portal.open(Device.DESKTOP, "/pl/guides/verification#thanks")) {
			tab.find(".languages a[hreflang=it]").click();

			tab.page().waitForURL((url) -> url.endsWith("/it/guides/verification"));
		}
	}

	@Test
	void theSwitchOfTheLanguageKeepsWhatStandsInTheAddress(Portal portal) {
		try (Tab tab = portal.open(Device.PHONE, "/en/search?q=quota#main")) {
			assertThat(tab.find(".languages a").first().getAttribute("href")).endsWith("/pl/search?q=quota#main");
		}
	}

	/**
	 * The page that a refused form leads to has no query: the code of its course came in
	 * the form.
	 */
	@Test
	void theSwitchOfTheLanguageKeepsTheCourseThatThePageKnows(Portal portal) {
		try (Tab tab = portal.openApart(Device.PHONE, "/en/")) {
			tab.page().route("**/en/explain", (route) -> {
				String page = route.fetch().text();
				route.fulfill(new Route.FulfillOptions().setContentType("text/html")
					.setBody(page.replace("\"/pl/explain\"", "\"/pl/explain?course=code\"")));
			});
			tab.page().navigate("/en/explain#main");

			assertThat(tab.find(".languages a").first().getAttribute("href")).endsWith("/pl/explain?course=code#main");
		}
	}

	/** A third line would take the first field from view. */
	@ParameterizedTest
	@ValueSource(strings = { "/pl/", "/it/", "/en/" })
	void theHeaderOfASmallPhoneHasTwoLines(String path, Portal portal) {
		try (Tab tab = portal.open(Device.PHONE, path)) {
			tab.page().setViewportSize(360, 740);
			BoundingBox brand = tab.find(".brand").boundingBox();

			assertThat(tab.find(".languages").boundingBox().y).isLessThan(brand.y + brand.height);
			assertThat(tab.find(".menu").boundingBox().y).isLessThan(brand.y + brand.height);
			assertThat(tab.overflow()).isZero();
		}
	}

	@Test
	void escapeClosesTheMenu(Portal portal) {
		try (Tab tab = portal.open(Device.PHONE, "/en/")) {
			tab.find(".menu summary").click();
			assertThat(tab.find(".menu ul").isVisible()).isTrue();

			tab.page().keyboard().press("Escape");

			assertThat(tab.find(".menu ul").isVisible()).isFalse();
			assertThat(tab.find(".menu summary").evaluate("(summary) => summary === document.activeElement"))
				.isEqualTo(true);
		}
	}

	@Test
	void theWayToTheOwnTestOpensIt(Portal portal) {
		try (Tab tab = portal.open(Device.PHONE, "/en/explain#self")) {
			assertThat(tab.find(".self pre").first()).isVisible();
			assertThat(tab.find(".self [tabindex]").count()).as("stops where nothing scrolls").isZero();
		}
	}

	@Test
	void aPrintedHeadingShowsItsShortLink(Portal portal) {
		try (Tab tab = portal.open(Device.DESKTOP, "/it/guides/api-key")) {
			assertThat(below(tab, "#create-key")).isEqualTo("none");

			tab.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
			assertThat(below(tab, "#create-key")).isEqualTo("\"" + portal.address() + "/go/create-key\"");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { ".mend a[href$='#buy-credit']", ".candidates a[href$='#buy-credit']" })
	void aPrintedReportTellsWhereItsLinksLead(String link, Portal portal) {
		try (Tab tab = portal.open(Device.DESKTOP, "/pl/check")) {
			tab.check("sk-example-insufficient-quota");
			assertThat(tab.verdict()).isEqualTo("insufficient-quota");
			tab.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

			assertThat(below(tab, link)).isEqualTo("\" (" + portal.address() + "/go/buy-credit)\"");
		}
	}

	private static Object below(Tab tab, String place) {
		return tab.find(place).first().evaluate("(place) => getComputedStyle(place, '::after').content");
	}

}
