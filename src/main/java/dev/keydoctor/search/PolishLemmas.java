package dev.keydoctor.search;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;

import morfologik.stemming.polish.PolishStemmer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Puts the dictionary forms of a Polish word in the same place as the word:
 * {@code kluczem} becomes {@code kluczem} and {@code klucz}. The dictionary is
 * Morfologik; Lucene's own bridge to it brings no more than this.
 */
final class PolishLemmas extends TokenFilter {

	private final PolishStemmer dictionary = new PolishStemmer();

	private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

	private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);

	private final Queue<String> lemmas = new ArrayDeque<>();

	private State word = captureState();

	PolishLemmas(TokenStream words) {
		super(words);
	}

	@Override
	public boolean incrementToken() throws IOException {
		String lemma = this.lemmas.poll();
		if (lemma != null) {
			restoreState(this.word);
			this.term.setEmpty().append(lemma);
			this.increment.setPositionIncrement(0);
			return true;
		}
		if (!this.input.incrementToken()) {
			return false;
		}
		this.word = captureState();
		this.dictionary.lookup(this.term).forEach((entry) -> this.lemmas.add(entry.getStem().toString()));
		return true;
	}

	@Override
	public void reset() throws IOException {
		super.reset();
		this.lemmas.clear();
	}

}
