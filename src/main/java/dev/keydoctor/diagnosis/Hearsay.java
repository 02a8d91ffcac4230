package dev.keydoctor.diagnosis;

import java.util.List;
import java.util.stream.Stream;

/**
 * A filter for what stands around an error: what is over or in order, told, supposed,
 * listed or asked. It is cut out before the rules look, since it names causes that are
 * not the cause. The sentences stand in {@code wordings}, a pattern for each, in words of
 * the {@link Vocabulary}.
 */
final class Hearsay {

	private static final PrefilteredPatterns STATEMENTS = patterns("supposed", "ruled-out", "in-order", "told");

	private static final PrefilteredPatterns CODE = patterns("code-and-logs");

	private static final PrefilteredPatterns OPINIONS = patterns("opinions");

	private Hearsay() {
	}

	/**
	 * Leaves out what people ask, claim and suppose, and what others see.
	 * @param text a plain text in lower case without accents
	 * @return the rest
	 */
	static String withoutOpinions(String text, Deadline deadline) {
		return OPINIONS.removedFrom(text, deadline);
	}

	/**
	 * Leaves out everything else that is no error: what is over, denied, listed, asked
	 * for.
	 * @param text a plain text in lower case without accents
	 * @return the rest, opinions among it
	 */
	static String withoutStatements(String text, Deadline deadline) {
		return CODE.removedFrom(STATEMENTS.removedFrom(text, deadline), deadline);
	}

	private static PrefilteredPatterns patterns(String... files) {
		return new PrefilteredPatterns(Stream.of(files).map(Vocabulary::patterns).flatMap(List::stream).toList());
	}

}
