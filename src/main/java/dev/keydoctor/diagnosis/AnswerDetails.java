package dev.keydoctor.diagnosis;

import org.jspecify.annotations.Nullable;

/**
 * A record of what the answer told besides its cause, of which any part may be missing.
 *
 * @param httpStatus the HTTP status, 100 to 599, or {@code null} where there was none
 * @param errorCode OpenAI's {@code error.code} where it is a known one, or {@code null}
 * @param requestId OpenAI's {@code x-request-id} where it has the usual shape,
 * {@code req_} and 32 hexadecimal digits, or that of the sandbox, or {@code null}
 * @param retryAfterSeconds how long the service asks to wait, in seconds, 0 to 604,800,
 * or {@code null}
 */
public record AnswerDetails(@Nullable Integer httpStatus, @Nullable String errorCode, @Nullable String requestId,
		@Nullable Integer retryAfterSeconds) {

	/** The details of no answer, and of one that told none. */
	public static final AnswerDetails NONE = new AnswerDetails(null, null, null, null);

}
