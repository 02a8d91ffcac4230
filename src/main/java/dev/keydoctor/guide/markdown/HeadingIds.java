package dev.keydoctor.guide.markdown;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A generator of the ids that MkDocs would give to the headings of one page, so that
 * links into the former site go on working. Follows {@code slugify} and {@code unique} of
 * Python-Markdown 3.10.
 */
final class HeadingIds {

	private static final Pattern NOT_ASCII = Pattern.compile("[^\\x00-\\x7F]");

	private static final Pattern NOT_WORD = Pattern.compile("[^\\w\\s-]");

	private static final Pattern GAP = Pattern.compile("[-\\s]+");

	private static final Pattern NUMBERED = Pattern.compile("(.*)_([0-9]{1,9})");

	private final Set<String> taken = new HashSet<>();

	/**
	 * An id for the next heading, without markup, that is not taken yet; the order
	 * matters where headings are alike.
	 */
	String next(String text) {
		String id = slug(text);
		while (id.isEmpty() || !this.taken.add(id)) {
			id = increment(id);
		}
		return id;
	}

	private static String slug(String text) {
		String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
		String ascii = NOT_ASCII.matcher(decomposed).replaceAll("");
		String words = NOT_WORD.matcher(ascii).replaceAll("").strip();
		return GAP.matcher(words.toLowerCase(Locale.ROOT)).replaceAll("-");
	}

	private static String increment(String id) {
		Matcher numbered = NUMBERED.matcher(id);
		return numbered.matches() ? numbered.group(1) + "_" + (Integer.parseInt(numbered.group(2)) + 1) : id + "_1";
	}

}
