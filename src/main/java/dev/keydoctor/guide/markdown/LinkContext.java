package dev.keydoctor.guide.markdown;

import dev.keydoctor.site.Language;

/**
 * A view of the site, with all that a text in it needs to know.
 */
public interface LinkContext {

	/** The language of the text. */
	Language language();

	/**
	 * Where a link leads.
	 * @param target as written, such as {@code go:create-key}
	 * @return the address for the page
	 */
	String link(String target);

	/**
	 * Where a picture is served.
	 * @param source as written, such as {@code ../../images/copy-key.svg}
	 * @return the address for the page
	 */
	String picture(String source);

	/**
	 * Whether an id is spoken for by somebody's explicit id or alias, or by the frame of
	 * the page, so that no automatic id may take it.
	 * @param id an automatic id
	 * @return true where it is
	 */
	boolean taken(String id);

	/**
	 * What the link sign behind a heading is called for those who do not see it.
	 * @param heading the plain text of the heading
	 * @return the name of the link
	 */
	String linkLabel(String heading);

}
