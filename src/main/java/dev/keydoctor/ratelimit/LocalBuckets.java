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
			.expireAfter(Expiry.accessing((TokenRequest request, Bucket _) -> life(request)))
			.maximumWeight(MOST_VISITORS)
			.weigher((TokenRequest request, Bucket _) -> request.limit().pinned() ? 0 : 1)
			.build(this::bucket);
	}

	@Override
	public Consumption consume(List<TokenRequest> requests) {
		for (int taken = 0; taken < requests.size(); taken++) {
			if (!this.buckets.get(requests.get(taken)).tryConsume(1)) {
				refund(requests.subList(0, taken));
				return rejected(requests);
			}
		}
		return new Granted();
	}

	@Override
	public void refund(List<TokenRequest> requests) {
		requests.forEach((request) -> this.buckets.get(request).addTokens(1));
	}

	/** Takes of each what there is to take. */
	void consumeAvailable(List<TokenRequest> requests) {
		requests.forEach((request) -> this.buckets.get(request).tryConsume(1));
	}

	private Rejected rejected(List<TokenRequest> requests) {
		return requests.stream()
			.map((request) -> new Rejected(request.limit(), wait(request)))
			.max(Comparator.comparing(Rejected::time))
			.orElseThrow();
	}

	private Duration wait(TokenRequest request) {
		long nanos = this.buckets.get(request).estimateAbilityToConsume(1).getNanosToWaitForRefill();
		return Duration.ofNanos(Math.max(1, nanos));
	}

	private static Duration life(TokenRequest request) {
		Duration full = request.bandwidth().untilFull().plusSeconds(1);
		boolean tooLong = request.limit() == Limit.SAME_KEY && full.compareTo(Fingerprints.LIFE) > 0;
		return tooLong ? Fingerprints.LIFE : full;
	}

	private Bucket bucket(TokenRequest request) {
		return Bucket.builder().addLimit(bandwidth(request.bandwidth())).withCustomTimePrecision(meter()).build();
	}

	private Bandwidth bandwidth(BandwidthSpec bandwidth) {
		BandwidthBuilderRefillStage refill = Bandwidth.builder().capacity(bandwidth.burst());
		if (bandwidth.daily()) {
			Instant midnight = this.clock.instant().truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS);
			return refill.refillIntervallyAligned(bandwidth.burst(), Duration.ofDays(1), midnight).build();
		}
		return refill.refillGreedy(1, bandwidth.step()).build();
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
