package dev.keydoctor.search;

import java.util.regex.Pattern;

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
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;
import org.apache.lucene.analysis.util.CharTokenizer;
import org.tartarus.snowball.ext.ItalianStemmer;

/**
 * A Lucene analyzer for one language: words, each together with its stems. All are
 * without diacritics in the end, so that a word is found however it is typed.
 */
final class WordAnalyzer extends Analyzer {

	/** British spelling: organise, organisation. Both sides of a search read it alike. */
	private static final Pattern ISE = Pattern.compile("(?<=\\p{L}{3})is(?=[aei]|$)");

	private final Language language;

	private final StemmerOverrideMap stems;

	WordAnalyzer(Language language) {
		this.language = language;
		this.stems = StemmerOverrides.of(language);
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
			case PL -> listed(new MorfologikFilter(new KeywordRepeatFilter(words)));
			case IT -> new SnowballFilter(listed(new KeywordRepeatFilter(words)), new ItalianStemmer());
			case EN ->
				new PorterStemFilter(listed(new KeywordRepeatFilter(new PatternReplaceFilter(words, ISE, "iz", true))));
		};
	}

	/**
	 * Replaces words by the stems of our lists. In Polish they come behind the
	 * dictionary: its stems are words too, so one entry is enough for all forms of a
	 * word. The stems of the other languages are no words, so there the lists come first.
	 */
	private TokenStream listed(TokenStream words) {
		return new StemmerOverrideFilter(words, this.stems);
	}

}
