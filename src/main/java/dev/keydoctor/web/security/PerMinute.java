package dev.keydoctor.web.security;

import java.time.Clock;

/**
 * So many in a minute, for everybody together.
 */
final class PerMinute {

	private static final long MINUTE = 60_000;

	private final int most;

	private final Clock clock;

	private long minute;

	private int taken;

	PerMinute(int most, Clock clock) {
		this.most = most;
		this.clock = clock;
	}

	/** Whether there is another one in this minute. */
	synchronized boolean take() {
		long now = this.clock.millis() / MINUTE;
		if (now != this.minute) {
			this.minute = now;
			this.taken = 0;
		}
		if (this.taken == this.most) {
			return false;
		}
		this.taken++;
		return true;
	}

}
