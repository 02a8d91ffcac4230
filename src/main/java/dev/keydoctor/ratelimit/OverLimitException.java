package dev.keydoctor.ratelimit;

import java.time.Duration;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/**
 * An exception: somebody has to wait. It tells for how long, never what was used up.
 */
public class OverLimitException extends ErrorResponseException {

	private final boolean courseHelps;

	OverLimitException(Duration wait, boolean courseHelps) {
		super(HttpStatus.TOO_MANY_REQUESTS);
		this.courseHelps = courseHelps;
		long seconds = Math.max(1, wait.plusSeconds(1).minusNanos(1).toSeconds());
		getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
	}

	/**
	 * Whether the same would have counted otherwise with the code of a course: not what
	 * no course counts, nor what came with a code.
	 */
	public boolean courseHelps() {
		return this.courseHelps;
	}

}
