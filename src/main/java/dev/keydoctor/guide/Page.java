package dev.keydoctor.guide;

import java.time.LocalDate;
import java.util.List;

import dev.keydoctor.diagnosis.Fixer;
import dev.keydoctor.site.Language;
import org.jspecify.annotations.Nullable;

/**
 * A finished page: a guide, or what one verdict means, in one language.
 *
 * @param kind guide or error
 * @param language the language it is written in
 * @param slug its name in addresses; of an error page the code of the verdict
 * @param head what the front matter says
 * @param body the text
 */
public record Page(PageKind kind, Language language, String slug, PageHead head, PageBody body) {

	/**
	 * The address of the page.
	 * @return a path such as {@code /pl/guides/api-key}
	 */
	public String path() {
		return path(this.language);
	}

	/**
	 * The address of the same page in another language.
	 * @param language the language
	 * @return a path such as {@code /it/guides/api-key}
	 */
	public String path(Language language) {
		return "/" + language.code() + "/" + this.kind.path() + "/" + this.slug;
	}

	/** The heading of the page, plain text. */
	public String title() {
		return this.head.title();
	}

	/** One sentence on the page, plain text. */
	public String summary() {
		return this.head.summary();
	}

	/** The place among the guides; 0 on error pages. */
	public int order() {
		return this.head.order();
	}

	/** The tags in the order of the author. */
	public List<Tag> tags() {
		return this.head.tags();
	}

	/** Literal wordings of the error, most frequent first; empty on guides. */
	public List<String> headlines() {
		return this.head.headlines();
	}

	/** Who can mend the error; null on guides. */
	public @Nullable Fixer fixer() {
		return this.head.fixer();
	}

	/** Whether trying again helps; null on guides. */
	public @Nullable Retry retry() {
		return this.head.retry();
	}

	/** Where to read on; empty on guides. */
	public List<RelatedLink> related() {
		return this.head.related();
	}

	/** The day of the last change. */
	public LocalDate updated() {
		return this.head.updated();
	}

	/** The day on which the facts were last compared with OpenAI's pages. */
	public LocalDate verified() {
		return this.head.verified();
	}

	/** Whether the Polish text is newer than this translation. */
	public boolean translationOutdated() {
		return this.head.translationOutdated();
	}

	/** The sections that are on other pages now. */
	public List<Moved> moved() {
		return this.head.moved();
	}

	/** The text as HTML, without the heading of the page. */
	public String html() {
		return this.body.html();
	}

	/** The headings in order, flat. */
	public List<Heading> outline() {
		return this.body.outline();
	}

	/** The words of the page by section, beginning with the opening. */
	public List<Section> sections() {
		return this.body.sections();
	}

	/** The Markdown file as it was written. */
	public String source() {
		return this.body.source();
	}

	/** The HTML before the first section. */
	public String opening() {
		return this.body.parts().getOrDefault("", "");
	}

	/**
	 * The HTML of one section of an error page.
	 * @param name {@code signs}, {@code steps} or {@code stuck}
	 * @return the section with its heading; empty where there is none
	 */
	public String part(String name) {
		return this.body.parts().getOrDefault(this.slug + "-" + name, "");
	}

}
