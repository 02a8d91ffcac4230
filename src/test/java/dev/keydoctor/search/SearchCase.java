package dev.keydoctor.search;

import java.util.List;
import java.util.stream.Stream;

import dev.keydoctor.diagnosis.text.ResourceLines;
import dev.keydoctor.site.Language;

/**
 * A record of one line of {@code search-cases.tsv}: the language, the words, and the page
 * or section that has to be the first or second hit, or {@code first}; {@code -} where
 * nothing may be found. Or one of {@code answer-cases.tsv}, where the third cell is the
 * id of a section that has to be among the answers.
 */
record SearchCase(Language language, String words, String hit, boolean first) {

	static Stream<SearchCase> all() {
		return in("search-cases.tsv");
	}

	static Stream<SearchCase> in(String file) {
		return ResourceLines.of(SearchCase.class, file).stream().map(SearchCase::of);
	}

	private static SearchCase of(String line) {
		List<String> cells = List.of(line.split("\t"));
		return new SearchCase(Language.of(cells.get(0)).orElseThrow(), cells.get(1), cells.get(2),
				cells.contains("first"));
	}

	boolean findsNothing() {
		return this.hit.equals("-");
	}

	String path() {
		return "/" + this.language.code() + "/" + this.hit;
	}

	@Override
	public String toString() {
		return this.language.code() + ": " + this.words;
	}

}
