package dev.keydoctor.search;

import java.util.List;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;

/**
 * Places as Lucene knows them. Only their number can be read back.
 */
final class Documents {

	private static final String NUMBER = "number";

	private static final String WHOLE_WORDING = "whole-wording";

	private static final Term OVERVIEW = new Term("overview", "yes");

	private Documents() {
	}

	static Document of(int number, SearchSection place, Analyzer analyzer) {
		Document document = new Document();
		document.add(new StoredField(NUMBER, number));
		for (Field field : Field.values()) {
			document.add(new TextField(field.key(), place.text(field), Store.NO));
		}
		for (String wording : place.wordings()) {
			document.add(mark(wholeWording(words(wording, analyzer))));
		}
		if (place.overview()) {
			document.add(mark(OVERVIEW));
		}
		return document;
	}

	private static StringField mark(Term term) {
		return new StringField(term.field(), term.text(), Store.NO);
	}

	private static List<String> words(String text, Analyzer analyzer) {
		return Tokens.of(text, analyzer).stream().map(Token::word).toList();
	}

	static int number(Document document) {
		return Integer.parseInt(document.get(NUMBER));
	}

	/** What marks the top of a guide. */
	static Term overview() {
		return OVERVIEW;
	}

	/** What marks the top of a page that lists a wording of exactly these words. */
	static Term wholeWording(List<String> words) {
		return new Term(WHOLE_WORDING, String.join(" ", words));
	}

}
