package dev.keydoctor.diagnosis.wordings;

import java.util.List;
import java.util.stream.Stream;

import dev.keydoctor.diagnosis.text.Deadline;
import dev.keydoctor.diagnosis.text.PrefilteredPattern;

/**
 * A filter for what stands around an error: what is over or in order, told, supposed,
 * listed or asked. Text mining knows it as the detection of negation and context. It is
 * cut out before the rules look, since it names causes that are not the cause. The
 * sentences stand in {@code wordings}, a pattern for each, in words of the
 * {@link Vocabulary}.
 */
public final class Hearsay {

	private static final List<PrefilteredPattern> STATEMENTS = patterns("supposed", "ruled-out", "told", "in-order",
			"code-and-logs");

	private static final List<PrefilteredPattern> OPINIONS = patterns("opinions");

	private Hearsay() {
	}

	/**
	 * Leaves out of a plain text in lower case without accents what people ask, claim and
	 * suppose, and what others see.
	 */
	public static String withoutOpinions(String text, Deadline deadline) {
		return without(OPINIONS, text, deadline);
	}

	/**
	 * Leaves out of such a text everything else that is no error: what is over, denied,
	 * listed, asked for.
	 */
	public static String withoutStatements(String text, Deadline deadline) {
		return without(STATEMENTS, text, deadline);
	}

	private static String without(List<PrefilteredPattern> patterns, String text, Deadline deadline) {
		String rest = text;
		for (PrefilteredPattern pattern : patterns) {
			deadline.check();
			rest = pattern.replacedIn(rest, " ");
		}
		return rest;
	}

	private static List<PrefilteredPattern> patterns(String... files) {
		return Stream.of(files).map(Vocabulary::patterns).flatMap(List::stream).map(PrefilteredPattern::new).toList();
	}

}
