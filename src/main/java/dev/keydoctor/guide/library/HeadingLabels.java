package dev.keydoctor.guide.library;

import dev.keydoctor.site.Language;

/**
 * A source of names for the link sign behind a heading, for those who do not see it.
 */
interface HeadingLabels {

	/**
	 * The name of the link.
	 * @param heading the plain text of the heading
	 */
	String label(Language language, String heading);

}
