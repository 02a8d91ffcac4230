package dev.keydoctor.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@BrowserTest
class SearchFieldTests {

	@ParameterizedTest
	@CsvSource({ "/pl/guides/api-key, header", "/pl/nowhere, main" })
	void theSearchSuggestsSectionsToTheKeyboard(String path, String place, Portal portal) {
		try (Tab tab = portal.open(Device.DESKTOP, path)) {
			// At once: an answer to half of it would be replaced while the keys are
			// pressed.
			tab.find(place + " [name=q]").fill("nie moge sie zalogowac");
			Locator section = tab.find(place + " .suggestions a[href$='#login']");
			section.waitFor();

			assertThat(tab.find(place + " .suggestions [role=status]").textContent()).matches(".*: [1-6]");
			do {
				tab.page().keyboard().press("Tab");
			}
			while (tab.find(place + " :focus").count() == 1 && tab.find("a:focus[href$='#login']").count() == 0);
			tab.page().keyboard().press("Enter");
			tab.page().waitForURL("**/pl/guides/api-key#login");
			assertThat(tab.complaints()).isEmpty();
		}
	}

	@Test
	void theSuggestionsAreNoBarrier(Portal portal) {
		try (Tab tab = portal.open(Device.DESKTOP, "/en/guides")) {
			tab.find("header [name=q]").fill("credit");
			tab.find(".suggestions a").first().waitFor();
			// What the list covers for a moment is no target.
			tab.find(".cards").evaluate("(cards) => cards.remove()");

			assertThat(tab.barriers()).isEmpty();
		}
	}

	@Test
	void aKeyInTheSearchFieldIsNotSent(Portal portal) {
		List<String> asked = new ArrayList<>();
		try (Tab tab = portal.openApart(Device.DESKTOP, "/en/guides")) {
			tab.page().onRequest((request) -> asked.add(request.url()));
			tab.page().clock().install();
			Stream.of("sk-" + "proj-a1B2", "my " + "hf" + "_a1B2c3", "credit").forEach((typed) -> {
				tab.find("header [name=q]").fill(typed);
				tab.page().clock().runFor(1_000);
			});
			tab.find(".suggestions a").first().waitFor();
		}

		assertThat(asked).anyMatch((url) -> url.endsWith("suggestions?q=credit"))
			.noneMatch((url) -> url.contains("a1B2"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "sk-" + "proj-a1B2" })
	void aQueryThatIsNotSearchedForIsNotCounted(String typed, Portal portal) {
		try (Tab tab = portal.open(Device.DESKTOP, "/en/guides")) {
			tab.find("header [name=q]").fill("credit");
			tab.find(".suggestions a").first().waitFor();
			tab.find("header [name=q]").fill(typed);

			assertThat(tab.find(".suggestions [role=status]").textContent()).isEmpty();
			assertThat(tab.find(".suggestions a").count()).isZero();
		}
	}

	@Test
	void aRefusedSearchIsNoListOfPlaces(Portal portal) {
		try (Tab tab = portal.open(Device.DESKTOP, "/en/guides")) {
			tab.find("header [name=q]").fill("credit");
			tab.find(".suggestions a").first().waitFor();
			tab.page()
				.route("**/suggestions**",
						(route) -> route.fulfill(new Route.FulfillOptions().setStatus(503).setBody("{}")));
			tab.find("header [name=q]").fill("quota");

			tab.find(".suggestions:not(:has(a)) [role=status]:empty")
				.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
		}
	}

	@Test
	void aWholeKeyIsTakenOutOfWhatIsSearchedFor(Portal portal) {
		try (Tab tab = portal.open(Device.DESKTOP, "/en/guides")) {
			tab.find("header [name=q]").fill("why sk-" + "proj-" + "a1B2".repeat(10));
			tab.find("header [name=q]").press("Enter");
			tab.page().waitForURL("**/en/search?q=why**");

			assertThat(tab.page().url()).doesNotContain("a1B2");
		}
	}

	@Test
	void theSuggestionsVanishWhereTheReaderGoesOn(Portal portal) {
		try (Tab tab = portal.open(Device.PHONE, "/it/guides")) {
			tab.find("header [name=q]").fill("credito");
			Locator first = tab.find(".suggestions a").first();
			first.waitFor();
			assertThat(tab.overflow()).isZero();

			tab.find("footer").click();
			assertThat(first.isVisible()).isFalse();
		}
	}

}
