package dev.keydoctor.guide.markdown;

import dev.keydoctor.site.Language;

/**
 * A view of the site, with all that a text in it needs to know.
 */
public interface LinkContext {

	/** The language of the text. */
	Language language();

	/** The address of a link as it is written, such as {@code go:create-key}. */
	String link(String target);

	/** The address of a picture as written, such as {@code ../../images/copy-key.svg}. */
	String picture(String source);

	/**
	 * Whether an id is spoken for by somebody's explicit id or alias, or by the frame of
	 * the page, so that no automatic id may take it.
	 */
	boolean taken(String id);

	/** What the link sign behind a heading is called for those who do not see it. */
	String linkLabel(String heading);

}
