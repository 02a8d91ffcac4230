package dev.keydoctor.browser;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import dev.keydoctor.diagnosis.text.ResourceLines;

/**
 * A record of a picture that a test draws: an error as a tool shows it.
 *
 * @param look the tool, by the name of its page in {@code looks}
 * @param seed of the simulated photograph, or {@code -} for a plain screenshot
 * @param verdict of the text
 * @param text what stands in the picture
 */
record PictureCase(String look, String seed, String verdict, String text) {

	static List<PictureCase> all() {
		return ResourceLines.of(PictureCase.class, "picture-cases.tsv")
			.stream()
			.map((line) -> line.split("\t"))
			.map((cells) -> new PictureCase(cells[0], cells[1], cells[2], cells[3].replace("\\n", "\n")))
			.toList();
	}

	boolean isPhotograph() {
		return !this.seed.equals("-");
	}

	/** Draws the picture in a page that belongs to nobody else. */
	FilePayload draw(Page easel) {
		easel.setContent(read("looks/" + this.look + ".html").replace("{text}", escape(this.text)));
		byte[] screen = easel.locator("body").screenshot(new Locator.ScreenshotOptions());
		if (!isPhotograph()) {
			return new FilePayload("screenshot.png", "image/png", screen);
		}
		List<Object> given = List.of(Base64.getEncoder().encodeToString(screen), Integer.parseInt(this.seed));
		return new FilePayload("photo.jpg", "image/jpeg",
				Base64.getDecoder().decode((String) easel.evaluate(read("looks/photo.js"), given)));
	}

	private static String escape(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;");
	}

	static String read(String name) {
		try (InputStream file = PictureCase.class.getResourceAsStream(name)) {
			return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
