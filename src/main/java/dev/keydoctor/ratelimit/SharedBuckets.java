package dev.keydoctor.ratelimit;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import dev.keydoctor.ratelimit.Consumption.Granted;
import dev.keydoctor.ratelimit.Consumption.Rejected;

/**
 * Counts together with other replicas. No process lets pass more than all may together;
 * while Redis is away each has its part, less what it let pass before.
 */
final class SharedBuckets implements Buckets, AutoCloseable {

	private final RedisBuckets redis;

	private final int replicas;

	/** As if there were no other replica. */
	private final LocalBuckets own;

	/** The part of this replica. */
	private final LocalBuckets part;

	SharedBuckets(RedisBuckets redis, int replicas, Clock clock) {
		this.redis = redis;
		this.replicas = replicas;
		this.own = new LocalBuckets(clock);
		this.part = new LocalBuckets(clock);
	}

	@Override
	public Consumption take(List<TokenRequest> charges) {
		if (this.own.take(charges) instanceof Rejected refused) {
			return refused;
		}
		Consumption together = takeTogether(shared(charges));
		if (together instanceof Rejected) {
			this.own.give(charges);
		}
		return together;
	}

	@Override
	public void give(List<TokenRequest> charges) {
		List<TokenRequest> shared = shared(charges);
		this.own.give(charges);
		this.part.give(parts(shared));
		this.redis.give(shared);
	}

	private Consumption takeTogether(List<TokenRequest> shared) {
		if (shared.isEmpty()) {
			return new Granted();
		}
		Optional<Consumption> together = this.redis.take(shared);
		if (together.isEmpty()) {
			return this.part.take(parts(shared));
		}
		if (together.get() instanceof Granted) {
			this.part.drain(parts(shared));
		}
		return together.get();
	}

	private static List<TokenRequest> shared(List<TokenRequest> charges) {
		return charges.stream().filter((tokens) -> tokens.limit().shared()).toList();
	}

	private List<TokenRequest> parts(List<TokenRequest> charges) {
		return charges.stream().map((tokens) -> tokens.part(this.replicas)).toList();
	}

	@Override
	public void close() {
		this.redis.close();
	}

}
