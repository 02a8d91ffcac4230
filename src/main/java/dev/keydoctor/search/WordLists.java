package dev.keydoctor.search;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.keydoctor.site.Language;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.WordlistLoader;

import org.springframework.core.io.ClassPathResource;
import org.springframework.util.function.ThrowingSupplier;

/**
 * A reader of the lists of words that lie beside the search, one of each kind in each
 * language.
 */
final class WordLists {

	private WordLists() {
	}

	/**
	 * Reads the words that hold a question together and do not say what it is about. The
	 * lists are our own: those of Lucene have words that name a thing here, such as
	 * "down", and it has none for Polish.
	 * @param analyzer what makes them small and takes their diacritics off
	 * @return the words as {@link Token#word} has them
	 */
	static Set<String> functionWords(Language language, Analyzer analyzer) {
		return words(language, analyzer, "function-words", "question-words");
	}

	/** Reads those of them that ask. */
	static Set<String> questionWords(Language language, Analyzer analyzer) {
		return words(language, analyzer, "question-words");
	}

	private static Set<String> words(Language language, Analyzer analyzer, String... kinds) {
		return Stream.of(kinds)
			.flatMap((kind) -> lines(kind, language).stream())
			.flatMap((line) -> Tokens.of(line, analyzer).stream())
			.map(Token::word)
			.collect(Collectors.toUnmodifiableSet());
	}

	/** The lines of a list, without blank ones and without comments. */
	static List<String> lines(String kind, Language language) {
		String file = kind + "-" + language.code() + ".txt";
		ClassPathResource list = new ClassPathResource(file, WordLists.class);
		return ThrowingSupplier.of(() -> WordlistLoader.getLines(list.getInputStream(), StandardCharsets.UTF_8)).get();
	}

}
