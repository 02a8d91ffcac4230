package dev.keydoctor.browser;

import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that no page and no state puts up a barrier: WCAG 2.2 AA and best practice, as
 * far as axe can tell, light on the desktop and dark on the phone.
 */
@BrowserTest
class AccessibilityTests {

	/** What a reader may set (WCAG 1.4.12), in a sheet that no policy refuses. */
	private static final String TEXT_SPACING = """
			() => {
				const spacing = new CSSStyleSheet();
				spacing.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
					p { margin-bottom: 2em !important; }`);
				document.adoptedStyleSheets.push(spacing);
			}
			""";

	private static final String LARGE_LETTERS = """
			() => {
				const letters = new CSSStyleSheet();
				letters.replaceSync("html { font-size: 200% }");
				document.adoptedStyleSheets.push(letters);
			}
			""";

	@ParameterizedTest
	@ValueSource(strings = { "/pl/", "/it/guides", "/en/guides/api-key", "/pl/guides/verification", "/it/errors",
			"/pl/errors/organization-unverified", "/en/tags/openai", "/it/check", "/pl/explain", "/en/search?q=billing",
			"/pl/search?q=qqqqqq", "/en/links?filter=wordpress", "/it/status", "/it/not-there", "/go/not-there" })
	void pagesAreOpenToEverybody(String path, Portal portal) {
		try (Tab tab = portal.open(Device.DESKTOP, path)) {
			assertThat(tab.complaints()).isEmpty();
			assertOpenToEverybody(tab);
			Device.PHONE.takeOver(tab.page());
			assertOpenToEverybody(tab);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "healthy", "rate-limited", "organization-unverified", "missing-key" })
	void reportsAreOpenToEverybody(String scenario, Portal portal) {
		try (Tab tab = portal.open(Device.PHONE, "/pl/check")) {
			tab.find("button[value=sk-example-" + scenario + "]").click();

			assertThat(tab.verdict()).isEqualTo(scenario);
			assertThat(tab.complaints()).isEmpty();
			assertOpenToEverybody(tab);
			Device.DESKTOP.takeOver(tab.page());
			assertOpenToEverybody(tab);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "incident", "insufficient-quota" })
	void reportsWithAWordOnIncidentsAreOpenToEverybody(String scenario, Portal portal) {
		try (Tab tab = portal.open(Device.PHONE, "/it/check")) {
			tab.find("button[value=sk-example-" + scenario + "]").click();
			tab.find("[data-incident]").waitFor();

			assertOpenToEverybody(tab);
		}
	}

	@Test
	void aRunningCheckIsOpenToEverybody(Portal portal) {
		try (Tab tab = portal.open(Device.PHONE, "/en/guides/billing")) {
			tab.page().route("**/check", (route) -> {
			});
			tab.check("sk-example-healthy");
			tab.find("[data-status=running]").waitFor();

			assertThat(tab.barriers()).isEmpty();
			assertThat(tab.find(".steps").getAttribute("aria-live")).isEqualTo("polite");
		}
	}

	@Test
	void aFailedCheckIsOpenToEverybody(Portal portal) {
		try (Tab tab = portal.open(Device.DESKTOP, "/en/check")) {
			tab.page().route("**/check", (route) -> route.abort());
			tab.check("sk-example-healthy");
			tab.find("[data-trouble=connection]").waitFor();

			assertThat(tab.barriers()).isEmpty();
		}
	}

	@ParameterizedTest
	@CsvSource({ "/en/guides/api-key, article", "/pl/errors/invalid-key, article", "/it/check, main",
			"/en/nowhere, main" })
	void theFirstTabLeadsToTheText(String path, String text, Portal portal) {
		try (Tab tab = portal.open(Device.DESKTOP, path)) {
			tab.page().keyboard().press("Tab");
			assertThat(tab.find(".skip").evaluate("(link) => link === document.activeElement")).isEqualTo(true);

			tab.page().keyboard().press("Enter");
			// The browser moves on when it draws the next time.
			assertThat(tab.find(text)).isFocused();
		}
	}

	/** The link sign is not read out in the list of headings. */
	@ParameterizedTest
	@ValueSource(strings = { "/it/errors/insufficient-quota", "/pl/guides/api-key", "/en/errors" })
	void aHeadingIsCalledByItsWordsAlone(String path, Portal portal) {
		try (Tab tab = portal.open(Device.DESKTOP, path)) {
			List<Locator> headings = tab.find(":is(h2, h3, h4):has(.heading-link)").all();

			assertThat(headings).isNotEmpty();
			headings.forEach(
					(heading) -> assertThat(heading).hasAccessibleName(heading.textContent().replaceFirst(" #$", "")));
		}
	}

	/** The system's colours stand for none of ours: what is chosen shows by a line. */
	@Test
	void theChosenAppearanceIsReadAndSeenInForcedColours(Portal portal) {
		try (Tab tab = portal.openApart(Device.DESKTOP, "/it/")) {
			tab.page().emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));

			Locator choices = tab.find(".theme button");
			assertThat(choices.evaluateAll("(all) => all.map((one) => getComputedStyle(one).textDecorationLine)"))
				.isEqualTo(List.of("none", "none", "underline"));
			assertThat(choices.evaluateAll("(all) => new Set(all.map((one) => getComputedStyle(one).color)).size"))
				.isEqualTo(1);
		}
	}

	/** What it covers could have the focus. */
	@Test
	void theButtonThatShowsTheKeySaysWhatItShows(Portal portal) {
		try (Tab tab = portal.open(Device.DESKTOP, "/pl/check")) {
			assertThat(tab.find("[data-reveal]")).hasAccessibleDescription("Klucz API");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "tab", "click", "escape" })
	void theOpenMenuGivesWay(String to, Portal portal) {
		try (Tab tab = portal.open(Device.PHONE, "/pl/")) {
			tab.page().setViewportSize(360, 700);
			tab.find(".menu summary").click();
			tab.find(".menu a").last().focus();
			assertThat(tab.find(".menu ul").isVisible()).isTrue();
			switch (to) {
				case "tab" -> tab.page().keyboard().press("Tab");
				case "click" -> tab.find("h1").dispatchEvent("click");
				default -> {
					tab.page().evaluate("document.activeElement.blur()");
					tab.page().keyboard().press("Escape");
				}
			}

			assertThat(tab.find(".menu ul").isVisible()).isFalse();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/pl/", "/it/guides/limits", "/pl/errors/missing-scope", "/en/check", "/en/links",
			"/pl/status", "/pl/errors", "/it/errors", "/en/errors" })
	void nothingIsCutOffWhenEverythingIsFourTimesAsLargeOrFurtherApart(String path, Portal portal) {
		try (Tab tab = portal.open(Device.PHONE, path)) {
			tab.page().setViewportSize(320, 256);
			assertThat(tab.overflow()).isZero();

			tab.page().evaluate(TEXT_SPACING);
			assertThat(tab.overflow()).isZero();
		}
	}

	/** As the settings of a telephone make them. */
	@ParameterizedTest
	@ValueSource(ints = { 390, 320 })
	void aReportWithLettersTwiceAsLargeFitsTheScreen(int width, Portal portal) {
		try (Tab tab = portal.open(Device.PHONE, "/it/check")) {
			tab.find("button[value=sk-example-missing-scope]").click();
			assertThat(tab.verdict()).isEqualTo("missing-scope");
			tab.page().setViewportSize(width, 844);
			tab.page().evaluate(LARGE_LETTERS);

			assertThat(tab.overflow()).isZero();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/pl/search?q=karta", "/it/explain", "/en/links?filter=n8n", "/pl/nowhere" })
	void aFormWithLettersTwiceAsLargeFitsASmallScreen(String path, Portal portal) {
		try (Tab tab = portal.open(Device.PHONE, path)) {
			tab.page().setViewportSize(320, 568);
			tab.page().evaluate(LARGE_LETTERS);

			assertThat(tab.overflow()).isZero();
		}
	}

	/** Two buttons of two lines each would take nearly half of the screen, always. */
	@Test
	void theLineAtTheBottomStaysWithTheTextWhereLettersAreLargeAndTheScreenIsLow(Portal portal) {
		try (Tab tab = portal.open(Device.PHONE, "/it/guides/n8n")) {
			tab.page().setViewportSize(320, 568);
			assertThat(tab.find(".reach")).isInViewport();

			tab.page().evaluate(LARGE_LETTERS);
			assertThat(tab.find(".reach")).not().isInViewport();
		}
	}

	@Test
	void aBarrierWouldBeNoticed(Portal portal) {
		try (Tab tab = portal.open(Device.DESKTOP, "/en/check")) {
			tab.find("label[for=key]").evaluate("(label) => label.remove()");

			assertThat(tab.barriers()).anyMatch((barrier) -> barrier.startsWith("label"));
		}
	}

	private static void assertOpenToEverybody(Tab tab) {
		assertThat(tab.barriers()).isEmpty();
		assertThat(tab.overflow()).isZero();
	}

}
