package dev.keydoctor.search;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.keydoctor.guide.Page;
import dev.keydoctor.guide.Section;
import dev.keydoctor.guide.Tag;

/**
 * A section and the page around it: what can be found.
 *
 * @param page the page
 * @param section the section, which may be the opening of the page
 */
record Place(Page page, Section section) {

	static Stream<Place> of(Page page) {
		return page.sections().stream().map((section) -> new Place(page, section));
	}

	boolean top() {
		return this.section.id().isEmpty();
	}

	String path() {
		return this.page.path() + this.section.fragment();
	}

	/** What is searched in this field. The page speaks for itself at its top only. */
	String text(Field field) {
		return switch (field) {
			case TITLE -> this.section.title();
			case WORDING -> top() ? String.join("\n", this.page.headlines()) : "";
			case TAGS -> top() ? names(this.page.tags()) : "";
			case PAGE -> top() ? "" : this.page.title();
			case TEXT -> text();
		};
	}

	private static String names(List<Tag> tags) {
		return tags.stream().map(Tag::name).collect(Collectors.joining("\n"));
	}

	/** The words of the section on one line, at the top after the summary of the page. */
	String text() {
		String text = top() ? this.page.summary() + " " + this.section.text() : this.section.text();
		return text.replace('\n', ' ').strip();
	}

}
