package dev.keydoctor.browser;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the offer to read a picture: what it does, and what it says where it cannot.
 */
@BrowserTest
@EnabledIf(value = "dev.keydoctor.browser.PictureForm#isBuilt", disabledReason = "pictures were left out of the build")
class PictureFormTests {

	private static final String QUOTA = "You exceeded your current quota, please check your plan and billing details.";

	/** Answers as far as the headers, and breaks off. */
	private static final String CUT_OFF = """
			self.fetch = async () => new Response(new ReadableStream({
				start: (body) => body.error(new TypeError("network error")),
			}));
			""";

	/** Gives of what is fetched no more than the test puts into it. */
	private static final String SLOW = """
			self.bodies = [];
			self.fetch = async (address, { signal }) => new Response(new ReadableStream({
				start: (body) => {
					bodies.push(body);
					signal.addEventListener("abort", () => body.error(signal.reason));
				},
			}));
			""";

	private static final String REGION = "Country, region, or territory not supported";

	@ParameterizedTest
	@ValueSource(strings = { "paste", "drop" })
	void aPictureIsReadMendedAndExplained(String way, Portal portal) {
		try (Tab tab = portal.open(Device.PHONE, "/pl/explain")) {
			PictureForm form = new PictureForm(tab);

			assertThat(form.handOver(way, picture(portal, QUOTA))).isEqualTo("read");
			assertThat(form.text().inputValue()).contains("exceeded your current quota");
			assertThat(form.line().textContent()).contains("nie opuścił");
			assertThat(tab.find("#text:focus").count()).isOne();
			Request sent = tab.page()
				.waitForRequest("**/pl/explain", () -> tab.find("[data-form=explain] button:not([type])").click());
			assertThat(sent.postData()).contains("source=picture").hasSizeLessThan(400);
			assertThat(tab.verdict()).isEqualTo("insufficient-quota");
			assertThat(tab.complaints()).isEmpty();
		}
	}

	@Test
	void messagesAboutAPictureAreAccessible(Portal portal) {
		try (Tab tab = portal.open(Device.PHONE, "/it/explain")) {
			tab.page().route("**/picture/eng*", Route::abort);

			assertThat(new PictureForm(tab).choose(picture(portal, QUOTA))).isEqualTo("parts");
			assertThat(tab.barriers()).isEmpty();
			assertThat(tab.overflow()).isZero();
		}
	}

	@Test
	void aKeyInAPictureIsHidden(Portal portal) {
		String key = "sk-" + "proj-Zt4RkW9qLm2XvB7nTc5YhJ8dFg3SpA6e";
		try (Tab tab = portal.open(Device.DESKTOP, "/en/explain")) {
			PictureForm form = new PictureForm(tab);
			form.choose(picture(portal, "Incorrect API key provided: " + key));

			assertThat(form.text().inputValue()).contains("[removed]").doesNotContain("RkW9", "YhJ8");
			assertThat(tab.find("[data-redacted]").isVisible()).isTrue();
		}
	}

	@Test
	void typedTextStaysAndReadTextIsReplaced(Portal portal) {
		try (Tab tab = portal.open(Device.DESKTOP, "/en/explain")) {
			PictureForm form = new PictureForm(tab);
			form.text().fill("In my shop:");
			form.choose(picture(portal, QUOTA));
			assertThat(form.text().inputValue()).startsWith("In my shop:\n");

			form.choose(picture(portal, REGION));
			assertThat(form.text().inputValue()).doesNotContain("quota").contains("territory");
			assertThat(form.isMarkedAsRead()).isTrue();

			form.text().fill("");
			assertThat(form.isMarkedAsRead()).isFalse();
		}
	}

	@Test
	void nothingThatWasTypedIsLost(Portal portal) {
		try (Tab tab = portal.open(Device.DESKTOP, "/en/explain")) {
			PictureForm form = new PictureForm(tab);
			form.text().fill("In my shop:");
			form.choose(picture(portal, QUOTA));
			form.text().press("End");
			form.text().pressSequentially("\nSince Monday.");
			form.choose(picture(portal, REGION));
			assertThat(form.text().inputValue()).matches("(?s)In my shop:\n.*territory.*\nSince Monday\\.")
				.doesNotContain("quota");

			form.text().press("Home");
			form.text().pressSequentially("Mended. ");
			form.text().fill(form.text().inputValue().replace("territory", "territories"));
			form.choose(picture(portal, QUOTA));
			assertThat(form.text().inputValue())
				.matches("(?s)In my shop:\n.*territories.*\nMended\\. Since Monday\\.\n.*quota.*");
		}
	}

	@Test
	void aTextThatIsTooLongKeepsItsOwnLetters(Portal portal) {
		String typed = "x".repeat(20_001);
		try (Tab tab = portal.open(Device.DESKTOP, "/en/explain")) {
			PictureForm form = new PictureForm(tab);
			form.text().fill(typed);
			form.choose(picture(portal, QUOTA));

			assertThat(form.text().inputValue().startsWith(typed)).isTrue();
		}
	}

	@Test
	void picturesThatCannotBeReadAreToldApart(Portal portal) {
		byte[] nothing = "nothing".getBytes(StandardCharsets.UTF_8);
		try (Tab tab = portal.open(Device.DESKTOP, "/en/explain")) {
			PictureForm form = new PictureForm(tab);

			assertThat(form.choose(picture(portal, ""))).isEqualTo("empty");
			assertThat(form.choose(new FilePayload("cut.png", "image/png", nothing))).isEqualTo("broken");
			assertThat(form.choose(new FilePayload("note.txt", "text/plain", nothing))).isEqualTo("broken");
			assertThat(form.choose(new FilePayload("IMG_1.HEIC", "", nothing))).isEqualTo("heic");
			assertThat(form.text().inputValue()).isEmpty();
			assertThat(form.isMarkedAsRead()).isFalse();
		}
	}

	@Test
	void severalOrLargePicturesAreNotOpened(Portal portal) {
		List<String> asked = new ArrayList<>();
		try (Tab tab = portal.open(Device.DESKTOP, "/en/explain")) {
			PictureForm form = new PictureForm(tab);
			tab.page().onRequest((request) -> asked.add(request.url()));

			assertThat(form.drop(1, 2)).isEqualTo("several");
			assertThat(form.drop(20 * 1024 * 1024 + 1)).isEqualTo("large");
			assertThat(asked).noneMatch((url) -> url.endsWith(".gz"));
		}
	}

	@Test
	void aNetworkThatFailsIsTold(Portal portal) {
		try (Tab tab = portal.open(Device.DESKTOP, "/it/explain")) {
			PictureForm form = new PictureForm(tab);
			tab.page().route("**/picture/eng*", Route::abort);
			assertThat(form.choose(picture(portal, QUOTA))).isEqualTo("parts");

			tab.page().unroute("**/picture/eng*");
			assertThat(form.choose(picture(portal, QUOTA))).isEqualTo("read");
		}
	}

	@Test
	void aNetworkThatFailsOnTheWayIsTold(Portal portal) {
		try (Tab tab = portal.openApart(Device.DESKTOP, "/en/")) {
			tab.page().addInitScript(CUT_OFF);
			tab.page().navigate("/en/explain");

			assertThat(new PictureForm(tab).choose(picture(portal, QUOTA))).isEqualTo("parts");
		}
	}

	/** Nothing answers, and time goes by as the test says. */
	@Test
	void aLongReadingIsShownAndStoppedByThePersonOrTheClock(Portal portal) {
		try (Tab tab = portal.openApart(Device.DESKTOP, "/en/explain")) {
			PictureForm form = new PictureForm(tab);
			tab.page().route("**/picture/eng*", (route) -> {
			});
			tab.page().clock().install();
			form.file().setInputFiles(picture(portal, QUOTA));
			assertThat(form.state()).isEqualTo("reading");
			assertThat(form.box().locator("progress").isVisible()).isFalse();
			tab.page().clock().runFor(1_000);
			assertThat(form.box().locator("progress").isVisible()).isTrue();
			assertThat(form.state()).isEqualTo("loading");
			assertThat(form.line().innerText()).contains("1.4");
			form.box().locator("[data-stop]").click();
			assertThat(form.settled()).isEqualTo("stopped");

			form.file().setInputFiles(picture(portal, QUOTA));
			tab.page().clock().runFor(30_000);
			assertThat(form.settled()).isEqualTo("parts");
		}
	}

	/** As long as something comes, however slowly. */
	@Test
	void whatIsLoadedIsCounted(Portal portal) {
		try (Tab tab = portal.openApart(Device.PHONE, "/it/")) {
			tab.page().addInitScript(SLOW);
			tab.page().navigate("/it/explain");
			PictureForm form = new PictureForm(tab);
			tab.page().clock().install();
			form.file().setInputFiles(picture(portal, QUOTA));
			tab.page().waitForCondition(() -> tab.page().evaluate("bodies.length").equals(2));
			tab.page().clock().runFor(25_000);
			tab.page().evaluate("bodies.forEach((body) => body.enqueue(new Uint8Array(355_000)))");
			Locator progress = form.box().locator("progress");
			tab.page().waitForCondition(() -> progress.evaluate("({ value }) => value > 45").equals(true));
			assertThat(progress.evaluate("({ value }) => value < 55")).isEqualTo(true);

			tab.page().clock().runFor(25_000);
			assertThat(form.state()).isEqualTo("loading");
			tab.page().clock().runFor(5_000);
			assertThat(form.settled()).isEqualTo("parts");
		}
	}

	@Test
	void aReaderThatNeverEndsIsStoppedByTheClock(Portal portal) {
		try (Tab tab = portal.openApart(Device.DESKTOP, "/en/explain")) {
			PictureForm form = new PictureForm(tab);
			tab.page().route("**/picture/reader*", (route) -> {
			});
			tab.page().clock().install();
			tab.page().waitForRequest("**/picture/reader*", () -> form.file().setInputFiles(picture(portal, QUOTA)));

			tab.page().clock().runFor(30_000);
			assertThat(form.settled()).isEqualTo("slow");
		}
	}

	@Test
	void theWorkerEndsAMinuteAfterItsLastPicture(Portal portal) {
		try (Tab tab = portal.openApart(Device.DESKTOP, "/en/explain")) {
			PictureForm form = new PictureForm(tab);
			tab.page().clock().install();
			form.choose(picture(portal, QUOTA));
			tab.page().clock().runFor(59_000);
			assertThat(tab.page().workers()).hasSize(1);

			tab.page().clock().runFor(1_000);
			tab.page().waitForCondition(() -> tab.page().workers().isEmpty());
		}
	}

	@Test
	void aRefusedPictureLeavesNoOldEndBehind(Portal portal) {
		try (Tab tab = portal.openApart(Device.DESKTOP, "/en/explain")) {
			PictureForm form = new PictureForm(tab);
			tab.page().clock().install();
			form.choose(picture(portal, QUOTA));
			assertThat(form.drop(1, 2)).isEqualTo("several");
			tab.page().clock().runFor(30_000);
			form.choose(picture(portal, REGION));

			tab.page().clock().runFor(59_000);
			assertThat(tab.page().workers()).hasSize(1);
		}
	}

	@Test
	void nothingIsFetchedBeforeAPictureIsChosen(Portal portal) {
		List<String> asked = new ArrayList<>();
		try (Tab tab = portal.open(Device.DESKTOP, "/en/")) {
			tab.page().onRequest((request) -> asked.add(request.url()));
			tab.page().reload();
			assertThat(asked).noneMatch((url) -> url.contains("/picture/"));

			tab.find("main a[href$='#picture']").click();
			tab.page().waitForURL("**/en/explain#picture");
			assertThat(new PictureForm(tab).box().isVisible()).isTrue();
			assertThat(tab.find("[data-picture-device]").isVisible()).isFalse();
			assertThat(asked.stream().filter((url) -> url.contains("/picture/"))).singleElement()
				.asString()
				.contains("/picture/picture-");
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "PHONE_WITHOUT_SCRIPT", "DESKTOP_WITHOUT_SCRIPT" })
	void withoutScriptOnlyTheDevicesOwnWayIsTold(Device device, Portal portal) {
		try (Tab tab = portal.open(device, "/en/explain#picture")) {
			assertThat(new PictureForm(tab).box().isVisible()).isFalse();
			assertThat(tab.find("#picture").innerText()).startsWith("Your device").doesNotContain("\n");
		}
	}

	@Test
	void aBrowserWithoutWebAssemblyIsToldSo(Portal portal) {
		try (Tab tab = portal.openApart(Device.DESKTOP, "/en/")) {
			tab.page().addInitScript("delete self.WebAssembly");
			tab.page().navigate("/en/explain");

			assertThat(new PictureForm(tab).box().isVisible()).isFalse();
			assertThat(tab.find("[data-picture-old]").isVisible()).isTrue();
			assertThat(tab.find("[data-picture-device]").isVisible()).isTrue();
			assertThat(tab.complaints()).isEmpty();
		}
	}

	private static FilePayload picture(Portal portal, String text) {
		try (Page easel = portal.chromium().blank()) {
			return new PictureCase("json", "-", "", text).draw(easel);
		}
	}

}
