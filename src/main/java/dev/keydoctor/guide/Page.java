package dev.keydoctor.guide;

import dev.keydoctor.site.Language;

/**
 * A record of a finished page in one language: a guide, what one verdict means, or a page
 * of a place such as the list of errors.
 *
 * @param kind guide, error or place
 * @param language the language it is written in
 * @param slug its name in addresses; of an error page the code of the verdict
 * @param head what the front matter says
 * @param body the text
 */
public record Page(PageKind kind, Language language, String slug, PageHead head, PageBody body) {

	private static final PageHtml NONE = PageHtml.of("");

	/** The address of the page, such as {@code /pl/guides/api-key}. */
	public String path() {
		return path(this.language);
	}

	/** The address of the same page in another language. */
	public String path(Language language) {
		return language.path("/" + page());
	}

	/** The page, the same in all languages, such as {@code guides/api-key}. */
	public String page() {
		return this.kind.page(this.slug);
	}

	/** The heading of the page, plain text. */
	public String title() {
		return this.head.title();
	}

	/** One sentence on the page, plain text. */
	public String summary() {
		return this.head.summary();
	}

	/** The HTML before the first section. */
	public PageHtml opening() {
		return section("");
	}

	/**
	 * The HTML of a section, with its heading, which is of the second level; empty where
	 * there is none.
	 */
	PageHtml section(String id) {
		return this.body.parts().getOrDefault(id, NONE);
	}

	/**
	 * The HTML of {@code signs}, {@code steps} or {@code stuck} of an error page, with
	 * its heading; empty where there is none.
	 */
	public PageHtml part(String name) {
		return section(this.slug + "-" + name);
	}

}
