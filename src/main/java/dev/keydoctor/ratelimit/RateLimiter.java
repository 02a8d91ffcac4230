package dev.keydoctor.ratelimit;

import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;

import javax.crypto.Mac;

import dev.keydoctor.ratelimit.Consumption.Granted;
import dev.keydoctor.ratelimit.Consumption.Rejected;
import dev.keydoctor.ratelimit.Fingerprints.History;
import dev.keydoctor.ratelimit.Fingerprints.SeenKey;
import dev.keydoctor.ratelimit.OverLimitException.SharedBy;
import dev.keydoctor.ratelimit.Permit.Outcome;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * A rate limiter of checks, so that nobody wears out the keys of others or takes this
 * portal from them.
 */
@Component
public class RateLimiter {

	private final boolean enabled;

	private final ClientAddress clients;

	private final LimitPolicy policy;

	private final Fingerprints fingerprints;

	private final Buckets buckets;

	private final LimitMetrics metrics;

	RateLimiter(LimitProperties limits, ClientAddress clients, LimitPolicy policy, Fingerprints fingerprints,
			Buckets buckets, LimitMetrics metrics) {
		this.enabled = limits.enabled();
		this.clients = clients;
		this.policy = policy;
		this.fingerprints = fingerprints;
		this.buckets = buckets;
		this.metrics = metrics;
	}

	/**
	 * How many whole seconds there are between two checks where one address checks one
	 * key for ever.
	 */
	public Duration interval() {
		return this.policy.interval();
	}

	/**
	 * Asks leave for a check that reaches OpenAI.
	 * @param fingerprint derives from an HMAC what the key is recognized by
	 * @param course the course it counts for, or {@code null} where it counts for its
	 * address
	 * @throws OverLimitException if somebody has to wait
	 */
	public Permit check(HttpServletRequest request, ToLongFunction<Mac> fingerprint, @Nullable Course course) {
		if (!this.enabled) {
			return Permit.FIXED_PRICE;
		}
		InetAddress address = this.clients.resolve(request);
		SeenKey key = this.fingerprints.recognize(address, fingerprint);
		History history = this.fingerprints.history(key);
		List<TokenRequest> taken = (course != null) ? take(this.policy.course(course), SharedBy.COURSE)
				: take(this.policy.check(address, key.fingerprint(), history), SharedBy.ADDRESS);
		this.fingerprints.remember(key, (history == History.NEW) ? History.SEEN : history);
		return (outcome) -> settle(outcome, new Admission(address, key, history, taken));
	}

	private void settle(Outcome outcome, Admission admission) {
		switch (outcome) {
			case NOT_RUN -> giveBack(admission);
			case NO_ANSWER -> {
				if (this.buckets.consume(this.policy.giveBack(admission.address())) instanceof Granted) {
					giveBack(admission);
				}
			}
			case KEY_UNKNOWN -> this.fingerprints.remember(admission.key(), History.SEEN);
			case KEY_KNOWN -> {
				this.buckets.refund(admission.forUnknownKeys());
				this.fingerprints.remember(admission.key(), History.KNOWN);
			}
		}
	}

	private void giveBack(Admission admission) {
		this.buckets.refund(admission.taken());
		if (admission.history() == History.NEW) {
			this.fingerprints.forget(admission.key());
		}
	}

	/**
	 * Asks leave for a check that goes no further than this machine: an example key, or
	 * one that cannot be sent. Its outcome makes no difference.
	 * @throws OverLimitException if somebody has to wait
	 */
	public Permit example(HttpServletRequest request) {
		if (this.enabled) {
			take(this.policy.example(this.clients.resolve(request)), SharedBy.NOBODY);
		}
		return Permit.FIXED_PRICE;
	}

	/**
	 * Asks leave to have a pasted text explained.
	 * @throws OverLimitException if somebody has to wait
	 */
	public void text(HttpServletRequest request) {
		if (this.enabled) {
			take(this.policy.text(this.clients.resolve(request)), SharedBy.NOBODY);
		}
	}

	/** Takes the tokens of the first way that is open, else tells the shortest wait. */
	private List<TokenRequest> take(List<List<TokenRequest>> ways, SharedBy sharedBy) {
		List<Rejected> closed = new ArrayList<>();
		for (List<TokenRequest> way : ways) {
			switch (this.buckets.consume(way)) {
				case Granted granted -> {
					this.metrics.low(granted.low());
					return way;
				}
				case Rejected rejected -> closed.add(rejected);
			}
		}
		Rejected shortest = Collections.min(closed, Comparator.comparing(Rejected::time));
		this.metrics.refused(shortest.limit());
		throw new OverLimitException(shortest.time(), sharedBy);
	}

	/**
	 * A record of a check that was admitted.
	 *
	 * @param address where it came from
	 * @param key the key, as far as it is recognized
	 * @param history what was known of the key before
	 * @param taken what it was charged
	 */
	private record Admission(InetAddress address, SeenKey key, History history, List<TokenRequest> taken) {

		List<TokenRequest> forUnknownKeys() {
			return this.taken.stream().filter((request) -> request.limit().ofUnknownKeys()).toList();
		}

	}

}
