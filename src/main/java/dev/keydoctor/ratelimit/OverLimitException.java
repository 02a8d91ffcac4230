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
	 * Whether a course code would have helped: not where one was sent, nor with what
	 * counts for no course.
	 */
	public boolean courseHelps() {
		return this.courseHelps;
	}

}
