package dev.keydoctor.ratelimit;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

import dev.keydoctor.ratelimit.Consumption.Granted;
import dev.keydoctor.ratelimit.Consumption.Rejected;

/**
 * A store of token buckets that counts together with other replicas. Each process also
 * enforces the whole limit by itself; without Redis it enforces its part, the limit
 * divided by the number of replicas.
 */
final class SharedBuckets implements Buckets {

	private final RedisBuckets redis;

	private final int replicas;

	/** The buckets of this process, as large as those that all replicas share. */
	private final LocalBuckets own;

	/** The buckets of the share of this process, which decide while Redis is away. */
	private final LocalBuckets part;

	SharedBuckets(RedisBuckets redis, int replicas, Clock clock, LongSupplier nanoTime) {
		this.redis = redis;
		this.replicas = replicas;
		this.own = new LocalBuckets(clock, nanoTime);
		this.part = new LocalBuckets(clock, nanoTime);
	}

	@Override
	public Consumption consume(List<TokenRequest> requests) {
		return switch (this.own.consume(requests)) {
			case Rejected rejected -> rejected;
			case Granted granted -> switch (takeTogether(shared(requests))) {
				case Granted together -> together.and(granted);
				case Rejected rejected -> {
					this.own.refund(requests);
					yield rejected;
				}
			};
		};
	}

	/**
	 * Gives back to Redis also what was taken while it was away, so that Redis admits too
	 * many: one for each check that was under way when it came back. The count of this
	 * process is right all the while, and to tell the two apart each permit would have to
	 * know who gave it.
	 */
	@Override
	public void refund(List<TokenRequest> requests) {
		List<TokenRequest> shared = shared(requests);
		this.own.refund(requests);
		this.part.refund(parts(shared));
		if (!shared.isEmpty()) {
			this.redis.refund(shared);
		}
	}

	private Consumption takeTogether(List<TokenRequest> shared) {
		if (shared.isEmpty()) {
			return new Granted();
		}
		Optional<Consumption> together = this.redis.consume(shared);
		if (together.isEmpty()) {
			return this.part.consume(parts(shared));
		}
		if (together.get() instanceof Granted) {
			this.part.consumeAvailable(parts(shared));
		}
		return together.get();
	}

	private static List<TokenRequest> shared(List<TokenRequest> requests) {
		return requests.stream().filter((request) -> request.limit().shared()).toList();
	}

	private List<TokenRequest> parts(List<TokenRequest> requests) {
		return requests.stream().map((request) -> request.part(this.replicas)).toList();
	}

}
