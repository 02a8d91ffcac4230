package dev.keydoctor.browser;

import java.util.stream.Stream;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.keydoctor.site.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Journeys that show what people come for, from the first page to the last, in every
 * language, on phone and desktop, with JavaScript and without.
 */
@BrowserTest
class BrowserJourneyTests {

	@ParameterizedTest
	@MethodSource("everyoneEverywhere")
	void aPastedHeadlineIsExplained(Language language, Device device, Portal portal) {
		try (Tab tab = portal.open(device, "/" + language.code() + "/")) {
			tab.explain("429 You exceeded your current quota, please check your plan and billing details.");

			assertThat(tab.verdict()).isEqualTo("insufficient-quota");
			assertThat(tab.language()).isEqualTo(language.code());
			assertThat(tab.find(".mend ol li").count()).isPositive();
			assertThat(tab.complaints()).isEmpty();
		}
	}

	@ParameterizedTest
	@MethodSource("everyoneEverywhere")
	void aKeyIsCheckedBesideTheGuideAndTheReportReadInAnotherLanguage(Language language, Device device, Portal portal) {
		Language other = (language == Language.PL) ? Language.IT : Language.PL;
		try (Tab tab = portal.open(device, "/" + language.code() + "/guides/billing")) {
			tab.check("sk-example-billing-not-active");
			assertThat(tab.verdict()).isEqualTo("billing-not-active");

			tab.find(".languages a[hreflang=" + other.code() + "]").click();
			tab.page().waitForURL("**/" + other.code() + "/reports/**");
			assertThat(tab.verdict()).isEqualTo("billing-not-active");
			assertThat(tab.language()).isEqualTo(other.code());

			tab.check("sk-example-healthy");
			tab.page().waitForCondition(() -> tab.verdict().equals("healthy"));
			assertThat(tab.complaints()).isEmpty();
		}
	}

	@ParameterizedTest
	@EnumSource
	void aWrongAddressLeadsOnToTheSearch(Device device, Portal portal) {
		try (Tab tab = portal.open(device, "/it/niente")) {
			tab.find("main form[data-form=search] input").fill("credito");
			tab.find("main form[data-form=search] button").click();

			tab.page().waitForURL("**/it/search?q=credito");
			assertThat(tab.find(".hits li").count()).isPositive();
			assertThat(tab.complaints()).isEmpty();
		}
	}

	@ParameterizedTest
	@EnumSource
	void theReaderSaysWhetherAPageHelped(Device device, Portal portal) {
		try (Tab tab = portal.open(device, "/pl/guides/verification")) {
			tab.page()
				.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Czy ta strona pomogła?"))
				.getByRole(AriaRole.BUTTON)
				.first()
				.click();

			tab.page().waitForURL("**#thanks");
			assertThat(tab.find("#thanks").isVisible()).isTrue();
		}
	}

	@Test
	void anExampleKeyIsCheckedBeforeTheReadersEyes(Portal portal) {
		try (Tab tab = portal.open(Device.DESKTOP, "/en/check")) {
			tab.find("button[value=sk-example-hang]").click();
			tab.find("[data-step=format][data-status=passed]").waitFor();

			assertThat(tab.find("[data-progress]").isVisible()).isTrue();
			assertThat(tab.verdict()).isEqualTo("could-not-check");
			assertThat(tab.complaints()).isEmpty();
		}
	}

	@Test
	void aRefusedStyleWouldBeNoticed(Portal portal) {
		try (Tab tab = portal.open(Device.DESKTOP, "/en/")) {
			tab.find("main").evaluate("(main) => main.setAttribute('style', 'color: red')");

			tab.page().waitForCondition(() -> !tab.complaints().isEmpty());
			assertThat(tab.complaints()).allMatch((complaint) -> complaint.contains("Content Security Policy"));
		}
	}

	private static Stream<Arguments> everyoneEverywhere() {
		return Language.ALL.stream()
			.flatMap((language) -> Stream.of(Device.values()).map((device) -> Arguments.of(language, device)));
	}

}
