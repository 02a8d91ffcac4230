package dev.keydoctor.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
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
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.NoLockFactory;

import org.springframework.util.function.ThrowingSupplier;

/**
 * A Lucene index of the sections of one language, in memory. Never changes.
 */
final class SectionIndex {

	/**
	 * How much an answer must score for each part of what the words of a question tell:
	 * decision 21 has the figures.
	 */
	private static final float ANSWER = 4.5f;

	/** The same for a text that is a question: errors are hardly ever told as one. */
	private static final float ANSWER_TO_A_QUESTION = 3.25f;

	/**
	 * The same where a section has nearly all words of the question, or where nearly all
	 * words of any text are in what its readers ask.
	 */
	private static final float ANSWER_TO_ALL_OF_A_QUESTION = 2;

	/** The most that the words of a question count: some only tell what led to it. */
	private static final float MOST_ASKED = 13;

	/**
	 * The least that an answer scores, however little the words tell: one common word in
	 * the text of a section is none.
	 */
	private static final float LEAST = 12;

	/** What part of the first hit's score the next ones need. */
	private static final float AS_GOOD = 0.6f;

	/** A single word is no question. */
	private static final int FEWEST_WORDS = 2;

	/** So many words may name a subject and ask nothing. */
	private static final int MOST_OF_A_SUBJECT = 3;

	/**
	 * Each word may become 23 clauses, and Lucene refuses a query of more than 1,024. No
	 * sentence has so many words in 150 characters.
	 */
	private static final int MOST_WORDS = 40;

	private final Language language;

	private final Analyzer analyzer;

	private final List<SearchSection> sections;

	private final TermCache terms;

	private final IndexSearcher searcher;

	private final Vocabulary vocabulary;

	private final Set<String> functionWords;

	private final Set<String> questionWords;

	SectionIndex(Catalog catalog, Language language) {
		this.language = language;
		this.analyzer = new WordAnalyzer(language);
		this.functionWords = WordLists.functionWords(language, this.analyzer);
		this.questionWords = WordLists.questionWords(language, this.analyzer);
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
		Directory directory = new ByteBuffersDirectory(NoLockFactory.INSTANCE, ByteBuffersDataOutput::new,
				ByteBuffersDirectory.OUTPUT_AS_BYTE_ARRAY);
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
	 * its words with it. The top of a guide comes after the sections that are as good.
	 * @param most how many are enough
	 */
	List<SearchSection> answers(SearchQuery question, int most) {
		List<QueryTerm> words = words(question);
		List<ScoreDoc> hits = (words.size() < FEWEST_WORDS) ? List.of() : hits(Queries.ofGuides(words), most);
		if (hits.isEmpty() || !isAnswer(question, words, hits.getFirst())) {
			return about(words, most);
		}
		return hits.stream()
			.filter((hit) -> hit.score >= AS_GOOD * hits.getFirst().score)
			.map(this::section)
			.sorted(Comparator.comparing(SearchSection::top))
			.toList();
	}

	/**
	 * The sections of guides that are about a subject of few words, the best first: these
	 * are in the heading, or their readers ask with them. Words that tell nothing, such
	 * as "help", must be all that they ask.
	 */
	private List<SearchSection> about(List<QueryTerm> words, int most) {
		if (words.isEmpty() || words.size() > MOST_OF_A_SUBJECT) {
			return List.of();
		}
		List<ScoreDoc> hits = hits(Queries.ofSubject(words), most);
		boolean tell = words.stream().anyMatch(this::tells);
		return hits.stream()
			.filter((hit) -> hit.score >= AS_GOOD * hits.getFirst().score)
			.filter((hit) -> tell || matches(Queries.asked(words), hit))
			.map(this::section)
			.toList();
	}

	private boolean tells(QueryTerm word) {
		return !this.functionWords.contains(word.word());
	}

	private boolean isAnswer(SearchQuery text, List<QueryTerm> words, ScoreDoc hit) {
		return matches(Queries.asked(words), hit)
				|| (words.stream().anyMatch(this::tells) && hit.score >= least(text, words, hit));
	}

	/** What this hit must score to be an answer. */
	private float least(SearchQuery text, List<QueryTerm> words, ScoreDoc hit) {
		float told = QueryTerm.rarity(words);
		boolean asked = hasNearlyAll(hit, words, Queries.READERS);
		if (!asked && !asks(text, words)) {
			return Math.max(LEAST, ANSWER * told);
		}
		boolean all = asked || hasNearlyAll(hit, words, Queries.SAID);
		float share = all ? ANSWER_TO_ALL_OF_A_QUESTION : ANSWER_TO_A_QUESTION;
		return Math.max(LEAST, share * Math.min(told, MOST_ASKED));
	}

	private boolean hasNearlyAll(ScoreDoc hit, List<QueryTerm> words, Set<SectionField> fields) {
		List<QueryTerm> telling = words.stream().filter(QueryTerm::telling).toList();
		return telling.size() >= FEWEST_WORDS && matches(Queries.nearlyAll(telling, fields), hit);
	}

	private boolean matches(Query query, ScoreDoc hit) {
		return ThrowingSupplier.of(() -> this.searcher.explain(query, hit.doc)).get().isMatch();
	}

	private boolean asks(SearchQuery text, List<QueryTerm> words) {
		return text.text().contains("?") || words.stream().map(QueryTerm::word).anyMatch(this.questionWords::contains);
	}

	private List<QueryTerm> words(SearchQuery query) {
		List<Token> typed = new Compounds(this.vocabulary, this::read).resolve(read(query.text()));
		return QueryTerm.of(typed.subList(0, Math.min(typed.size(), MOST_WORDS)), this.vocabulary, this.functionWords);
	}

	private List<Token> read(String typed) {
		List<Token> words = Tokens.of(typed, this.analyzer);
		return switch (this.language) {
			case PL -> Diacritics.restore(words, this.analyzer);
			case IT, EN -> words;
		};
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
