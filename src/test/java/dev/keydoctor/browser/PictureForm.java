package dev.keydoctor.browser;

import java.util.Base64;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import org.jsoup.Jsoup;

import org.springframework.core.io.ClassPathResource;

/**
 * A record of the form for an error text, used by somebody who has a picture of it.
 */
record PictureForm(Tab tab) {

	/** What gives pictures to the page as a person would: in an event with files. */
	private static final String HAND_OVER = """
			([way, pictures]) => {
				const data = new DataTransfer();
				pictures.forEach(({ name, type, bytes }) => {
					data.items.add(new File([Uint8Array.from(atob(bytes), (byte) => byte.charCodeAt(0))], name, { type }));
				});
				const given = { bubbles: true, cancelable: true, clipboardData: data, dataTransfer: data };
				document.body.dispatchEvent(way === "paste" ? new ClipboardEvent(way, given) : new DragEvent(way, given));
			}
			""";

	private static final String DROP = """
			(sizes) => {
				const data = new DataTransfer();
				sizes.forEach((size, i) => data.items.add(new File([new Uint8Array(size)], `${i}.png`, { type: "image/png" })));
				document.body.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: data }));
			}
			""";

	private static final String UNTIL_SETTLED = "() => !document.querySelector('[data-picture] :is([data-shown=reading], [data-shown=loading])')";

	/** Whether the build had what it takes to make the reader. */
	static boolean isBuilt() {
		return new ClassPathResource("static/picture/reader.js").exists();
	}

	/** Chooses files and waits until something is said about them. */
	String choose(FilePayload... pictures) {
		file().setInputFiles(pictures);
		return settled();
	}

	/** Pastes or drops files somewhere on the page. */
	String handOver(String way, FilePayload... pictures) {
		List<Map<String, String>> files = List.of(pictures)
			.stream()
			.map((picture) -> Map.of("name", picture.name, "type", picture.mimeType, "bytes",
					Base64.getEncoder().encodeToString(picture.buffer)))
			.toList();
		this.tab.page().evaluate(HAND_OVER, List.of(way, files));
		return settled();
	}

	/** Drops pictures of these sizes, in bytes; they are empty otherwise. */
	String drop(Integer... sizes) {
		this.tab.page().evaluate(DROP, List.of(sizes));
		return settled();
	}

	String settled() {
		this.tab.page().waitForFunction(UNTIL_SETTLED);
		return state();
	}

	/** Which words are shown. */
	String state() {
		return line().getAttribute("data-shown");
	}

	Locator box() {
		return this.tab.find("[data-picture]");
	}

	Locator file() {
		return box().locator("[type=file]");
	}

	Locator line() {
		return box().locator("[role=status]");
	}

	Locator text() {
		return this.tab.find("#text");
	}

	boolean isMarkedAsRead() {
		return (Boolean) box().locator("[name=source]").evaluate("(source) => !source.disabled");
	}

	/** What the portal says about a text that was read from a picture. */
	String verdictOf(String text) {
		APIResponse answer = this.tab.page()
			.request()
			.post("/en/explain",
					RequestOptions.create()
						.setHeader("Sec-Fetch-Site", "same-origin")
						.setForm(FormData.create().set("text", text).set("source", "picture")));
		return Jsoup.parse(answer.text()).select("main").attr("data-verdict");
	}

}
