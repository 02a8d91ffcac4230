package dev.keydoctor.ratelimit;

import java.time.Duration;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/**
 * An exception: somebody has to wait. It tells for how long, never what was used up.
 */
public class OverLimitException extends ErrorResponseException {

	OverLimitException(Duration wait) {
		super(HttpStatus.TOO_MANY_REQUESTS);
		long seconds = Math.max(1, wait.plusSeconds(1).minusNanos(1).toSeconds());
		getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
	}

}
