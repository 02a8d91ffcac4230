package dev.keydoctor.ratelimit;

import java.net.InetAddress;
import java.util.List;
import java.util.function.ToLongFunction;

import javax.crypto.SecretKey;

import dev.keydoctor.ratelimit.Consumption.Rejected;
import dev.keydoctor.ratelimit.Fingerprints.SeenKey;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Sees to it that nobody uses more than is fair: neither the keys of others nor this
 * portal.
 */
@Component
public class RateLimiter {

	private final boolean enabled;

	private final ClientAddress clients;

	private final LimitPolicy policy;

	private final Fingerprints fingerprints;

	private final Buckets buckets;

	private final Refusals refusals;

	RateLimiter(LimitProperties limits, ClientAddress clients, LimitPolicy policy, Fingerprints fingerprints,
			Buckets buckets, Refusals refusals) {
		this.enabled = limits.enabled();
		this.clients = clients;
		this.policy = policy;
		this.fingerprints = fingerprints;
		this.buckets = buckets;
		this.refusals = refusals;
	}

	/**
	 * Asks leave for a check that reaches OpenAI.
	 * @param request who asks
	 * @param fingerprint derives from a pepper what the key is recognized by
	 * @param course the course it counts for, or {@code null} where it counts for its
	 * address
	 * @return leave
	 * @throws OverLimitException if somebody has to wait
	 */
	public Permit check(HttpServletRequest request, ToLongFunction<SecretKey> fingerprint, @Nullable Course course) {
		if (!this.enabled) {
			return RateLimiter::nothing;
		}
		InetAddress address = this.clients.of(request);
		SeenKey seen = this.fingerprints.of(address, fingerprint);
		boolean isNew = this.fingerprints.isNew(seen);
		List<TokenRequest> requests = this.policy.check(address, course, seen.fingerprint(), isNew);
		take(requests);
		this.fingerprints.remember(seen);
		return () -> {
			this.buckets.refund(requests);
			if (isNew) {
				this.fingerprints.forget(seen);
			}
		};
	}

	/**
	 * Asks leave for a check that goes no further than this machine: an example key, or
	 * one that cannot be sent.
	 * @param request who asks
	 * @return leave
	 * @throws OverLimitException if somebody has to wait
	 */
	public Permit example(HttpServletRequest request) {
		if (this.enabled) {
			take(this.policy.example(this.clients.of(request)));
		}
		return RateLimiter::nothing;
	}

	/**
	 * Asks leave to have a pasted text explained.
	 * @param request who asks
	 * @throws OverLimitException if somebody has to wait
	 */
	public void text(HttpServletRequest request) {
		if (this.enabled) {
			take(this.policy.text(this.clients.of(request)));
		}
	}

	/**
	 * Tells networks of visitors apart, and nothing else about them.
	 * @param request who asks
	 * @return a number that all addresses of a network share
	 */
	public long network(HttpServletRequest request) {
		return Network.sitePrefix(this.clients.of(request)).hashCode();
	}

	private void take(List<TokenRequest> requests) {
		if (this.buckets.consume(requests) instanceof Rejected rejected) {
			this.refusals.count(rejected.limit());
			throw new OverLimitException(rejected.time());
		}
	}

	private static void nothing() {
	}

}
