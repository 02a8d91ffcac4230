package dev.keydoctor.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.keydoctor.guide.Catalog;
import dev.keydoctor.site.Language;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/**
 * A Lucene index of the sections of one language, in memory. Never changes.
 */
final class SectionIndex {

	private final Language language;

	private final Analyzer analyzer;

	private final List<SearchSection> sections;

	private final TermCache terms;

	private final IndexSearcher searcher;

	private final Vocabulary vocabulary;

	private final Set<String> functionWords;

	SectionIndex(Catalog catalog, Language language) {
		this.language = language;
		this.analyzer = new WordAnalyzer(language);
		this.functionWords = WordLists.functionWords(language, this.analyzer);
		this.sections = SearchSection.of(catalog, language);
		this.terms = new TermCache(this.sections.stream().flatMap((section) -> section.shown().stream()).toList(),
				this.analyzer);
		try {
			this.searcher = new IndexSearcher(DirectoryReader.open(write()));
			this.searcher.setSimilarity(new Ranking());
			this.vocabulary = new Vocabulary(this.searcher.getIndexReader());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Directory write() throws IOException {
		Directory directory = new ByteBuffersDirectory();
		try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(this.analyzer))) {
			for (int number = 0; number < this.sections.size(); number++) {
				writer.addDocument(Documents.of(number, this.sections.get(number), this.analyzer, this.functionWords));
			}
		}
		return directory;
	}

	/** How many sections there are. */
	int size() {
		return this.sections.size();
	}

	/**
	 * Finds sections.
	 * @param most how many hits are enough
	 */
	List<Hit> search(SearchQuery query, int most) {
		List<Token> typed = new Compounds(this.vocabulary, this::read).resolve(read(query.text()));
		List<QueryTerm> words = QueryTerm.of(typed, this.vocabulary, this.functionWords);
		if (words.isEmpty()) {
			return List.of();
		}
		Highlighter highlighter = new Highlighter(this.terms, QueryTerm.terms(words));
		return search(Queries.of(words), most).stream().map((section) -> hit(section, highlighter)).toList();
	}

	private List<Token> read(String typed) {
		List<Token> words = Tokens.of(typed, this.analyzer);
		return (this.language == Language.PL) ? Diacritics.restore(words, this.analyzer) : words;
	}

	private List<SearchSection> search(Query query, int most) {
		try {
			List<SearchSection> found = new ArrayList<>();
			for (ScoreDoc hit : this.searcher.search(query, most).scoreDocs) {
				int number = Documents.number(this.searcher.storedFields().document(hit.doc));
				found.add(this.sections.get(number));
			}
			return found;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Hit hit(SearchSection section, Highlighter highlighter) {
		return new Hit(section.path(), highlighter.whole(section.section().title()),
				section.top() ? "" : section.page().title(), highlighter.excerpt(section.texts()));
	}

}
