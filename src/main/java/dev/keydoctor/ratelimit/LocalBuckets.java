package dev.keydoctor.ratelimit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Policy.CacheEntry;
import com.github.benmanes.caffeine.cache.Policy.VarExpiration;
import com.github.benmanes.caffeine.cache.Scheduler;
import dev.keydoctor.ratelimit.Consumption.Granted;
import dev.keydoctor.ratelimit.Consumption.Rejected;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;

/**
 * A store of token buckets in the memory of this process. They fill by a monotonic clock;
 * only which day it is, the wall clock says. A bucket that is full again is forgotten at
 * once, and what belongs to a key after ten minutes.
 */
final class LocalBuckets implements Buckets {

	private static final int MOST = 100_000;

	private final int most;

	private final Clock clock;

	private final TimeMeter meter;

	private final Cache<Name, Bucket> buckets;

	private final VarExpiration<Name, Bucket> expiration;

	/** Makes buckets, all of them full, with a clock that says which day it is. */
	LocalBuckets(Clock clock, LongSupplier nanoTime) {
		this(clock, nanoTime, MOST);
	}

	/**
	 * Makes buckets, all of them full, and holds so many.
	 * @param most how many at the most, apart from those that are never forgotten
	 */
	LocalBuckets(Clock clock, LongSupplier nanoTime, int most) {
		this.most = most;
		this.clock = clock;
		this.meter = new NanoMeter(nanoTime);
		this.buckets = Caffeine.newBuilder()
			.ticker(nanoTime::getAsLong)
			.executor(Runnable::run)
			.scheduler(Scheduler.systemScheduler())
			.expireAfter(Expiry.writing(LocalBuckets::life))
			.build();
		this.expiration = this.buckets.policy().expireVariably().orElseThrow();
	}

	@Override
	public synchronized Consumption consume(List<TokenRequest> requests) {
		Optional<Rejected> slowest = requests.stream()
			.map((request) -> new Rejected(request.limit(), wait(request)))
			.max(Comparator.comparing(Rejected::time))
			.filter((rejected) -> rejected.time().isPositive());
		if (slowest.isPresent()) {
			return slowest.get();
		}
		consumeAvailable(requests);
		return new Granted(requests.stream().filter(this::isLow).map(TokenRequest::limit).collect(Collectors.toSet()));
	}

	@Override
	public synchronized void refund(List<TokenRequest> requests) {
		for (TokenRequest request : requests) {
			Name name = name(request);
			Bucket bucket = this.buckets.getIfPresent(name);
			if (bucket != null) {
				bucket.addTokens(1);
				keep(name, bucket);
			}
		}
	}

	/** Takes a token from each bucket that has one left. */
	synchronized void consumeAvailable(List<TokenRequest> requests) {
		for (TokenRequest request : requests) {
			Bucket bucket = bucket(request);
			bucket.tryConsume(1);
			keep(name(request), bucket);
		}
		boolean evicted = true;
		while (evicted && this.buckets.estimatedSize() > this.most) {
			evicted = evict();
		}
	}

	private void keep(Name name, Bucket bucket) {
		if (life(name, bucket).isZero()) {
			this.buckets.invalidate(name);
			return;
		}
		this.buckets.put(name, bucket);
	}

	/** How many buckets it holds. */
	long size() {
		this.buckets.cleanUp();
		return this.buckets.estimatedSize();
	}

	/** Forgets the bucket that would be full soonest, to about a second. */
	private boolean evict() {
		Optional<Name> soonest = this.expiration
			.oldest((buckets) -> buckets.map(CacheEntry::getKey).filter((name) -> !name.limit().pinned()).findFirst());
		soonest.ifPresent(this.buckets::invalidate);
		return soonest.isPresent();
	}

	private boolean isLow(TokenRequest request) {
		return request.limit().common() && bucket(request).getAvailableTokens() * 2 < request.bandwidth().burst();
	}

	private Duration wait(TokenRequest request) {
		long nanos = bucket(request).estimateAbilityToConsume(1 + request.reserve()).getNanosToWaitForRefill();
		return (nanos > 0 && request.bandwidth().daily()) ? untilMidnight() : Duration.ofNanos(nanos);
	}

	private Duration untilMidnight() {
		Instant now = this.clock.instant();
		return Duration.between(now, now.truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS));
	}

	private Bucket bucket(TokenRequest request) {
		Bucket known = this.buckets.getIfPresent(name(request));
		return (known != null) ? known
				: Bucket.builder().addLimit(bandwidth(request.bandwidth())).withCustomTimePrecision(this.meter).build();
	}

	private static Bandwidth bandwidth(BandwidthSpec bandwidth) {
		long burst = bandwidth.burst();
		return bandwidth.daily()
				? Bandwidth.builder().capacity(burst).refillIntervally(burst, Duration.ofDays(1)).build()
				: Bandwidth.builder().capacity(burst).refillGreedy(1, bandwidth.step()).build();
	}

	private Name name(TokenRequest request) {
		LocalDate day = request.bandwidth().daily() ? LocalDate.now(this.clock) : LocalDate.EPOCH;
		return new Name(request.limit(), request.whose(), request.bandwidth(), day);
	}

	/** How long a bucket differs from a new one. */
	private static Duration life(Name name, Bucket bucket) {
		long burst = name.bandwidth().burst();
		Duration full = Duration.ofNanos(bucket.estimateAbilityToConsume(burst).getNanosToWaitForRefill());
		boolean tooLong = name.limit() == Limit.SAME_KEY && full.compareTo(Fingerprints.LIFE) > 0;
		return tooLong ? Fingerprints.LIFE : full;
	}

	/** What a bucket is found by; a daily one has the day that it is for. */
	private record Name(Limit limit, String whose, BandwidthSpec bandwidth, LocalDate day) {

		@Override
		public String toString() {
			return "Name[" + this.limit + "]";
		}

	}

	/** Gives Bucket4j the time. */
	private record NanoMeter(LongSupplier nanoTime) implements TimeMeter {

		@Override
		public long currentTimeNanos() {
			return this.nanoTime.getAsLong();
		}

		@Override
		public boolean isWallClockBased() {
			return false;
		}

	}

}
