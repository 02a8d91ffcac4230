package dev.keydoctor.ratelimit;

import java.time.Duration;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * An exception: somebody has to wait. It tells for how long, never what was used up.
 */
public class OverLimitException extends ResponseStatusException {

	private final long seconds;

	OverLimitException(Duration wait) {
		super(HttpStatus.TOO_MANY_REQUESTS);
		this.seconds = Math.max(1, wait.plusSeconds(1).minusNanos(1).toSeconds());
	}

	@Override
	public HttpHeaders getHeaders() {
		HttpHeaders headers = new HttpHeaders();
		headers.set(HttpHeaders.RETRY_AFTER, Long.toString(this.seconds));
		return headers;
	}

}
