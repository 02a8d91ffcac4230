package dev.keydoctor.web;

import java.util.List;

import dev.keydoctor.guide.PageHtml;
import dev.keydoctor.guide.markdown.Typography;
import dev.keydoctor.site.Language;
import dev.keydoctor.site.TypedText;

/**
 * A record of what every page needs to know about itself.
 *
 * @param language the language of the page
 * @param path the path of the page without its language, beginning with a slash, or
 * {@code /} where the page is none that could be had in another language
 * @param publicUrl the public address of the portal without a slash at the end
 * @param defaultLanguage the language for readers without a preference
 * @param courses whether the portal knows course codes
 */
record PageModel(Language language, String path, String publicUrl, Language defaultLanguage, boolean courses) {

	/** The same frame around a page at another path, which is without its language. */
	PageModel at(String path) {
		return new PageModel(this.language, path, this.publicUrl, this.defaultLanguage, this.courses);
	}

	/** The language from which pages are translated. */
	public Language source() {
		return Language.SOURCE;
	}

	/**
	 * The address of a place in this page's language.
	 */
	public String to(String place) {
		return this.language.path(place);
	}

	/**
	 * This page in every language, in the order in which they are offered.
	 */
	public List<Alternate> alternates() {
		return Language.ALL.stream().map((language) -> new Alternate(language, language.path(this.path))).toList();
	}

	/**
	 * Whether this page is, or lies in, the given room of the portal.
	 */
	public boolean in(String place) {
		return this.path.startsWith(place);
	}

	/**
	 * The full address of this page.
	 */
	public String canonical() {
		return this.publicUrl + to(this.path);
	}

	/**
	 * The full address, for print, of the short link to a place.
	 */
	public String shortLink(String path) {
		return this.publicUrl + PageHtml.shortLink(path);
	}

	/**
	 * The pieces of a heading, each second one of which is English.
	 */
	public String[] pieces(String heading) {
		return Typography.pieces(heading);
	}

	/**
	 * How keys begin, for the scripts, which let none of them into an address or a text.
	 */
	public String keyBeginnings() {
		return TypedText.keyBeginnings();
	}

	/**
	 * A page in one language.
	 *
	 * @param language the language
	 * @param path its path there
	 */
	record Alternate(Language language, String path) {

	}

}
