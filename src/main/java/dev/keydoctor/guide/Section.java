package dev.keydoctor.guide;

/**
 * A record of a section of a page: what stands below one heading up to the next, as plain
 * text for the search.
 *
 * @param id the heading's id; empty for what stands before the first heading
 * @param title the heading, or the title of the page
 * @param text the words without any markup, pictures by their descriptions
 */
public record Section(String id, String title, String text) {

	/** What to append to the path of the page: {@code #id}, or nothing at its top. */
	public String fragment() {
		return this.id.isEmpty() ? "" : "#" + this.id;
	}

}
