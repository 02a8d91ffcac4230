package dev.keydoctor.openai;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * A set of networks, each of which is forgotten after a while. Holds a thousand at most,
 * about 100 KB: the oldest makes room.
 */
final class RecentNetworks {

	static final int MOST = 1_000;

	/** When each came, the oldest first. */
	private final Map<Long, Long> times = new LinkedHashMap<>();

	private final long nanoseconds;

	private final LongSupplier nanoTime;

	RecentNetworks(Duration time, LongSupplier nanoTime) {
		this.nanoseconds = time.toNanos();
		this.nanoTime = nanoTime;
	}

	/** Adds a network; false where it was there already. */
	synchronized boolean add(long network) {
		long now = this.nanoTime.getAsLong();
		this.times.values().removeIf((time) -> now - time >= this.nanoseconds);
		if (this.times.putIfAbsent(network, now) != null) {
			return false;
		}
		if (this.times.size() > MOST) {
			Iterator<Long> oldest = this.times.keySet().iterator();
			oldest.next();
			oldest.remove();
		}
		return true;
	}

}
