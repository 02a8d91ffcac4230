package dev.keydoctor.search;

import java.io.IOException;
import java.io.UncheckedIOException;

import dev.keydoctor.site.Language;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter.StemmerOverrideMap;
import org.apache.lucene.analysis.morfologik.MorfologikFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.util.CharTokenizer;
import org.tartarus.snowball.ext.ItalianStemmer;

/**
 * Cuts the texts of one language into words, each together with its stems. All are
 * without diacritics in the end, so that a word is found however it is typed.
 */
final class WordAnalyzer extends Analyzer {

	/** The stemmer takes the plural of our commonest word for a verb. */
	private static final StemmerOverrideMap MISTAKEN = override("chiavi", "chiav");

	private final Language language;

	WordAnalyzer(Language language) {
		this.language = language;
	}

	@Override
	protected TokenStreamComponents createComponents(String field) {
		// Codes such as insufficient_quota and elisions such as l'account are two words.
		Tokenizer words = CharTokenizer.fromTokenCharPredicate(Character::isLetterOrDigit);
		TokenStream folded = new ASCIIFoldingFilter(withStems(new LowerCaseFilter(words)));
		return new TokenStreamComponents(words, new RemoveDuplicatesTokenFilter(folded));
	}

	private TokenStream withStems(TokenStream words) {
		return switch (this.language) {
			case PL -> new MorfologikFilter(new KeywordRepeatFilter(words));
			case IT -> new SnowballFilter(new StemmerOverrideFilter(new KeywordRepeatFilter(words), MISTAKEN),
					new ItalianStemmer());
			case EN -> new PorterStemFilter(new KeywordRepeatFilter(words));
		};
	}

	private static StemmerOverrideMap override(String word, String stem) {
		StemmerOverrideFilter.Builder stems = new StemmerOverrideFilter.Builder();
		stems.add(word, stem);
		try {
			return stems.build();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
