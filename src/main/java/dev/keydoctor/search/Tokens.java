package dev.keydoctor.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * A reader of texts, word by word.
 */
final class Tokens {

	private Tokens() {
	}

	static List<Token> of(String text, Analyzer analyzer) {
		try (TokenStream stream = analyzer.tokenStream("", text)) {
			return read(stream);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<Token> read(TokenStream stream) throws IOException {
		CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
		OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
		PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
		List<Token> tokens = new ArrayList<>();
		stream.reset();
		while (stream.incrementToken()) {
			if (increment.getPositionIncrement() > 0) {
				tokens.add(new Token(offset.startOffset(), offset.endOffset(), term.toString(), new HashSet<>()));
			}
			tokens.getLast().terms().add(term.toString());
		}
		stream.end();
		return tokens;
	}

}
