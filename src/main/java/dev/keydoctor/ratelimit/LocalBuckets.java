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
import dev.keydoctor.ratelimit.Consumption.Granted;
import dev.keydoctor.ratelimit.Consumption.Rejected;
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

	private final LoadingCache<TokenRequest, Bucket> buckets;

	LocalBuckets(Clock clock) {
		this.clock = clock;
		this.buckets = Caffeine.newBuilder()
			.ticker(meter()::currentTimeNanos)
			.scheduler(Scheduler.systemScheduler())
			.expireAfter(Expiry.accessing((TokenRequest tokens, Bucket _) -> life(tokens)))
			.maximumWeight(MOST_VISITORS)
			.weigher((TokenRequest tokens, Bucket _) -> tokens.limit().pinned() ? 0 : 1)
			.build(this::bucket);
	}

	@Override
	public Consumption take(List<TokenRequest> charges) {
		for (int taken = 0; taken < charges.size(); taken++) {
			if (!this.buckets.get(charges.get(taken)).tryConsume(1)) {
				give(charges.subList(0, taken));
				return refused(charges);
			}
		}
		return new Granted();
	}

	@Override
	public void give(List<TokenRequest> charges) {
		charges.forEach((tokens) -> this.buckets.get(tokens).addTokens(1));
	}

	/** Takes of each what there is to take. */
	void drain(List<TokenRequest> charges) {
		charges.forEach((tokens) -> this.buckets.get(tokens).tryConsume(1));
	}

	private Rejected refused(List<TokenRequest> charges) {
		return charges.stream()
			.map((tokens) -> new Rejected(tokens.limit(), wait(tokens)))
			.max(Comparator.comparing(Rejected::time))
			.orElseThrow();
	}

	private Duration wait(TokenRequest tokens) {
		long nanos = this.buckets.get(tokens).estimateAbilityToConsume(1).getNanosToWaitForRefill();
		return Duration.ofNanos(Math.max(1, nanos));
	}

	private static Duration life(TokenRequest tokens) {
		Duration full = tokens.allowance().untilFull().plusSeconds(1);
		boolean tooLong = tokens.limit() == Limit.SAME_KEY && full.compareTo(Fingerprints.LIFE) > 0;
		return tooLong ? Fingerprints.LIFE : full;
	}

	private Bucket bucket(TokenRequest tokens) {
		return Bucket.builder().addLimit(bandwidth(tokens.allowance())).withCustomTimePrecision(meter()).build();
	}

	private Bandwidth bandwidth(BandwidthSpec allowance) {
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
