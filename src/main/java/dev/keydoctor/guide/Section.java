package dev.keydoctor.guide;

import java.util.List;

/**
 * A record of a section of a page: what stands below one heading up to the next, as plain
 * text for the search.
 *
 * @param id the heading's id; empty for what stands before the first heading
 * @param title the heading, or the title of the page
 * @param text the words without any markup, pictures by their descriptions
 * @param questions what readers ask in their own words whom it answers
 */
public record Section(String id, String title, String text, List<String> questions) {

	public Section {
		questions = List.copyOf(questions);
	}

	/** A section of which nobody has written down what it is asked. */
	public Section(String id, String title, String text) {
		this(id, title, text, List.of());
	}

	/** The same section with what readers ask. */
	public Section asked(List<String> questions) {
		return new Section(this.id, this.title, this.text, questions);
	}

	/** What to append to the path of the page: {@code #id}, or nothing at its top. */
	public String fragment() {
		return this.id.isEmpty() ? "" : "#" + this.id;
	}

}
