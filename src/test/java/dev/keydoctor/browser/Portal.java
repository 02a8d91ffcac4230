package dev.keydoctor.browser;

/**
 * A record of the running portal, as seen from a browser.
 *
 * @param chromium the browser
 * @param address where the portal is, without a slash at the end
 */
record Portal(Chromium chromium, String address) {

	/** Opens a page with nothing remembered from before. */
	Tab open(Device device, String path) {
		Tab tab = this.chromium.tab(device, this.address);
		tab.page().navigate(path);
		return tab;
	}

	/**
	 * Opens a page in a tab that is not used again, for tests that change the tab itself.
	 */
	Tab openApart(Device device, String path) {
		Tab tab = this.chromium.newTab(device, this.address);
		tab.page().navigate(path);
		return tab;
	}

}
