package dev.keydoctor.diagnosis;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * The judge of evidence: the first of the {@link Rules} that fits decides.
 */
public final class RuleBook {

	private final Retirements retirements;

	/**
	 * A rule book that knows which models were shut down.
	 * @param retirements the models and their days
	 */
	public RuleBook(Retirements retirements) {
		this.retirements = retirements;
	}

	/**
	 * Judges one piece of evidence. Never fails: whatever comes in, a diagnosis comes
	 * out.
	 * @param evidence the evidence
	 * @param today the day on which a model counts as retired or not
	 * @return the diagnosis; {@link Verdict#HEALTHY} for an answer that is what was asked
	 * for
	 */
	public Diagnosis judge(Evidence evidence, LocalDate today) {
		return switch (evidence) {
			case Evidence.Unsendable unsendable -> unsendable(unsendable.fault());
			case Evidence.NoAnswer none -> noAnswer(none);
			case Evidence.Answer answer -> judge(ParsedError.of(answer, this.retirements.on(today)));
			case Evidence.Pasted pasted -> judge(ParsedError.of(pasted, this.retirements.on(today)));
		};
	}

	private static Diagnosis unsendable(KeyFault fault) {
		return diagnosis(Rule.single(fault.code(), Conditions.anything(), fault.verdict(), Certainty.CERTAIN),
				fault.provider());
	}

	private static Diagnosis noAnswer(Evidence.NoAnswer noAnswer) {
		Verdict verdict = switch (noAnswer) {
			case UNKNOWN_HOST, REFUSED, INSECURE, RESET -> Verdict.NETWORK;
			case DEADLINE, CUT, TOO_LARGE, GARBLED, BUSY -> Verdict.COULD_NOT_CHECK;
		};
		return diagnosis(Rule.single(noAnswer.code(), Conditions.anything(), verdict, Certainty.CERTAIN), null);
	}

	private static Diagnosis diagnosis(Rule rule, @Nullable Provider provider) {
		return new Diagnosis(rule.verdict(), rule.certainty(), rule.candidates(), rule.name(), provider, null, null,
				null, null);
	}

	private static Diagnosis judge(ParsedError error) {
		Rule rule = Rules.deciding(error);
		return new Diagnosis(rule.verdict(), rule.certainty(), rule.candidates(), rule.name(), provider(rule, error),
				error.status(), error.code(), error.requestId(), rule.verdict().waits() ? error.retryAfter() : null,
				section(rule, error), region(rule, error));
	}

	private static @Nullable String section(Rule rule, ParsedError error) {
		return (rule.verdict() == Verdict.WEBSITE_MESSAGE) ? error.section() : null;
	}

	private static @Nullable String region(Rule rule, ParsedError error) {
		return (rule.verdict() == Verdict.WRONG_REGION_HOST) ? Fields.region(error.text()) : null;
	}

	private static @Nullable Provider provider(Rule rule, ParsedError error) {
		return switch (rule.verdict()) {
			case NOT_OPENAI -> (error.service() != null) ? error.service() : Services.ofModel(error.model());
			case UNKNOWN, COULD_NOT_CHECK -> null;
			default -> speaksOpenAi(rule, error) ? Provider.OPENAI : null;
		};
	}

	private static boolean speaksOpenAi(Rule rule, ParsedError error) {
		return error.isLive() || rule.certainty() == Certainty.CERTAIN || error.squeezed().contains("openai");
	}

}
