package dev.keydoctor.diagnosis;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A record of a report, as a visitor gets it: a diagnosis and how it came about. It holds
 * nothing secret and is carried whole by its {@code ReportCode}.
 *
 * @param diagnosis the conclusion
 * @param steps the steps of a key check in order; empty for a pasted text
 * @param keyKind the kind of the key, or {@code null} for a pasted text
 * @param fault why the key was not sent, or what was sent in its place by what OpenAI
 * repeats in a pasted text; {@code null} where it may be a key
 * @param repairs what was taken off the key before it was sent
 * @param redacted whether a key was found in a pasted text and removed
 * @param madeAt when, to the minute
 * @param sentLength how many characters were sent as the key by what OpenAI repeats in a
 * pasted text, 1 to 511, or {@code null}
 * @param sections the ids of the sections of guides that may answer a pasted text, the
 * best first, at most {@link #MOST_SECTIONS}; empty where it is no question
 */
public record Report(Diagnosis diagnosis, List<StepResult> steps, @Nullable KeyKind keyKind, @Nullable KeyFault fault,
		Set<Repair> repairs, boolean redacted, Instant madeAt, @Nullable Integer sentLength, List<String> sections) {

	/** So many sections are enough to choose from. */
	public static final int MOST_SECTIONS = 3;

	/**
	 * A report that knows nothing of the length of what was sent, and answers no
	 * question.
	 */
	public Report(Diagnosis diagnosis, List<StepResult> steps, @Nullable KeyKind keyKind, @Nullable KeyFault fault,
			Set<Repair> repairs, boolean redacted, Instant madeAt) {
		this(diagnosis, steps, keyKind, fault, repairs, redacted, madeAt, null, List.of());
	}

	public Report {
		steps = List.copyOf(steps);
		madeAt = madeAt.truncatedTo(ChronoUnit.MINUTES);
		repairs = Set.copyOf(repairs);
		sections = List.copyOf(sections);
	}

	/** Whether an example key was checked, answered by the built-in sandbox. */
	public boolean example() {
		return this.keyKind == KeyKind.EXAMPLE;
	}

	/** The same report, of a text in which a key was found. */
	public Report withRedaction() {
		return new Report(this.diagnosis, this.steps, this.keyKind, this.fault, this.repairs, true, this.madeAt,
				this.sentLength, this.sections);
	}

	/** The same report, of a text that these sections of guides may answer. */
	public Report withSections(List<String> answers) {
		return new Report(this.diagnosis, this.steps, this.keyKind, this.fault, this.repairs, this.redacted,
				this.madeAt, this.sentLength, answers);
	}

	/** Whether it may be of a question: no rule knows the text as an error. */
	public boolean mayBeOfQuestion() {
		return isPasted() && (this.diagnosis.verdict() == Verdict.UNKNOWN
				|| this.diagnosis.circumstance() == Circumstance.OWN_WORDS);
	}

	/** Whether it is of a pasted text, and not of a key that was checked. */
	public boolean isPasted() {
		return this.steps.isEmpty();
	}

	/** Whether a step of the check ended so. */
	public boolean has(StepStatus status) {
		return this.steps.stream().anyMatch((step) -> step.status() == status);
	}

	/** Whether this step of the check ended so: never that of a pasted text. */
	public boolean ended(Step step, StepStatus status) {
		return this.steps.contains(new StepResult(step, status));
	}

}
