package dev.keydoctor.browser;

import java.util.List;
import java.util.stream.Stream;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.assertions.LocatorAssertions.IsInViewportOptions;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that a text is judged alike where the browser takes the keys out of it and where
 * only the server does, and that no key leaves the browser.
 */
@BrowserTest
class PastedKeyTests {

	/** Each part of a key holds one of these, and nothing else does. */
	private static final List<String> PARTS = List.of("a1B2", "c3d4", "QxWz");

	private static final String MIXED = "a1B2".repeat(10);

	private static final String PROJECT = "sk-" + "proj-" + "a1B2".repeat(18) + "T3Blbk" + "FJ" + "a1B2".repeat(18);

	private static final String DEEPSEEK = "sk-" + "c3d4".repeat(8);

	/* Keys of Hugging Face have no digits. */
	private static final String LETTERS = "hf_" + "QxWz".repeat(9);

	private static final String WRONG = "Incorrect API key provided: %s. You can find your API key at https://platform.openai.com/account/api-keys.";

	@ParameterizedTest
	@MethodSource({ "echoes", "texts" })
	void theVerdictIsThatOfTheServerAndTheKeyStays(String text, Portal portal) {
		try (Tab tab = portal.open(Device.DESKTOP, "/en/explain")) {
			Request sent = tab.page()
				.waitForRequest((request) -> request.method().equals("POST"), () -> tab.explain(text));
			tab.page().waitForURL("**/reports/**");

			assertThat(sent.postData()).doesNotContain(PARTS);
			assertThat(report(tab.page().content())).isEqualTo(report(byServer(text, tab)));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "sk-example-insufficient-quota", "sk-your-openai-api-key-goes-here",
			"sk-YourOpenAiApiKeyGoesHere", "sk-XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX", "secret_santa_workflow_for_my_shop",
			"fw_accounts_fireworks_models_llama_latest" })
	void aTextWithoutAKeyIsLeftAlone(String text, Portal portal) {
		try (Tab tab = portal.open(Device.DESKTOP, "/en/explain")) {
			tab.find("#text").fill(text);

			assertThat(tab.find("#text").inputValue()).isEqualTo(text);
			assertThat(tab.find("[data-redacted]:visible, [data-key]:visible").count()).isZero();
		}
	}

	@Test
	void theFullStopBehindAKeyStays(Portal portal) {
		try (Tab tab = portal.open(Device.DESKTOP, "/en/explain")) {
			tab.find("#text").fill("Key: " + PROJECT + ". You can");

			assertThat(tab.find("#text").inputValue()).matches("Key: sk-0+\\. You can").hasSize(PROJECT.length() + 14);
		}
	}

	/* They have no digits, and the server lets them be. */
	@Test
	void aKeyOfLettersAloneStaysToo(Portal portal) {
		try (Tab tab = portal.open(Device.DESKTOP, "/en/explain")) {
			tab.find("#text").fill("Token " + LETTERS + " is wrong");

			assertThat(tab.find("#text").inputValue()).startsWith("Token hf_000").endsWith("0 is wrong");
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "PHONE", "PHONE_WITHOUT_SCRIPT" })
	void aKeyInTheFieldForErrorsIsShownWhereItBelongs(Device device, Portal portal) {
		try (Tab tab = portal.open(device, "/it/")) {
			tab.explain(PROJECT);
			Locator way = tab.find("#text-problem a");

			assertThat(way.innerText()).isEqualTo("Controlla una chiave");
			assertThat(tab.find("#text").inputValue()).isEmpty();
			way.click();
			tab.page().waitForURL("**/it/check");
		}
	}

	/** Zeros over six lines would stand in for it, and push the answer off the screen. */
	@ParameterizedTest
	@CsvSource({ "/pl/, 640", "/it/explain, 640", "/en/, 740" })
	void aPastedKeyIsGoneAndItsPlaceIsSeen(String path, int height, Portal portal) {
		try (Tab tab = portal.open(Device.PHONE, path)) {
			tab.page().setViewportSize(360, height);
			paste(PROJECT, tab);

			assertThat(tab.find("[data-key]")).isInViewport(new IsInViewportOptions().setRatio(1));
			assertThat(tab.find("#text").inputValue()).isEmpty();
			assertThat(tab.find("[data-redacted]").isVisible()).isFalse();
			paste("401", tab);
			assertThat(tab.find("[data-key]").isVisible()).isFalse();
			assertThat(tab.find("#text").inputValue()).isEqualTo("401");
		}
	}

	/** Where it stood tells something. */
	@Test
	void aKeyInAPastedErrorLeavesZeros(Portal portal) {
		try (Tab tab = portal.open(Device.PHONE, "/en/explain")) {
			paste("Incorrect API key provided: " + DEEPSEEK + ".", tab);

			assertThat(tab.find("#text").inputValue()).endsWith(": sk-" + "0".repeat(32) + ".");
			assertThat(tab.find("[data-redacted]")).isInViewport();
			assertThat(tab.find("[data-key]").isVisible()).isFalse();
		}
	}

	@Test
	void thatItIsAKeyIsSaidAtOnceAndOnlyWhileItIsTrue(Portal portal) {
		try (Tab tab = portal.open(Device.DESKTOP, "/pl/explain")) {
			Locator said = tab.find("[data-key]");
			tab.find("#text").fill("\n" + PROJECT + "\n");
			assertThat(said.innerText()).startsWith("To jest klucz");
			assertThat(tab.barriers()).isEmpty();

			tab.find("#text").fill(PROJECT + "\n401");
			assertThat(said.isVisible()).isFalse();
			tab.find("#text").fill(DEEPSEEK);
			assertThat(said.isVisible()).isTrue();
			tab.find("#text").fill("");
			assertThat(said.isVisible()).isFalse();
		}
	}

	private static void paste(String text, Tab tab) {
		tab.page().context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
		tab.page().evaluate("(text) => navigator.clipboard.writeText(text)", text);
		tab.find("#text").press("ControlOrMeta+V");
	}

	/** What is answered to the whole text, sent as a form without script sends it. */
	private static String byServer(String text, Tab tab) {
		APIResponse answer = tab.page()
			.request()
			.post("/en/explain",
					RequestOptions.create()
						.setHeader("Sec-Fetch-Site", "same-origin")
						.setForm(FormData.create().set("text", text.replace("\n", "\r\n"))));
		return answer.text();
	}

	private static String report(String page) {
		Element report = Jsoup.parse(page).expectFirst("main");
		return report.attr("data-verdict") + ", " + report.attr("data-certainty") + ", "
				+ report.select(".notices p").eachText();
	}

	private static Stream<String> echoes() {
		return Stream
			.of(PROJECT, "sk-" + MIXED + "T3Blbk" + "FJ", DEEPSEEK, "sk-" + "ant-api03-" + MIXED,
					"sk-" + "or-v1-" + MIXED, "gsk_" + MIXED, "AI" + "za" + MIXED, "sk-your-openai-api-key-goes-here",
					"sk-YourOpenAiApiKeyGoesHere", "sk-example-insufficient-quota", "sk-" + "Zz9Y".repeat(3),
					"sk-proj-********************wxYz")
			.map(WRONG::formatted);
	}

	private static Stream<String> texts() {
		return Stream.of("401 Incorrect API key provided: " + PROJECT, "My key " + PROJECT + " does not work",
				"429 insufficient_quota with " + PROJECT + ".", "Authorization: Bearer " + PROJECT + "\nHTTP 403",
				"{\"apiKey\": \"" + DEEPSEEK + "\", \"error\": {\"code\": \"invalid_api_key\"}}",
				"secret_santa_workflow_for_my_shop: 429 Too Many Requests");
	}

}
