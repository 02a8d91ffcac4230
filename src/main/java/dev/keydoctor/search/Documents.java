package dev.keydoctor.search;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;

/**
 * A factory of Lucene documents, one for each section. Only the number of the section can
 * be read back.
 */
final class Documents {

	private static final String NUMBER = "number";

	private static final String WHOLE = "whole";

	private static final String NAMED = "named";

	private static final String TITLED = "titled";

	private static final String ASKED = "asked";

	/** The term that the top of a guide has. */
	static final Term OVERVIEW = new Term("overview", "yes");

	/**
	 * The term that all sections have but those of {@linkplain SearchSection outcomes}.
	 */
	static final Term EXPLANATION = new Term("explanation", "yes");

	/** The term that all sections of guides have. */
	static final Term GUIDE = new Term("guide", "yes");

	/** The term that the top of an error page has. */
	static final Term OPENING = new Term("opening", "yes");

	private Documents() {
	}

	static Document of(int number, SearchSection section, Analyzer analyzer, Set<String> functionWords) {
		Document document = new Document();
		document.add(new StoredField(NUMBER, number));
		for (SectionField field : SectionField.values()) {
			document.add(new TextField(field.key(), section.text(field), Store.NO));
		}
		for (String wording : section.wordings()) {
			document.add(flag(whole(words(wording, analyzer))));
		}
		for (String question : section.section().questions()) {
			document.add(flag(asked(words(question, analyzer))));
		}
		for (String name : section.guideNames()) {
			document.add(flag(named(telling(words(name, analyzer), functionWords))));
		}
		if (section.top()) {
			document.add(flag(titled(words(section.section().title(), analyzer))));
		}
		if (section.overview()) {
			document.add(flag(OVERVIEW));
		}
		if (section.guide()) {
			document.add(flag(GUIDE));
		}
		if (section.explanation()) {
			document.add(flag(EXPLANATION));
		}
		if (section.opening()) {
			document.add(flag(OPENING));
		}
		return document;
	}

	private static StringField flag(Term term) {
		return new StringField(term.field(), term.text(), Store.NO);
	}

	private static List<String> words(String text, Analyzer analyzer) {
		return Tokens.of(text, analyzer).stream().map(Token::word).toList();
	}

	private static List<String> telling(List<String> words, Set<String> functionWords) {
		return words.stream().filter(Predicate.not(functionWords::contains)).toList();
	}

	static int number(Document document) {
		return Integer.parseInt(document.get(NUMBER));
	}

	/** The term that an error page has which has exactly these words for a wording. */
	static Term whole(List<String> words) {
		return new Term(WHOLE, String.join(" ", words));
	}

	/** The term that a guide has whose name tells exactly these words. */
	static Term named(List<String> words) {
		return new Term(NAMED, String.join(" ", words));
	}

	/** The term that a section has which answers exactly these words. */
	static Term asked(List<String> words) {
		return new Term(ASKED, String.join(" ", words));
	}

	/** The term that the top of a page has whose title is exactly these words. */
	static Term titled(List<String> words) {
		return new Term(TITLED, String.join(" ", words));
	}

}
