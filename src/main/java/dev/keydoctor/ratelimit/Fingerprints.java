package dev.keydoctor.ratelimit;

import java.net.InetAddress;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;

import javax.crypto.Mac;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;

import org.springframework.stereotype.Component;

/**
 * A cache of fingerprints, which recognizes a key without knowing it, for a short time
 * and in this process only. The pepper changes every hour and is kept nowhere.
 */
@Component
class Fingerprints {

	/** How long after its last use anything derived from a key is kept. */
	static final Duration LIFE = Duration.ofMinutes(10);

	private static final Duration LIFE_OF_A_PEPPER = Duration.ofHours(1);

	private static final int MOST = 100_000;

	private final SecureRandom random = new SecureRandom();

	private final LongSupplier nanoTime;

	private final Cache<SeenKey, History> seen;

	private volatile Pepper pepper;

	Fingerprints(LongSupplier nanoTime) {
		this.nanoTime = nanoTime;
		this.pepper = newPepper();
		this.seen = Caffeine.newBuilder()
			.ticker(nanoTime::getAsLong)
			.scheduler(Scheduler.systemScheduler())
			.expireAfterAccess(LIFE)
			.maximumSize(MOST)
			.build();
	}

	/** Recognizes the key at this address. */
	SeenKey recognize(InetAddress address, ToLongFunction<Mac> fingerprint) {
		return new SeenKey(Network.hostPrefix(address), fingerprint.applyAsLong(pepper().mac()));
	}

	/** What is remembered of this key from this address. */
	History history(SeenKey key) {
		History history = this.seen.getIfPresent(key);
		return (history != null) ? history : History.NEW;
	}

	void remember(SeenKey key, History history) {
		this.seen.put(key, history);
	}

	void forget(SeenKey key) {
		this.seen.invalidate(key);
	}

	private Signer pepper() {
		if (this.nanoTime.getAsLong() - this.pepper.since() >= LIFE_OF_A_PEPPER.toNanos()) {
			this.pepper = newPepper();
		}
		return this.pepper.signer();
	}

	private Pepper newPepper() {
		byte[] bytes = new byte[32];
		this.random.nextBytes(bytes);
		return new Pepper(new Signer(bytes), this.nanoTime.getAsLong());
	}

	/**
	 * What is remembered of a key.
	 */
	enum History {

		/** It did not come from this address lately. */
		NEW,

		/** It came, and OpenAI is not known to know it. */
		SEEN,

		/** OpenAI knew it when it was checked last. */
		KNOWN

	}

	private record Pepper(Signer signer, long since) {

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
