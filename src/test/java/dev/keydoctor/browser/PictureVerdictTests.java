package dev.keydoctor.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that a picture tells the portal what its text would: errors as ten kinds of tools
 * and photographs show them, drawn by the test. One page reads them all, one after
 * another.
 */
@BrowserTest
@EnabledIf(value = "dev.keydoctor.browser.PictureForm#isBuilt", disabledReason = "pictures were left out of the build")
class PictureVerdictTests {

	private static final double OF_SCREENSHOTS = 0.97;

	private static final double OF_PHOTOGRAPHS = 0.85;

	private final List<Request> requests = new ArrayList<>();

	@Test
	void aPictureTellsWhatItsTextWould(Portal portal) {
		List<Reading> readings = new ArrayList<>();
		try (Tab tab = portal.open(Device.DESKTOP, "/en/explain"); Page easel = portal.chromium().blank()) {
			PictureForm form = new PictureForm(tab);
			tab.page().onRequest(this.requests::add);
			PictureCase.all().forEach((picture) -> readings.add(read(picture, picture.draw(easel), form)));

			assertThat(tab.complaints()).isEmpty();
			assertOnlyPartsWereFetched(portal);
		}

		assertThat(readings).hasSizeGreaterThanOrEqualTo(40);
		assertThat(readings.stream().filter(Reading::isHarmful)).isEmpty();
		assertThat(share(readings, Predicate.not(Reading::isPhotograph))).as("%s", readings)
			.isGreaterThanOrEqualTo(OF_SCREENSHOTS);
		assertThat(share(readings, Reading::isPhotograph)).as("%s", readings).isGreaterThanOrEqualTo(OF_PHOTOGRAPHS);
	}

	@Test
	void anotherVerdictIsNoticed() {
		PictureCase picture = PictureCase.all().getFirst();

		assertThat(new Reading(picture, picture.verdict())).matches(Reading::isSame)
			.matches((same) -> !same.isHarmful());
		assertThat(new Reading(picture, "unknown")).matches((vague) -> !vague.isSame() && !vague.isHarmful());
		assertThat(new Reading(picture, "healthy")).matches(Reading::isHarmful);
	}

	private void assertOnlyPartsWereFetched(Portal portal) {
		assertThat(this.requests).extracting((request) -> request.url().replaceFirst("-[0-9a-f]{32}", ""))
			.filteredOn((url) -> !url.endsWith("/img/mark.svg"))
			.containsExactlyInAnyOrder(parts(portal));
		assertThat(this.requests).allSatisfy((request) -> {
			assertThat(request.method()).isEqualTo("GET");
			assertThat(request.postDataBuffer()).isNull();
		});
	}

	/** All that is ever fetched: the parts, once, by their plain addresses. */
	private static String[] parts(Portal portal) {
		return List.of("hide.js", "parts.js", "reader.js", "tesseract.wasm.gz", "eng.traineddata.gz")
			.stream()
			.map((part) -> portal.address() + "/picture/" + part)
			.toArray(String[]::new);
	}

	private static Reading read(PictureCase picture, FilePayload file, PictureForm form) {
		form.text().fill("");
		form.choose(file);
		assertThat(form.verdictOf(picture.text())).as(picture.text()).isEqualTo(picture.verdict());
		return new Reading(picture, form.verdictOf(form.text().inputValue()));
	}

	private static double share(List<Reading> readings, Predicate<Reading> which) {
		return readings.stream().filter(which).mapToInt((reading) -> reading.isSame() ? 1 : 0).average().orElseThrow();
	}

	/**
	 * A record of what came of a picture.
	 *
	 * @param picture the picture
	 * @param verdict what the portal said to the text that was read from it
	 */
	private record Reading(PictureCase picture, String verdict) {

		boolean isPhotograph() {
			return this.picture.isPhotograph();
		}

		boolean isSame() {
			return this.verdict.equals(this.picture.verdict());
		}

		/** Another cause, named without a doubt. */
		boolean isHarmful() {
			return !isSame() && !this.verdict.equals("unknown") && !this.verdict.startsWith("ambiguous-");
		}

		@Override
		public String toString() {
			return this.picture.look() + this.picture.seed() + ": " + this.verdict;
		}

	}

}
