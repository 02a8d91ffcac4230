package dev.keydoctor.browser;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of a check that repeats itself: what it says between two rounds, and how it ends.
 */
@BrowserTest
class RepeatedCheckTests {

	private static final String KEY = "sk-example-organization-mismatch";

	/** What was ticked or typed anew is not what was sent. */
	@ParameterizedTest
	@ValueSource(strings = { "box", "key" })
	void aChangeOfTheFormEndsIt(String changed, Portal portal) {
		try (Tab tab = repeating(portal)) {
			AtomicInteger asked = new AtomicInteger();
			tab.page().onRequest((request) -> asked.addAndGet(request.method().equals("POST") ? 1 : 0));
			tab.check(KEY);
			again(tab).waitFor();
			if (changed.equals("box")) {
				tab.find("[data-repeat]").uncheck();
			}
			else {
				tab.find("#key").fill("");
			}
			assertThat(again(tab).isVisible()).isFalse();
			tab.page().clock().runFor(300_000);

			assertThat(tab.find("[data-trouble]:visible, [data-running]:visible").count()).isZero();
			assertThat(asked).hasValue(1);
		}
	}

	@Test
	void theBoxLeavesTheTimeToWaitAlone(Portal portal) {
		try (Tab tab = repeating(portal)) {
			tab.page().route("**/check", (route) -> refuse(route, 429));
			tab.find("[data-repeat]").uncheck();
			tab.check(KEY);
			tab.find("[data-trouble=limit]").waitFor();
			tab.find("[data-repeat]").check();
			tab.find("[data-repeat]").uncheck();
			tab.page().clock().runFor(300_000);

			assertThat(tab.find("[data-trouble=limit] strong").isVisible()).isFalse();
		}
	}

	@Test
	void aKeyThatFailsIsToldWithItsReport(Portal portal) {
		try (Tab tab = repeating(portal)) {
			tab.check(KEY);
			again(tab).waitFor();

			assertThat(again(tab).innerText()).startsWith("Not yet.").contains("Next check in");
			assertThat(again(tab).locator("a").getAttribute("href")).contains("/en/reports/");
			assertThat(tab.barriers()).isEmpty();
		}
	}

	/** The page has to stay open, or nothing is repeated. */
	@Test
	void theReportOpensBesideThePage(Portal portal) {
		try (Tab tab = repeating(portal)) {
			tab.check(KEY);
			again(tab).waitFor();
			Locator link = again(tab).locator("a");
			Page report = tab.page().context().waitForPage(link::click);

			assertThat(report.url()).contains("/en/reports/");
			assertThat(link.innerText()).endsWith("(new tab)");
			assertThat(again(tab).isVisible()).isTrue();
			assertThat(tab.find("#key").inputValue()).isEqualTo(KEY);
		}
	}

	@Test
	void theBoxIsNotTickedAfterComingBack(Portal portal) {
		try (Tab tab = portal.openApart(Device.DESKTOP, "/en/check")) {
			tab.check(KEY);
			assertThat(tab.verdict()).isEqualTo("organization-mismatch");
			tab.find("[data-repeat]").check();
			tab.page().navigate("/en/guides");
			tab.page().goBack();

			assertThat(tab.find("[data-repeat]").isChecked()).isFalse();
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 429, 503 })
	void theTroubleIsToldAndNothingOfTheKey(int status, Portal portal) {
		try (Tab tab = repeating(portal)) {
			tab.check(KEY);
			again(tab).waitFor();
			tab.page().route("**/check", (route) -> refuse(route, status));
			tab.find("[data-form=check] button:not([type])").click();
			Locator trouble = tab.find("[data-trouble]:visible");
			trouble.waitFor();

			assertThat(trouble.innerText()).contains("This says nothing about your key.");
			assertThat(trouble.locator("strong").isVisible()).isFalse();
			assertThat(again(tab).innerText()).startsWith("Next check in").doesNotContain("Not yet");
			assertThat(again(tab).locator("a").isVisible()).isFalse();
			assertThat(tab.barriers()).isEmpty();
		}
	}

	/** Nothing is said while the clock ticks. */
	@Test
	void thatItGoesOnIsHeardOnce(Portal portal) {
		try (Tab tab = repeating(portal)) {
			tab.check(KEY);
			again(tab).waitFor();

			assertThat(tab.find("[role=status] > [data-again]").count()).isOne();
			assertThat(again(tab).locator("[data-left]").getAttribute("aria-live")).isEqualTo("off");
		}
	}

	/**
	 * The page of a report, with the box ticked and a clock that goes as the test says.
	 */
	private static Tab repeating(Portal portal) {
		Tab tab = portal.openApart(Device.DESKTOP, "/en/check");
		tab.check(KEY);
		assertThat(tab.verdict()).isEqualTo("organization-mismatch");
		tab.page().clock().install();
		tab.find("[data-repeat]").check();
		return tab;
	}

	private static Locator again(Tab tab) {
		return tab.find("[data-again]");
	}

	private static void refuse(Route route, int status) {
		if (status == 0) {
			route.abort();
		}
		else {
			route.fulfill(new FulfillOptions().setStatus(status).setHeaders(Map.of("Retry-After", "200")));
		}
	}

}
