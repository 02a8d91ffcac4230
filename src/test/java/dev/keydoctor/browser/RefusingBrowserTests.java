package dev.keydoctor.browser;

import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of pages in browsers that refuse what the scripts would like, and of texts that
 * run the other way.
 */
@BrowserTest
class RefusingBrowserTests {

	@Test
	void aRefusedCopyIsTold(Portal portal) {
		try (Tab tab = portal.openApart(Device.DESKTOP, "/pl/")) {
			tab.page().addInitScript("navigator.clipboard.writeText = () => Promise.reject(new Error())");
			tab.page().navigate("/pl/guides/api-key");
			tab.find("#lost-key .heading-link").click();
			tab.find(".toast:not(:empty)").waitFor();

			assertThat(tab.find(".toast").innerText()).startsWith("Przeglądarka nie pozwoliła");
			assertThat(tab.complaints()).isEmpty();
		}
	}

	@Test
	void whatCouldNotBeCopiedIsOpenedAndMarked(Portal portal) {
		try (Tab tab = portal.openApart(Device.DESKTOP, "/en/check")) {
			tab.page().addInitScript("navigator.clipboard.writeText = () => Promise.reject(new Error())");
			tab.check("sk-example-insufficient-quota");
			assertThat(tab.verdict()).isEqualTo("insufficient-quota");
			tab.find("[data-copies=support-text]").click();
			tab.find(".toast:not(:empty)").waitFor();

			assertThat(tab.find("#support-text")).isInViewport();
			assertThat(tab.page().evaluate("getSelection().toString().trim()"))
				.isEqualTo(tab.find("#support-text").innerText().trim());
			assertThat(tab.complaints()).isEmpty();
		}
	}

	@Test
	void nothingBreaksWhereNothingMayBeKept(Portal portal) {
		try (Tab tab = portal.openApart(Device.DESKTOP, "/en/")) {
			tab.page()
				.addInitScript(
						"Object.defineProperty(self, 'localStorage', { get() { throw new DOMException('no'); } })");
			tab.page().navigate("/en/guides");
			tab.find("[data-theme-choice=dark]").click();

			assertThat(tab.find("html[data-theme=dark]").count()).isOne();
			assertThat(tab.complaints()).isEmpty();
		}
	}

	@Test
	void aTextFromTheRightRunsFromTheRight(Portal portal) {
		try (Tab tab = portal.open(Device.DESKTOP, "/en/explain")) {
			tab.find("#text").fill("\u05E9\u05DC\u05D5\u05DD");

			assertThat(tab.find("#text").evaluate("(text) => getComputedStyle(text).direction")).isEqualTo("rtl");
		}
	}

}
