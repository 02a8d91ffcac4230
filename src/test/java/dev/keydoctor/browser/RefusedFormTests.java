package dev.keydoctor.browser;

import java.util.List;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of where people are when a form comes back: in the field, which says what is
 * wrong.
 */
@BrowserTest
class RefusedFormTests {

	@ParameterizedTest
	@EnumSource
	void anEmptyKeyLeadsBackToItsField(Device device, Portal portal) {
		try (Tab tab = portal.open(device, "/it/check")) {
			tab.check(" ");

			assertThat(problemOf(tab, "#key").innerText()).startsWith("Prima incolla una chiave");
			assertThat(tab.find("[data-progress]").isVisible()).isFalse();
			assertThat(tab.page().title()).startsWith("Errore: Controlla");
			assertThat(device.script() ? tab.barriers() : List.of()).isEmpty();
		}
	}

	@ParameterizedTest
	@CsvSource({ "DESKTOP, pl, Błąd: Wyjaśnij", "PHONE, it, Errore: Spiega",
			"PHONE_WITHOUT_SCRIPT, en, Error: Explain" })
	void anEmptyTextLeadsBackToItsField(Device device, String language, String title, Portal portal) {
		try (Tab tab = portal.open(device, "/" + language + "/explain")) {
			tab.explain("  ");

			assertThat(problemOf(tab, "#text").isVisible()).isTrue();
			assertThat(tab.page().title()).startsWith(title);
			assertThat(device.script() ? tab.barriers() : List.of()).isEmpty();
		}
	}

	/** What the field that has the focus is described by. */
	private static Locator problemOf(Tab tab, String field) {
		tab.find(field + ":focus[aria-invalid=true][aria-describedby='" + field.substring(1) + "-hint "
				+ field.substring(1) + "-problem']")
			.waitFor();
		return tab.find(field + "-problem");
	}

}
