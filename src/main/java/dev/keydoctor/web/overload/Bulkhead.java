package dev.keydoctor.web.overload;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * A bulkhead that lets so many requests in at the same time, and of them so many from one
 * network. The next ones wait a moment for a place of both kinds.
 */
final class Bulkhead {

	private final Semaphore places;

	private final int perNetwork;

	/** The networks with a request under way: as many as there are connections. */
	private final Map<String, NetworkShare> networks = new ConcurrentHashMap<>();

	private final LongSupplier nanoTime;

	Bulkhead(int places, int perNetwork, LongSupplier nanoTime) {
		this.places = new Semaphore(places, true);
		this.perNetwork = perNetwork;
		this.nanoTime = nanoTime;
	}

	/**
	 * Takes a place, to be given back by {@link #leave}; false where none gets free.
	 * @param patience how long to wait at most, for both kinds of places together
	 */
	boolean enter(String network, Duration patience) throws InterruptedException {
		long end = this.nanoTime.getAsLong() + patience.toNanos();
		Semaphore own = join(network).places();
		boolean hasOwn = false;
		boolean entered = false;
		try {
			hasOwn = take(own, end);
			entered = hasOwn && take(this.places, end);
		}
		finally {
			if (!entered) {
				leave(network, hasOwn);
			}
		}
		return entered;
	}

	/** Gives back a place that was taken. */
	void leave(String network) {
		this.places.release();
		leave(network, true);
	}

	/** How many networks are remembered. */
	int networks() {
		return this.networks.size();
	}

	private NetworkShare join(String network) {
		return this.networks.merge(network, new NetworkShare(new Semaphore(this.perNetwork, true), 1),
				(known, ignored) -> known.with(1));
	}

	private void leave(String network, boolean hasOwn) {
		this.networks.computeIfPresent(network, (name, known) -> {
			known.places().release(hasOwn ? 1 : 0);
			return (known.users() > 1) ? known.with(-1) : null;
		});
	}

	private boolean take(Semaphore semaphore, long end) throws InterruptedException {
		return semaphore.tryAcquire(end - this.nanoTime.getAsLong(), TimeUnit.NANOSECONDS);
	}

	/**
	 * A record of what a network has of the places.
	 *
	 * @param places the places it may take
	 * @param users how many requests have one or wait for one
	 */
	private record NetworkShare(Semaphore places, int users) {

		NetworkShare with(int more) {
			return new NetworkShare(this.places, this.users + more);
		}

	}

}
