package dev.keydoctor.site;

/**
 * An enum of the portal's own pages: no file of the content stands for them.
 */
public enum PortalPage {

	HOME("/"), EXPLAIN("/explain"), CHECK("/check"), GUIDES("/guides"), SEARCH("/search"), LINKS("/links");

	private final String place;

	PortalPage(String place) {
		this.place = place;
	}

	/** Its address in one language. */
	public String path(Language language) {
		return language.path(this.place);
	}

	/** Whether search engines list it; not our own search, nor the links for authors. */
	public boolean isListed() {
		return this != SEARCH && this != LINKS;
	}

}
