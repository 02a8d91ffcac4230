package dev.keydoctor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A clock that goes only when it is told to.
 */
public final class SetClock extends Clock {

	private volatile Instant now = Instant.parse("2026-11-21T06:00:00Z");

	private volatile long nanoTime;

	@Override
	public Instant instant() {
		return this.now;
	}

	/** What {@link System#nanoTime} would say. */
	public long nanoTime() {
		return this.nanoTime;
	}

	/** Lets time pass, on the wall too. */
	public void pass(Duration time) {
		this.nanoTime += time.toNanos();
		jump(time);
	}

	/** Sets the clock on the wall alone. */
	public void jump(Duration time) {
		this.now = this.now.plus(time);
	}

	@Override
	public ZoneId getZone() {
		return ZoneOffset.UTC;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		throw new UnsupportedOperationException();
	}

}
