package dev.keydoctor.site;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * A memory of why something has failed, so that a log says each reason once, and once
 * that it is over. What fails now and then is over only after a minute without a failure.
 */
public final class Outage {

	private static final Duration RECOVERY = Duration.ofMinutes(1);

	private final LongSupplier nanoTime;

	private final Set<String> reasons = ConcurrentHashMap.newKeySet();

	private volatile long failedAt;

	/**
	 * An outage that has not begun.
	 * @param nanoTime a clock that nobody sets, as {@link System#nanoTime}
	 */
	public Outage(LongSupplier nanoTime) {
		this.nanoTime = nanoTime;
	}

	/**
	 * Remembers a failure.
	 * @return whether this reason is a new one
	 */
	public boolean begins(String reason) {
		this.failedAt = this.nanoTime.getAsLong();
		return this.reasons.add(reason);
	}

	/**
	 * Remembers a success.
	 * @return whether an outage is over by it
	 */
	public boolean ends() {
		boolean recovered = this.nanoTime.getAsLong() - this.failedAt >= RECOVERY.toNanos();
		return recovered && this.reasons.removeIf((_) -> true);
	}

}
