package dev.keydoctor.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

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
		try (BufferedReader lines = new BufferedReader(new InputStreamReader(
				Objects.requireNonNull(SearchCase.class.getResourceAsStream(file), file), StandardCharsets.UTF_8))) {
			return lines.lines().map(SearchCase::of).toList().stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
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
