package dev.keydoctor.search;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * Reads off an index which terms occur in it.
 */
final class Terms {

	private Terms() {
	}

	static Set<String> of(IndexReader index) throws IOException {
		Set<String> terms = new HashSet<>();
		for (Field field : Field.values()) {
			org.apache.lucene.index.Terms ofField = MultiTerms.getTerms(index, field.key());
			if (ofField != null) {
				addAll(ofField.iterator(), terms);
			}
		}
		return terms;
	}

	private static void addAll(TermsEnum of, Set<String> terms) throws IOException {
		for (BytesRef term = of.next(); term != null; term = of.next()) {
			terms.add(term.utf8ToString());
		}
	}

}
