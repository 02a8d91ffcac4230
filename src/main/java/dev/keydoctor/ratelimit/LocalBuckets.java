package dev.keydoctor.ratelimit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Scheduler;
import dev.keydoctor.ratelimit.Outcome.Refused;
import dev.keydoctor.ratelimit.Outcome.Taken;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BandwidthBuilder.BandwidthBuilderRefillStage;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;

/**
 * Counts in the memory of this process. What is full again is forgotten, and what belongs
 * to a key after ten minutes.
 */
final class LocalBuckets implements Buckets {

	private static final int MOST_VISITORS = 100_000;

	private final Clock clock;

	private final LoadingCache<Charge, Bucket> buckets;

	LocalBuckets(Clock clock) {
		this.clock = clock;
		this.buckets = Caffeine.newBuilder()
			.ticker(meter()::currentTimeNanos)
			.scheduler(Scheduler.systemScheduler())
			.expireAfter(Expiry.accessing((Charge charge, Bucket _) -> life(charge)))
			.maximumWeight(MOST_VISITORS)
			.weigher((Charge charge, Bucket _) -> charge.limit().pinned() ? 0 : 1)
			.build(this::bucket);
	}

	@Override
	public Outcome take(List<Charge> charges) {
		for (int taken = 0; taken < charges.size(); taken++) {
			if (!this.buckets.get(charges.get(taken)).tryConsume(1)) {
				give(charges.subList(0, taken));
				return refused(charges);
			}
		}
		return new Taken();
	}

	@Override
	public void give(List<Charge> charges) {
		charges.forEach((charge) -> this.buckets.get(charge).addTokens(1));
	}

	/** Takes of each what there is to take. */
	void drain(List<Charge> charges) {
		charges.forEach((charge) -> this.buckets.get(charge).tryConsume(1));
	}

	private Refused refused(List<Charge> charges) {
		return charges.stream()
			.map((charge) -> new Refused(charge.limit(), wait(charge)))
			.max(Comparator.comparing(Refused::time))
			.orElseThrow();
	}

	private Duration wait(Charge charge) {
		long nanos = this.buckets.get(charge).estimateAbilityToConsume(1).getNanosToWaitForRefill();
		return Duration.ofNanos(Math.max(1, nanos));
	}

	private static Duration life(Charge charge) {
		Duration full = charge.allowance().untilFull().plusSeconds(1);
		boolean tooLong = charge.limit() == Limit.SAME_KEY && full.compareTo(Fingerprints.LIFE) > 0;
		return tooLong ? Fingerprints.LIFE : full;
	}

	private Bucket bucket(Charge charge) {
		return Bucket.builder().addLimit(bandwidth(charge.allowance())).withCustomTimePrecision(meter()).build();
	}

	private Bandwidth bandwidth(Allowance allowance) {
		BandwidthBuilderRefillStage refill = Bandwidth.builder().capacity(allowance.burst());
		if (allowance.daily()) {
			Instant midnight = this.clock.instant().truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS);
			return refill.refillIntervallyAligned(allowance.burst(), Duration.ofDays(1), midnight).build();
		}
		return refill.refillGreedy(1, allowance.step()).build();
	}

	private TimeMeter meter() {
		return new ClockMeter(this.clock);
	}

	private record ClockMeter(Clock clock) implements TimeMeter {

		@Override
		public long currentTimeNanos() {
			Instant now = this.clock.instant();
			return now.getEpochSecond() * 1_000_000_000 + now.getNano();
		}

		@Override
		public boolean isWallClockBased() {
			return true;
		}

	}

}
