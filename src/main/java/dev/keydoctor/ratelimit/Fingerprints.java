package dev.keydoctor.ratelimit;

import java.net.InetAddress;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToLongFunction;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;

import org.springframework.stereotype.Component;

/**
 * Recognizes a key without knowing it, for a short time and in this process only. The
 * pepper changes every hour and is kept nowhere.
 */
@Component
class Fingerprints {

	/** How long after its last use anything derived from a key is kept. */
	static final Duration LIFE = Duration.ofMinutes(10);

	private static final Duration LIFE_OF_A_PEPPER = Duration.ofHours(1);

	private static final int MOST = 100_000;

	private final SecureRandom random = new SecureRandom();

	private final Clock clock;

	private final Cache<SeenKey, Boolean> seen;

	private volatile Pepper pepper;

	Fingerprints(Clock clock) {
		this.clock = clock;
		this.pepper = newPepper();
		this.seen = Caffeine.newBuilder()
			.ticker(() -> Duration.between(Instant.EPOCH, clock.instant()).toNanos())
			.scheduler(Scheduler.systemScheduler())
			.expireAfterAccess(LIFE)
			.maximumSize(MOST)
			.build();
	}

	/** Recognizes the key at this address. */
	SeenKey of(InetAddress address, ToLongFunction<SecretKey> fingerprint) {
		return new SeenKey(Network.hostPrefix(address), fingerprint.applyAsLong(pepper()));
	}

	/** Whether this key did not come from this address lately. */
	boolean isNew(SeenKey key) {
		return this.seen.getIfPresent(key) == null;
	}

	void remember(SeenKey key) {
		this.seen.put(key, true);
	}

	void forget(SeenKey key) {
		this.seen.invalidate(key);
	}

	private SecretKey pepper() {
		if (!this.clock.instant().isBefore(this.pepper.until())) {
			this.pepper = newPepper();
		}
		return this.pepper.key();
	}

	private Pepper newPepper() {
		byte[] bytes = new byte[32];
		this.random.nextBytes(bytes);
		return new Pepper(new SecretKeySpec(bytes, "HmacSHA256"), this.clock.instant().plus(LIFE_OF_A_PEPPER));
	}

	private record Pepper(SecretKey key, Instant until) {

	}

	/**
	 * A key from an address.
	 *
	 * @param from the address
	 * @param fingerprint what the key is recognized by
	 */
	record SeenKey(Network from, long fingerprint) {

		@Override
		public String toString() {
			return "SeenKey[secret]";
		}

	}

}
