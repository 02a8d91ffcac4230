package dev.keydoctor.search;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/**
 * A factory of Lucene queries. There is no syntax: every sign that is no letter or digit
 * only parts words.
 */
final class Queries {

	/** How much the other fields count in which a word is found besides the best one. */
	private static final float SECOND_BEST = 0.5f;

	/** How much less a word counts that was only begun or mistyped. */
	private static final float LOOSE = 0.5f;

	/**
	 * How much a word counts that only holds the question together: many headings ask.
	 */
	private static final float A_LITTLE = 0.5f;

	/** The most rarity such a word has: guides hardly say "my", and every reader does. */
	private static final float RAREST = 2;

	/** How much more a word of a wording counts that is found beside its neighbour. */
	private static final float LITERAL = 3;

	/** How much more two words count where they stand near each other. */
	private static final float NEAR = 0.5f;

	/** The parts that say something of this section alone, in several words. */
	private static final List<SectionField> SAYING = List.of(SectionField.TITLE, SectionField.WORDING,
			SectionField.NAME, SectionField.TEXT);

	private static final Set<SectionField> ALL = EnumSet.allOf(SectionField.class);

	/** The parts with the words of readers: headings say them, too. */
	static final Set<SectionField> READERS = EnumSet.of(SectionField.TITLE, SectionField.QUESTION);

	/**
	 * What is said, and not asked: a word that only holds a question together is in the
	 * questions of many.
	 */
	static final Set<SectionField> SAID = EnumSet.complementOf(EnumSet.of(SectionField.QUESTION));

	/** Fewer words than this name a subject and ask nothing. */
	private static final int FEWEST_OF_A_QUESTION = 4;

	/** So many words may stand between those that are near each other. */
	private static final int BETWEEN = 3;

	/** How much it counts that a section has most of the words. */
	private static final float MOST = 0.5f;

	/** How much more words count that open an error page as they stand. */
	private static final float SENTENCE = 8;

	/** How much more a page counts of which a wording was typed: more than all else. */
	private static final float WHOLE = 1000;

	/** A page whose title was typed: nothing but a wording is better known. */
	private static final float TITLE = WHOLE / 2;

	/** A page whose title begins so: whoever types on will have typed it. */
	private static final float BEGUN_TITLE = 30;

	/** A section that readers ask for in these very words, which it need not say. */
	private static final float ASKED = 50;

	/** A guide that is asked for by its name. */
	private static final float NAME = 30;

	/** How much more a page counts that explains something, unlike "The key works". */
	private static final float EXPLAINS = 5;

	/** How much more the top of a guide counts: it comes before what is as good. */
	private static final float AMONG_EQUALS = 0.5f;

	private Queries() {
	}

	/**
	 * A query for sections with any of the words that tell something, the best first.
	 */
	static Query of(List<QueryTerm> words) {
		return of(words, (words.size() < FEWEST_OF_A_QUESTION) ? SAID : ALL);
	}

	private static Query of(List<QueryTerm> words, Set<SectionField> fields) {
		List<QueryTerm> telling = words.stream().filter(QueryTerm::telling).toList();
		List<String> typed = words.stream().map(QueryTerm::word).toList();
		List<Query> found = List.of(some(fields, telling, 1), constant(Documents.asked(typed), ASKED));
		BooleanQuery.Builder ranked = new BooleanQuery.Builder().add(new DisjunctionMaxQuery(found, 1), Occur.MUST);
		if (telling.size() > 1) {
			ranked.add(most(fields, telling), Occur.SHOULD);
		}
		words.stream()
			.filter(Predicate.not(QueryTerm::telling))
			.forEach((word) -> ranked.add(word(SAID, word, A_LITTLE * Math.min(word.rarity(), RAREST)), Occur.SHOULD));
		ranked.add(constant(Documents.EXPLANATION, EXPLAINS), Occur.SHOULD);
		for (int second = 1; second < words.size(); second++) {
			ranked.add(adjacent(words.get(second - 1), words.get(second)), Occur.SHOULD);
		}
		List<QueryTerm> known = telling.stream().filter(QueryTerm::known).toList();
		for (int second = 1; second < known.size(); second++) {
			ranked.add(near(known.get(second - 1), known.get(second)), Occur.SHOULD);
		}
		if (words.size() > 1) {
			ranked.add(sentence(words), Occur.SHOULD);
		}
		ranked.add(constant(Documents.whole(typed), WHOLE), Occur.SHOULD);
		ranked.add(constant(Documents.titled(typed), TITLE), Occur.SHOULD);
		if (typed.size() > 1) {
			Query begun = new PrefixQuery(Documents.titled(typed));
			ranked.add(new BoostQuery(new ConstantScoreQuery(begun), BEGUN_TITLE), Occur.SHOULD);
		}
		ranked.add(constant(Documents.named(telling.stream().map(QueryTerm::meant).toList()), NAME), Occur.SHOULD);
		return ranked.add(constant(Documents.OVERVIEW, AMONG_EQUALS), Occur.SHOULD).build();
	}

	/**
	 * The same for sections of guides alone, with what readers ask there: few words in
	 * place of an error name no subject.
	 */
	static Query ofGuides(List<QueryTerm> words) {
		return new BooleanQuery.Builder().add(of(words, ALL), Occur.MUST)
			.add(new TermQuery(Documents.GUIDE), Occur.FILTER)
			.build();
	}

	/**
	 * A query for sections of guides that these words name, and not what is like them.
	 */
	static Query ofSubject(List<QueryTerm> words) {
		List<QueryTerm> subject = words.stream().filter(QueryTerm::telling).map(QueryTerm::asItStands).toList();
		Query named = some(READERS, subject, subject.size());
		return new BooleanQuery.Builder().add(ofGuides(words), Occur.MUST).add(named, Occur.FILTER).build();
	}

	private static Query some(Set<SectionField> fields, List<QueryTerm> words, int required) {
		BooleanQuery.Builder some = new BooleanQuery.Builder().setMinimumNumberShouldMatch(required);
		words.forEach((word) -> some.add(word(fields, word, word.rarity()), Occur.SHOULD));
		return some.build();
	}

	/**
	 * One of three may be missing. A heading that says the rarest of the words can still
	 * come before a text that has them all by chance.
	 */
	private static Query most(Set<SectionField> fields, List<QueryTerm> words) {
		Query most = new ConstantScoreQuery(some(fields, words, words.size() - words.size() / 3));
		return new BoostQuery(most, MOST * rarity(words));
	}

	/** A query for sections that readers ask for in these very words. */
	static Query asked(List<QueryTerm> words) {
		return new TermQuery(Documents.asked(words.stream().map(QueryTerm::word).toList()));
	}

	/** A query for sections with these words, of which one in four may be missing. */
	static Query nearlyAll(List<QueryTerm> words, Set<SectionField> fields) {
		return some(fields, words, words.size() - words.size() / 4);
	}

	private static Query word(Set<SectionField> fields, QueryTerm word, float weight) {
		List<Query> found = fields.stream().map((field) -> word(field, word)).toList();
		return new BoostQuery(new DisjunctionMaxQuery(found, SECOND_BEST), weight);
	}

	/**
	 * A wording is a quotation, English in most languages: an Italian stem that is an
	 * English word, as that of "valida", would meet it by chance.
	 */
	private static Query word(SectionField field, QueryTerm word) {
		SynonymQuery.Builder terms = new SynonymQuery.Builder(field.key());
		word.loose().forEach((term) -> terms.addTerm(new Term(field.key(), term), LOOSE));
		word.exact()
			.stream()
			.filter((term) -> field != SectionField.WORDING || term.equals(word.word()))
			.forEach((term) -> terms.addTerm(new Term(field.key(), term)));
		return new BoostQuery(terms.build(), field.weight());
	}

	/**
	 * Neighbours in the query that are neighbours in a wording: likely a quotation.
	 */
	private static Query adjacent(QueryTerm first, QueryTerm second) {
		Query pair = new PhraseQuery(SectionField.WORDING.key(), first.word(), second.word());
		return new BoostQuery(pair, LITERAL * rarity(List.of(first, second)));
	}

	/**
	 * Neighbours in the query that stand near each other, in any form and order: they say
	 * something together.
	 */
	private static Query near(QueryTerm first, QueryTerm second) {
		BooleanQuery.Builder fields = new BooleanQuery.Builder();
		for (SectionField field : SAYING) {
			Query pair = new MultiPhraseQuery.Builder().add(terms(field, first))
				.add(terms(field, second))
				.setSlop(BETWEEN)
				.build();
			fields.add(new BoostQuery(new ConstantScoreQuery(pair), field.weight()), Occur.SHOULD);
		}
		return new BoostQuery(fields.build(), NEAR * rarity(List.of(first, second)));
	}

	private static Term[] terms(SectionField field, QueryTerm word) {
		Set<String> terms = word.exact().isEmpty() ? word.loose() : word.exact();
		return terms.stream().map((term) -> new Term(field.key(), term)).toArray(Term[]::new);
	}

	private static float rarity(List<QueryTerm> words) {
		return (float) words.stream().mapToDouble(QueryTerm::rarity).sum();
	}

	/**
	 * Words that stand so, one after the other, in the opening of an error page: it says
	 * in a sentence of the reader's language what the wordings say in English.
	 */
	private static Query sentence(List<QueryTerm> words) {
		String[] phrase = words.stream().map(QueryTerm::word).toArray(String[]::new);
		Query opening = new BooleanQuery.Builder().add(new PhraseQuery(SectionField.TEXT.key(), phrase), Occur.MUST)
			.add(new TermQuery(Documents.OPENING), Occur.FILTER)
			.build();
		return new BoostQuery(opening, SENTENCE * rarity(words));
	}

	private static Query constant(Term mark, float weight) {
		return new BoostQuery(new ConstantScoreQuery(new TermQuery(mark)), weight);
	}

}
