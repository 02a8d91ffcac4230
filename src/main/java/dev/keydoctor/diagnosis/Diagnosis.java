package dev.keydoctor.diagnosis;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The conclusion of the rule book from one piece of evidence. Holds nothing secret: no
 * key, no organization or project id, no e-mail, no message of OpenAI's.
 *
 * @param verdict the conclusion
 * @param certainty how sure it is
 * @param candidates every verdict that fits, most likely first; never empty, and only the
 * verdict itself unless it is ambiguous
 * @param rule the name of the rule that decided, such as {@code must-be-verified}
 * @param provider whose service answered, or {@code null} where nothing tells
 * @param httpStatus the HTTP status, 100 to 599, or {@code null} where there was none
 * @param errorCode OpenAI's {@code error.code}, letters, digits, {@code _ . -} only, at
 * most 64 characters, or {@code null}
 * @param requestId OpenAI's {@code x-request-id}, letters, digits, {@code _ -} only, at
 * most 64 characters, or {@code null}
 * @param retryAfterSeconds how long the service asks to wait, in seconds, or {@code null}
 */
public record Diagnosis(Verdict verdict, Certainty certainty, List<Candidate> candidates, String rule,
		@Nullable Provider provider, @Nullable Integer httpStatus, @Nullable String errorCode,
		@Nullable String requestId, @Nullable Integer retryAfterSeconds) {

	public Diagnosis {
		candidates = List.copyOf(candidates);
	}

}
