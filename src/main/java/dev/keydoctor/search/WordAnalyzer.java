package dev.keydoctor.search;

import dev.keydoctor.language.Language;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.util.CharTokenizer;
import org.tartarus.snowball.ext.ItalianStemmer;

/**
 * Cuts the texts of one language into words, each together with its stems. All are
 * without diacritics in the end, so that a word is found however it is typed.
 */
final class WordAnalyzer extends Analyzer {

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
			case PL -> new PolishLemmas(words);
			case IT -> new SnowballFilter(new KeywordRepeatFilter(words), new ItalianStemmer());
			case EN -> new PorterStemFilter(new KeywordRepeatFilter(words));
		};
	}

}
