package dev.keydoctor.search;

import java.util.List;
import java.util.stream.Stream;

import dev.keydoctor.site.Language;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter.StemmerOverrideMap;

import org.springframework.util.function.ThrowingSupplier;

/**
 * A reader of the words that a stemmer mistakes, and of those that people say for what
 * our headings call otherwise. Each line is a stem and its words.
 */
final class StemmerOverrides {

	private StemmerOverrides() {
	}

	/**
	 * Reads the words of a language, as they are written and without diacritics, each
	 * with its stem.
	 */
	static StemmerOverrideMap of(Language language) {
		StemmerOverrideFilter.Builder stems = new StemmerOverrideFilter.Builder();
		for (String line : WordLists.lines("stems", language)) {
			List<String> words = List.of(line.split(" "));
			words.stream()
				.skip(1)
				.flatMap((word) -> Stream.of(word, withoutDiacritics(word)))
				.forEach((word) -> stems.add(word, words.getFirst()));
		}
		return ThrowingSupplier.of(() -> stems.build()).get();
	}

	private static String withoutDiacritics(String word) {
		char[] folded = new char[4 * word.length()];
		int length = ASCIIFoldingFilter.foldToASCII(word.toCharArray(), 0, folded, 0, word.length());
		return new String(folded, 0, length);
	}

}
