package dev.keydoctor.browser;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

/**
 * The installed Chromium, running.
 */
class Chromium implements AutoCloseable {

	private final Playwright playwright = Playwright
		.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));

	private final Browser browser;

	private final Map<Seat, Tab> tabs = new HashMap<>();

	Chromium(Path executable) {
		// As long as Playwright waits for all else.
		PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
		this.browser = this.playwright.chromium().launch(new LaunchOptions().setExecutablePath(executable));
	}

	/** A page of its own, without a portal behind it; to be closed by who asks. */
	Page blank() {
		return this.browser.newPage();
	}

	/** The tab of a device, which forgot everything: a new one costs a process. */
	Tab tab(Device device, String address) {
		Tab tab = this.tabs.computeIfAbsent(new Seat(device, address), (_) -> newTab(device, address));
		tab.forget(device, address);
		return tab;
	}

	/** A tab that nobody had before, and that may be changed for good. */
	Tab newTab(Device device, String address) {
		return new Tab(this.browser.newContext(device.options().setBaseURL(address)).newPage());
	}

	@Override
	public void close() {
		this.playwright.close();
	}

	/**
	 * A record of what a tab is opened for, as long as it lives.
	 *
	 * @param device what it looks like
	 * @param address where the portal is
	 */
	private record Seat(Device device, String address) {

	}

}
