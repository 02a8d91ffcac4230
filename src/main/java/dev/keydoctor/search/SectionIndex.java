package dev.keydoctor.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;

import dev.keydoctor.guide.Catalog;
import dev.keydoctor.site.Language;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

import org.springframework.util.function.ThrowingSupplier;

/**
 * A Lucene index of the sections of one language, in memory. Never changes.
 */
final class SectionIndex {

	/**
	 * How much an answer must score for each part of what the words of a question tell:
	 * decision 21 has the figures.
	 */
	private static final float ANSWER = 3.5f;

	/** What part of the first hit's score the next ones need. */
	private static final float AS_GOOD = 0.6f;

	/* One word asks nothing. */
	private static final int FEWEST_WORDS = 2;

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

	/**
	 * Finds sections.
	 * @param most how many hits are enough
	 */
	List<Hit> search(SearchQuery query, int most) {
		List<QueryTerm> words = words(query);
		if (words.isEmpty()) {
			return List.of();
		}
		Highlighter highlighter = new Highlighter(this.terms, QueryTerm.terms(words));
		return hits(Queries.of(words), most).stream().map((hit) -> hit(section(hit), highlighter)).toList();
	}

	/**
	 * Finds the sections of guides that answer a question, not those that share some of
	 * its words with it.
	 * @param most how many are enough
	 */
	List<SearchSection> answers(SearchQuery question, int most) {
		List<QueryTerm> words = words(question);
		if (words.size() < FEWEST_WORDS || words.stream().map(QueryTerm::word).allMatch(this.functionWords::contains)) {
			return List.of();
		}
		List<ScoreDoc> hits = hits(Queries.ofGuides(words), most);
		float best = hits.isEmpty() ? 0 : hits.getFirst().score;
		return (best < ANSWER * QueryTerm.rarity(words)) ? List.of()
				: hits.stream().filter((hit) -> hit.score >= AS_GOOD * best).map(this::section).toList();
	}

	private List<QueryTerm> words(SearchQuery query) {
		List<Token> typed = new Compounds(this.vocabulary, this::read).resolve(read(query.text()));
		return QueryTerm.of(typed, this.vocabulary, this.functionWords);
	}

	private List<Token> read(String typed) {
		List<Token> words = Tokens.of(typed, this.analyzer);
		return (this.language == Language.PL) ? Diacritics.restore(words, this.analyzer) : words;
	}

	private List<ScoreDoc> hits(Query query, int most) {
		return ThrowingSupplier.of(() -> List.of(this.searcher.search(query, most).scoreDocs)).get();
	}

	private SearchSection section(ScoreDoc hit) {
		Document document = ThrowingSupplier.of(() -> this.searcher.storedFields().document(hit.doc)).get();
		return this.sections.get(Documents.number(document));
	}

	private static Hit hit(SearchSection section, Highlighter highlighter) {
		return new Hit(section.path(), highlighter.whole(section.section().title()),
				section.top() ? "" : section.page().title(), highlighter.excerpt(section.texts()));
	}

}
