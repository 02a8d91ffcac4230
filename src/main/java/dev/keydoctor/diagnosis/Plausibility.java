package dev.keydoctor.diagnosis;

import java.util.Set;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * A record of a condition on live answers, which a verdict puts beside that of its rule.
 * A verdict against the key or the account needs a complete error of OpenAI's shape and a
 * status at which OpenAI says so; anything else says little or nothing.
 *
 * @param statuses the statuses at which a live answer can bear the verdict
 * @param needsError whether it has to be a complete error of OpenAI's
 */
public record Plausibility(Set<Integer> statuses, boolean needsError) {

	/**
	 * No live answer bears it: it comes of a pasted text, of a key that was not sent or
	 * of a broken line.
	 */
	static final Plausibility NEVER_LIVE = anyAnswer();

	/** Any answer bears it, since it says nothing. */
	static final Plausibility ALWAYS = anyAnswerFrom(100);

	/** A complete error of OpenAI's, at one of these statuses. */
	static Plausibility error(Integer... statuses) {
		return new Plausibility(Set.of(statuses), true);
	}

	/** Whatever the body is, at one of these statuses. */
	static Plausibility anyAnswer(Integer... statuses) {
		return new Plausibility(Set.of(statuses), false);
	}

	/** Whatever the body is, at this status or a higher one. */
	static Plausibility anyAnswerFrom(int first) {
		return anyAnswer(IntStream.rangeClosed(first, 599).boxed().toArray(Integer[]::new));
	}

	/** Whether an answer with this status and body bears it. */
	public boolean admits(@Nullable Integer status, Shape body) {
		return status != null && this.statuses.contains(status) && (!this.needsError || body == Shape.ERROR);
	}

}
