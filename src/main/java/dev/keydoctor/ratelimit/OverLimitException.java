package dev.keydoctor.ratelimit;

import java.time.Duration;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/**
 * An exception: somebody has to wait. It tells for how long, never what was used up.
 */
public class OverLimitException extends ErrorResponseException {

	private final SharedBy sharedBy;

	OverLimitException(Duration wait, SharedBy sharedBy) {
		super(HttpStatus.TOO_MANY_REQUESTS);
		this.sharedBy = sharedBy;
		long seconds = Math.max(1, wait.plusSeconds(1).minusNanos(1).toSeconds());
		getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
	}

	/** Who counts together with whoever has to wait. */
	public SharedBy sharedBy() {
		return this.sharedBy;
	}

	/**
	 * An enum of those who may have used up together what is missing.
	 */
	public enum SharedBy {

		/** All with the same network address: a course code would help them. */
		ADDRESS,

		/** All with the same course code. */
		COURSE,

		/** Nobody to speak of: what was asked for counts for no course. */
		NOBODY

	}

}
