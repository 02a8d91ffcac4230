package dev.keydoctor.search;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A record of a section that was found.
 *
 * @param path where it is, with the fragment
 * @param title its heading
 * @param page the title of the page around it; empty where it is the top of the page
 * @param excerpt the piece of its text with the most of the words
 */
record Hit(String path, List<Fragment> title, String page, List<Fragment> excerpt) {

	/** The heading as plain text. */
	String plainTitle() {
		return this.title.stream().map(Fragment::text).collect(Collectors.joining());
	}

}
