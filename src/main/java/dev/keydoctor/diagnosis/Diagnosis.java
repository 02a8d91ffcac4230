package dev.keydoctor.diagnosis;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A record of the conclusion of the rule book from one piece of evidence. Holds nothing
 * secret: no key, no organization or project id, no e-mail, no message of OpenAI's.
 *
 * @param verdict the conclusion
 * @param certainty how sure it is
 * @param candidates every verdict that fits, most likely first; never empty, and only the
 * verdict itself unless it is ambiguous
 * @param rule the name of the rule that decided, such as {@code must-be-verified}
 * @param provider whose service answered, or {@code null} where nothing tells
 * @param details what the answer told besides
 * @param section the id of the section of a guide that answers better than the verdict's
 * page, or {@code null}
 * @param region the name of the region whose host OpenAI asks to use, such as {@code eu},
 * or {@code null}
 */
public record Diagnosis(Verdict verdict, Certainty certainty, List<Verdict> candidates, String rule,
		@Nullable Provider provider, AnswerDetails details, @Nullable String section, @Nullable String region) {

	/** A diagnosis that needs neither a section nor a region. */
	public Diagnosis(Verdict verdict, Certainty certainty, List<Verdict> candidates, String rule,
			@Nullable Provider provider, AnswerDetails details) {
		this(verdict, certainty, candidates, rule, provider, details, null, null);
	}

	public Diagnosis {
		candidates = List.copyOf(candidates);
	}

	/** In which circumstance it advises something else than its verdict would. */
	public Circumstance circumstance() {
		return Circumstance.of(this.rule);
	}

	/** The same diagnosis with what only some verdicts have. */
	public Diagnosis with(@Nullable String section, @Nullable String region) {
		return new Diagnosis(this.verdict, this.certainty, this.candidates, this.rule, this.provider, this.details,
				section, region);
	}

}
