package dev.keydoctor.search;

import java.util.Arrays;
import java.util.List;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;

/**
 * Says to Lucene what is wanted. There is no syntax: every sign that is no letter or
 * digit only parts words.
 */
final class Queries {

	/** How much the fields count in which a word is found besides the best one. */
	private static final float SECOND_BEST = 0.2f;

	/** How much more a wording counts that is found as it was pasted. */
	private static final float LITERAL = 3;

	private Queries() {
	}

	/**
	 * A query for sections with most of these words: one of three may be missing.
	 */
	static Query most(List<Wanted> words) {
		return query(words, words.size() - words.size() / 3);
	}

	/**
	 * A query for sections with any of these words.
	 */
	static Query any(List<Wanted> words) {
		return query(words, 1);
	}

	private static Query query(List<Wanted> words, int required) {
		BooleanQuery.Builder all = new BooleanQuery.Builder();
		words.forEach((word) -> all.add(word(word), Occur.SHOULD));
		all.setMinimumNumberShouldMatch(required);
		BooleanQuery.Builder ranked = new BooleanQuery.Builder().add(all.build(), Occur.MUST);
		for (int second = 1; second < words.size(); second++) {
			ranked.add(pair(Field.WORDING, words.get(second - 1), words.get(second)), Occur.SHOULD);
			ranked.add(pair(Field.TITLE, words.get(second - 1), words.get(second)), Occur.SHOULD);
		}
		return ranked.build();
	}

	private static Query word(Wanted word) {
		return new DisjunctionMaxQuery(Arrays.stream(Field.values()).map((field) -> word(field, word)).toList(),
				SECOND_BEST);
	}

	private static Query word(Field field, Wanted word) {
		SynonymQuery.Builder terms = new SynonymQuery.Builder(field.key());
		word.weights().forEach((term, weight) -> terms.addTerm(new Term(field.key(), term), weight));
		return new BoostQuery(terms.build(), field.weight());
	}

	/** Neighbours in the question that are neighbours in the text: likely a quotation. */
	private static Query pair(Field field, Wanted first, Wanted second) {
		float weight = (field == Field.WORDING) ? LITERAL : 1;
		return new BoostQuery(new PhraseQuery(field.key(), first.word(), second.word()), weight);
	}

}
