package dev.keydoctor.check;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/**
 * An exception: too many checks are under way. Says nothing about the key.
 */
class BusyException extends ErrorResponseException {

	/** When to come again: by then most of the checks under way have ended. */
	private static final String SECONDS = "5";

	BusyException() {
		super(HttpStatus.SERVICE_UNAVAILABLE);
		getHeaders().set(HttpHeaders.RETRY_AFTER, SECONDS);
	}

}
