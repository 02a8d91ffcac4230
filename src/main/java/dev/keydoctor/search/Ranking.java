package dev.keydoctor.search;

import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;

/**
 * A BM25 similarity without inverse document frequency. Lucene takes that of each field,
 * so that a term which is rare in the tags would outweigh the same term in a title;
 * {@link QueryTerm} has one for the whole word.
 */
final class Ranking extends BM25Similarity {

	/** Usual is 1.2: here the second time a word is said counts little. */
	private static final float REPETITION = 0.3f;

	/** Usual is 0.75: here the shortest heading is not the best. */
	private static final float LENGTH = 0.1f;

	Ranking() {
		super(REPETITION, LENGTH);
	}

	@Override
	public Explanation idfExplain(CollectionStatistics field, TermStatistics term) {
		return Explanation.match(1, "the same in all fields");
	}

	@Override
	public Explanation idfExplain(CollectionStatistics field, TermStatistics[] terms) {
		return Explanation.match(1, "the same in all fields");
	}

}
