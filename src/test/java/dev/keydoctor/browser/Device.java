package dev.keydoctor.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;

/**
 * An enum of the devices that readers hold or sit at: their screens, scripts and colours.
 */
enum Device {

	PHONE(390, 844, true, ColorScheme.DARK), DESKTOP(1280, 900, true, ColorScheme.LIGHT),

	PHONE_WITHOUT_SCRIPT(390, 844, false, ColorScheme.LIGHT),

	DESKTOP_WITHOUT_SCRIPT(1280, 900, false, ColorScheme.DARK);

	private final int width;

	private final int height;

	private final boolean script;

	private final ColorScheme colours;

	Device(int width, int height, boolean script, ColorScheme colours) {
		this.width = width;
		this.height = height;
		this.script = script;
		this.colours = colours;
	}

	boolean phone() {
		return this.width < 600;
	}

	boolean script() {
		return this.script;
	}

	/**
	 * Makes a page of another device one of this, at once: what moves less does not fade
	 * from colour to colour. Whether scripts run stays as it is.
	 */
	void takeOver(Page page) {
		show(page, ReducedMotion.REDUCE);
	}

	/** Makes a page of this device what it was at first, whatever a test made of it. */
	void reset(Page page) {
		show(page, ReducedMotion.NO_PREFERENCE);
	}

	private void show(Page page, ReducedMotion motion) {
		page.setViewportSize(this.width, this.height);
		page.emulateMedia(
				new EmulateMediaOptions().setMedia(Media.SCREEN).setReducedMotion(motion).setColorScheme(this.colours));
	}

	NewContextOptions options() {
		return new NewContextOptions().setViewportSize(this.width, this.height)
			.setJavaScriptEnabled(this.script)
			.setColorScheme(this.colours);
	}

}
