package dev.keydoctor.search;

import java.util.Locale;

/**
 * An enum of the fields of the index: the parts of a section, and how much a word counts
 * in each.
 */
enum SectionField {

	/** The heading of the section. */
	TITLE(5),

	/** What readers ask in their own words whom it answers. */
	QUESTION(3),

	/** Literal wordings of the error that the page explains. */
	WORDING(4),

	/** The words of its id and of its former ids, which were headings once. */
	NAME(2),

	/** The tags of the page. */
	TAGS(3),

	/** The title of the page around the section. */
	PAGE(1),

	/** What stands below the heading. */
	TEXT(1);

	private final float weight;

	SectionField(float weight) {
		this.weight = weight;
	}

	/** How much a word counts in this field; only the relation to the others matters. */
	float weight() {
		return this.weight;
	}

	/** Its name in the index. */
	String key() {
		return name().toLowerCase(Locale.ROOT);
	}

}
