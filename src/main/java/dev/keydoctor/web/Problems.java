package dev.keydoctor.web;

import java.net.URI;
import java.util.Map;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/**
 * A table of the problem details (RFC 9457) of what no controller explains. Where
 * Spring's own repeat what was sent, these say what to send instead, in English as all
 * that only programmers read.
 */
final class Problems {

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

	/** Of a report that is not found: it stands in its address and nowhere else. */
	private static final String REPORT = "The address of this report is incomplete or changed";

	private Problems() {
	}

	/**
	 * Tells what a status means.
	 * @param report whether a report was asked for
	 * @param instance the path that was asked for, as far as it is one of ours, since any
	 * other may hold a key; else an empty one, which is not written: for none at all
	 * Spring would write the path of the error page
	 */
	static ProblemDetail of(HttpStatus status, boolean report, String instance) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, report ? REPORT : DETAILS.get(status));
		problem.setInstance(URI.create(instance));
		return problem;
	}

}
