package dev.keydoctor.browser;

import com.microsoft.playwright.Browser;

/**
 * The running portal, as seen from a browser.
 *
 * @param browser the browser
 * @param address where the portal is, without a slash at the end
 */
record Portal(Browser browser, String address) {

	/** Opens a page with nothing remembered from before. */
	Tab open(Device device, String path) {
		Tab tab = new Tab(this.browser.newContext(device.options().setBaseURL(this.address)).newPage());
		tab.page().navigate(path);
		return tab;
	}

}
