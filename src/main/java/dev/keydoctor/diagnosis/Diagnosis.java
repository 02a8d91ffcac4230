package dev.keydoctor.diagnosis;

import java.util.List;

import dev.keydoctor.diagnosis.Evidence.NoAnswer;
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
 * @param httpStatus the HTTP status, 100 to 599, or {@code null} where there was none
 * @param errorCode OpenAI's {@code error.code} where it is a known one, or {@code null}
 * @param requestId OpenAI's {@code x-request-id} where it has the usual shape,
 * {@code req_} and 32 hexadecimal digits, or that of the sandbox, or {@code null}
 * @param retryAfterSeconds how long the service asks to wait, in seconds, 0 to 604,800,
 * or {@code null}
 * @param section the id of the section of a guide that answers better than the verdict's
 * page, or {@code null}
 * @param region the name of the region whose host OpenAI asks to use, such as {@code eu},
 * or {@code null}
 */
public record Diagnosis(Verdict verdict, Certainty certainty, List<Verdict> candidates, String rule,
		@Nullable Provider provider, @Nullable Integer httpStatus, @Nullable String errorCode,
		@Nullable String requestId, @Nullable Integer retryAfterSeconds, @Nullable String section,
		@Nullable String region) {

	/** The name of the rule for a limit of zero. */
	static final String LIMIT_ZERO = "limit-zero";

	/** The name of the rule for a request that looks dangerous. */
	static final String CYBER_POLICY = "cyber-policy";

	/** The name of the rule for a text that tells of several errors. */
	static final String SEVERAL_ERRORS = "several-errors";

	/** The name of the rule for a text that tells an error in words of its own. */
	static final String OWN_WORDS = "own-words";

	/**
	 * A diagnosis that needs neither a section nor a region.
	 */
	public Diagnosis(Verdict verdict, Certainty certainty, List<Verdict> candidates, String rule,
			@Nullable Provider provider, @Nullable Integer httpStatus, @Nullable String errorCode,
			@Nullable String requestId, @Nullable Integer retryAfterSeconds) {
		this(verdict, certainty, candidates, rule, provider, httpStatus, errorCode, requestId, retryAfterSeconds, null,
				null);
	}

	public Diagnosis {
		candidates = List.copyOf(candidates);
	}

	/**
	 * Whether the limit that was reached is zero, so that waiting does not help.
	 * @return {@code true} where the account may not use the model at all
	 */
	public boolean isLimitZero() {
		return this.rule.equals(LIMIT_ZERO);
	}

	/**
	 * Whether each repeat makes it worse, as OpenAI may then stop the access of the whole
	 * organization.
	 * @return {@code true} where nothing may be tried again as it is
	 */
	public boolean isWorsenedByRepeats() {
		return this.rule.equals(CYBER_POLICY);
	}

	/**
	 * Whether the text tells of several errors, and does not say which is the present
	 * one.
	 * @return {@code true} where only the reader knows which one they see now
	 */
	public boolean isOfSeveralErrors() {
		return this.rule.equals(SEVERAL_ERRORS);
	}

	/**
	 * Whether it is only guessed from the words of an app or a person what OpenAI said.
	 * @return {@code true} where OpenAI's own message would tell
	 */
	public boolean isOfOwnWords() {
		return this.rule.equals(OWN_WORDS);
	}

	/**
	 * Whether its candidates are mended in different ways, and only the reader can tell
	 * which it is.
	 * @return {@code true} where the verdict is no more than the first of them
	 */
	public boolean isUnsettled() {
		return isOfSeveralErrors() || isOfOwnWords();
	}

	/**
	 * Whether OpenAI has accepted the key and refused it a moment later.
	 * @return {@code true} where a later check tells more
	 */
	public boolean isContradiction() {
		return this.rule.equals(NoAnswer.CONTRADICTION.code());
	}

	/**
	 * The same diagnosis with what only some verdicts have.
	 * @param section the id of a section, or {@code null}
	 * @param region the name of a region, or {@code null}
	 */
	public Diagnosis with(@Nullable String section, @Nullable String region) {
		return new Diagnosis(this.verdict, this.certainty, this.candidates, this.rule, this.provider, this.httpStatus,
				this.errorCode, this.requestId, this.retryAfterSeconds, section, region);
	}

}
