package dev.keydoctor.search;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.keydoctor.guide.Anchor;
import dev.keydoctor.guide.Catalog;
import dev.keydoctor.guide.Page;
import dev.keydoctor.guide.PageKind;
import dev.keydoctor.guide.Section;
import dev.keydoctor.guide.Tag;
import dev.keydoctor.site.Language;

/**
 * A record of a section that can be found, and the page around it.
 *
 * @param page the page
 * @param section the section, which may be the opening of the page
 * @param names its id and its former ids; none where nobody may link to it
 */
record SearchSection(Page page, Section section, List<String> names) {

	/** The sections of a whole language in reading order. */
	static List<SearchSection> of(Catalog catalog, Language language) {
		return catalog.pages()
			.stream()
			.filter((page) -> page.language() == language)
			.flatMap((page) -> page.body()
				.sections()
				.stream()
				.map((section) -> new SearchSection(page, section, names(catalog, page, section))))
			.toList();
	}

	private static List<String> names(Catalog catalog, Page page, Section section) {
		return catalog.anchor(section.id().isEmpty() ? page.slug() : section.id()).map(Anchor::names).orElse(List.of());
	}

	boolean top() {
		return this.section.id().isEmpty();
	}

	boolean guide() {
		return this.page.kind() == PageKind.GUIDE;
	}

	/** Whether it opens a guide. */
	boolean overview() {
		return top() && guide();
	}

	/** Whether it opens the page of an error. */
	boolean opening() {
		return top() && this.page.kind() == PageKind.ERROR;
	}

	/**
	 * Whether its page explains something. An error page without any wording is the
	 * outcome of a check and no error that somebody would look for.
	 */
	boolean explanation() {
		return this.page.kind() != PageKind.ERROR || !this.page.head().headlines().isEmpty();
	}

	String path() {
		return this.page.path() + this.section.fragment();
	}

	/** What is searched in this field. The page speaks for itself at its top only. */
	String text(SectionField field) {
		return switch (field) {
			case TITLE -> namesItself() ? this.section.title() : "";
			case QUESTION -> String.join("\n", this.section.questions());
			case WORDING -> String.join("\n", wordings());
			case NAME -> String.join("\n", this.names);
			case TAGS -> top() ? names(this.page.head().tags()) : "";
			case PAGE -> this.page.title();
			case TEXT -> text();
		};
	}

	/**
	 * Whether its heading is its own: below the top those of all error pages are the
	 * same.
	 */
	private boolean namesItself() {
		return top() || this.page.kind() != PageKind.ERROR;
	}

	private static String names(List<Tag> tags) {
		return tags.stream().map(Tag::name).collect(Collectors.joining("\n"));
	}

	/** Literal wordings of the error that the page explains; none below its top. */
	List<String> wordings() {
		return top() ? this.page.head().headlines() : List.of();
	}

	/**
	 * What readers call a guide: its name in the address, and the tag of that name in
	 * their language.
	 */
	List<String> guideNames() {
		String name = this.page.slug();
		Stream<String> tag = this.page.head().tags().stream().filter((one) -> one.key().equals(name)).map(Tag::name);
		return overview() ? Stream.concat(Stream.of(name), tag).distinct().toList() : List.of();
	}

	/** What an excerpt may show. */
	List<String> texts() {
		return Stream.concat(Stream.of(text()), wordings().stream()).toList();
	}

	/** Every text of which a hit may show something. */
	List<String> shown() {
		return Stream.concat(Stream.of(this.section.title()), texts().stream()).toList();
	}

	/** The words of the section on one line, at the top after the summary of the page. */
	private String text() {
		String text = top() ? this.page.summary() + " " + this.section.text() : this.section.text();
		return text.replace('\n', ' ').strip();
	}

}
