package dev.keydoctor.browser;

import java.util.ArrayList;
import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/**
 * A tab of the browser with a page that somebody looks at.
 */
final class Tab implements AutoCloseable {

	private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
			"best-practice");

	/* What is in order is half of the work of axe, and is left out. */
	private static final String BARRIERS = """
			async (rules) => {
				const found = await axe.run({ runOnly: rules, resultTypes: ["violations"] });
				return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`);
			}
			""";

	private final Page page;

	private final CDPSession session;

	private final List<String> complaints = new ArrayList<>();

	Tab(Page page) {
		this.page = page;
		this.session = page.context().newCDPSession(page);
		page.onConsoleMessage(this::note);
		page.onPageError(this.complaints::add);
	}

	Page page() {
		return this.page;
	}

	Locator find(String selector) {
		return this.page.locator(selector);
	}

	/** The form of the given name, unfolded where the screen is small. */
	Locator form(String name) {
		Locator form = this.page.locator("form[data-form=" + name + "]").first();
		if (!form.isVisible()) {
			this.page.locator("details:has(form[data-form=" + name + "]) > summary").first().click();
		}
		return form;
	}

	void check(String key) {
		Locator form = form("check");
		form.locator("[name=key]").fill(key);
		form.locator("button:not([type])").click();
	}

	void explain(String text) {
		Locator form = form("explain");
		form.locator("[name=text]").fill(text);
		form.locator("button:not([type])").click();
	}

	/** The verdict of the report that is, or is about to be, shown. */
	String verdict() {
		this.page.waitForURL("**/reports/**");
		return this.page.locator("main").getAttribute("data-verdict");
	}

	String language() {
		return this.page.locator("html").getAttribute("lang");
	}

	/** What the browser refused or could not run: broken scripts, blocked styles. */
	List<String> complaints() {
		return this.complaints;
	}

	/** What axe finds, one line each. */
	List<String> barriers() {
		if (this.page.evaluate("typeof axe").equals("undefined")) {
			this.page.evaluate(AxeBuilder.getAxeScript());
		}
		List<?> found = (List<?>) this.page.evaluate(BARRIERS, RULES);
		return found.stream().map(String.class::cast).toList();
	}

	/** How many pixels the page is wider than the screen. */
	int overflow() {
		return (Integer) this.page.evaluate("document.documentElement.scrollWidth - innerWidth");
	}

	private void note(ConsoleMessage message) {
		// A page that answers 404 on purpose is no fault.
		if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
			this.complaints.add(message.text());
		}
	}

	/**
	 * Makes the tab as good as new: no routes, no permissions, nothing stored, nothing
	 * complained about.
	 */
	void forget(Device device, String address) {
		this.page.unrouteAll();
		this.page.context().clearPermissions();
		JsonObject everything = new JsonObject();
		everything.addProperty("origin", address);
		everything.addProperty("storageTypes", "all");
		this.session.send("Storage.clearDataForOrigin", everything);
		device.reset(this.page);
		this.complaints.clear();
	}

	/**
	 * Leaves the page, whose scripts and requests end, for one of the same site: for any
	 * other Chromium would start a process.
	 */
	@Override
	public void close() {
		this.page.navigate("/robots.txt");
	}

}
