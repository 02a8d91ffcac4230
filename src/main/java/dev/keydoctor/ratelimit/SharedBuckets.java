package dev.keydoctor.ratelimit;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import dev.keydoctor.ratelimit.Outcome.Refused;
import dev.keydoctor.ratelimit.Outcome.Taken;

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
	public Outcome take(List<Charge> charges) {
		if (this.own.take(charges) instanceof Refused refused) {
			return refused;
		}
		Outcome together = takeTogether(shared(charges));
		if (together instanceof Refused) {
			this.own.give(charges);
		}
		return together;
	}

	@Override
	public void give(List<Charge> charges) {
		List<Charge> shared = shared(charges);
		this.own.give(charges);
		this.part.give(parts(shared));
		this.redis.give(shared);
	}

	private Outcome takeTogether(List<Charge> shared) {
		if (shared.isEmpty()) {
			return new Taken();
		}
		Optional<Outcome> together = this.redis.take(shared);
		if (together.isEmpty()) {
			return this.part.take(parts(shared));
		}
		if (together.get() instanceof Taken) {
			this.part.drain(parts(shared));
		}
		return together.get();
	}

	private static List<Charge> shared(List<Charge> charges) {
		return charges.stream().filter((charge) -> charge.limit().shared()).toList();
	}

	private List<Charge> parts(List<Charge> charges) {
		return charges.stream().map((charge) -> charge.part(this.replicas)).toList();
	}

	@Override
	public void close() {
		this.redis.close();
	}

}
