package dev.keydoctor.web;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;

/**
 * A record of problem details (RFC 9457). Those of Spring would always name an instance:
 * the address of the error page where they know no other. Their details repeat what was
 * sent; these say what to send instead.
 *
 * @param title what is wrong
 * @param status the status of the answer
 * @param detail what to do about it, in English as all that only programmers read
 * @param instance the path that was asked for, as far as it is one of ours: any other may
 * hold a key
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Problem(String title, int status, @Nullable String detail, @Nullable String instance) {

	private static final Map<HttpStatus, String> DETAILS = Map.of(HttpStatus.FORBIDDEN,
			"In a browser only the portal's own pages may ask this: ask /api/v1 from a server or a script",
			HttpStatus.NOT_FOUND, "There is nothing at this address", HttpStatus.METHOD_NOT_ALLOWED,
			"The header Allow of this answer names the methods that this address takes", HttpStatus.NOT_ACCEPTABLE,
			"Leave out the header Accept, or name application/json in it; a table of anchors is text/csv",
			HttpStatus.LENGTH_REQUIRED, "Send the header Content-Length, and no Transfer-Encoding",
			HttpStatus.CONTENT_TOO_LARGE, "The body is larger than this address takes",
			HttpStatus.UNSUPPORTED_MEDIA_TYPE,
			"Send JSON, with the header Content-Type: application/json and without Content-Encoding",
			HttpStatus.TOO_MANY_REQUESTS, "Wait for as many seconds as the header Retry-After says",
			HttpStatus.INTERNAL_SERVER_ERROR, "The mistake is the portal's: tell whoever runs it",
			HttpStatus.SERVICE_UNAVAILABLE,
			"Many ask at once: wait for as many seconds as the header Retry-After says");

	/** Of a report, which stands in its address and nowhere else. */
	private static final String REPORT = "The address of this report is incomplete or changed";

	static Problem of(HttpStatus status, @Nullable String instance) {
		return new Problem(status.getReasonPhrase(), status.value(), DETAILS.get(status), instance);
	}

	static Problem ofReport() {
		return new Problem(HttpStatus.NOT_FOUND.getReasonPhrase(), HttpStatus.NOT_FOUND.value(), REPORT, null);
	}

}
