package dev.keydoctor.diagnosis.wordings;

import java.util.List;
import java.util.stream.Stream;

import dev.keydoctor.diagnosis.text.Deadline;
import dev.keydoctor.diagnosis.text.PrefilteredPattern;
import org.jspecify.annotations.Nullable;

/**
 * A filter for what stands around an error: what is over or in order, told, supposed,
 * listed or asked. Text mining knows it as the detection of negation and context. It is
 * cut out before the rules look, since it names causes that are not the cause. The
 * sentences stand in {@code wordings}, a pattern for each, in words of the
 * {@link Vocabulary}.
 */
public final class Hearsay {

	/** How a line begins that tells what a text has wherever the lines below it match. */
	private static final String NEEDS = "needs ";

	private static final List<Statement> STATEMENTS = statements("code-and-logs", "supposed", "ruled-out", "told",
			"in-order");

	private static final List<Statement> OPINIONS = statements("opinions");

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

	private static String without(List<Statement> statements, String text, Deadline deadline) {
		String rest = text;
		for (Statement statement : statements) {
			deadline.check();
			rest = statement.removedFrom(rest);
		}
		return rest;
	}

	private static List<Statement> statements(String... files) {
		return Stream.of(files)
			.map(Wordings::all)
			.flatMap((lists) -> lists.values().stream())
			.map(Statement::of)
			.toList();
	}

	/**
	 * A record of one kind of statement.
	 *
	 * @param pattern what finds it
	 * @param needed what stands in every text in which the pattern finds something, where
	 * that is found sooner, or {@code null}: patterns that can begin anywhere take most
	 * of the time
	 */
	private record Statement(PrefilteredPattern pattern, @Nullable PrefilteredPattern needed) {

		static Statement of(List<String> lines) {
			boolean needs = lines.getFirst().startsWith(NEEDS);
			return new Statement(pattern(needs ? lines.subList(1, lines.size()) : lines),
					needs ? pattern(List.of(lines.getFirst().substring(NEEDS.length()))) : null);
		}

		private static PrefilteredPattern pattern(List<String> lines) {
			return new PrefilteredPattern(Vocabulary.pattern(String.join("|", lines)));
		}

		String removedFrom(String text) {
			return (this.needed == null || this.needed.isIn(text)) ? this.pattern.replacedIn(text, " ") : text;
		}

	}

}
