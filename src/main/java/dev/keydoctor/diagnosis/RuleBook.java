package dev.keydoctor.diagnosis;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Judges evidence by one ordered table: the first of the {@link Rules} that fits decides.
 */
public final class RuleBook {

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
			case Evidence.NoAnswer silence -> silence(silence);
			case Evidence.Answer answer -> judge(ParsedError.of(answer, today));
			case Evidence.Pasted pasted -> judge(ParsedError.of(pasted, today));
		};
	}

	private static Diagnosis unsendable(KeyFault fault) {
		return diagnosis(Rule.sure(fault.code(), Conditions.anything(), fault.verdict(), Certainty.CERTAIN),
				fault.provider());
	}

	private static Diagnosis silence(Evidence.NoAnswer silence) {
		Verdict verdict = switch (silence) {
			case UNKNOWN_HOST, REFUSED, INSECURE, RESET -> Verdict.NETWORK;
			case DEADLINE, CUT, TOO_LARGE, GARBLED, BUSY -> Verdict.COULD_NOT_CHECK;
		};
		return diagnosis(Rule.sure(silence.code(), Conditions.anything(), verdict, Certainty.CERTAIN), null);
	}

	private static Diagnosis diagnosis(Rule rule, @Nullable Provider provider) {
		return new Diagnosis(rule.verdict(), rule.certainty(), rule.candidates(), rule.name(), provider, null, null,
				null, null);
	}

	private static Diagnosis judge(ParsedError reading) {
		Rule rule = Rules.deciding(reading);
		boolean wait = rule.verdict() == Verdict.RATE_LIMITED || rule.verdict() == Verdict.OVERLOADED
				|| rule.verdict() == Verdict.SERVER_ERROR;
		return new Diagnosis(rule.verdict(), rule.certainty(), rule.candidates(), rule.name(), provider(rule, reading),
				reading.status(), reading.code(), reading.requestId(), wait ? reading.retryAfter() : null);
	}

	private static @Nullable Provider provider(Rule rule, ParsedError reading) {
		return switch (rule.verdict()) {
			case NOT_OPENAI -> (reading.service() != null) ? reading.service() : Services.ofModel(reading.model());
			case UNKNOWN, COULD_NOT_CHECK -> null;
			default -> speaksOpenAi(rule, reading) ? Provider.OPENAI : null;
		};
	}

	private static boolean speaksOpenAi(Rule rule, ParsedError reading) {
		return reading.isLive() || rule.certainty() == Certainty.CERTAIN || reading.squeezed().contains("openai");
	}

}
