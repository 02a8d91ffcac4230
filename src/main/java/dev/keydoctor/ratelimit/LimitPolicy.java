package dev.keydoctor.ratelimit;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What a use counts for.
 */
@Component
class LimitPolicy {

	private final LimitProperties limits;

	private final Clock clock;

	LimitPolicy(LimitProperties limits, Clock clock) {
		this.limits = limits;
		this.clock = clock;
	}

	/**
	 * A check counts for everybody, and either for its course or for where it is from.
	 */
	List<TokenRequest> check(InetAddress address, @Nullable Course course, long fingerprint, boolean isNew) {
		Stream<TokenRequest> visitor = (course != null)
				? Stream.of(new TokenRequest(Limit.COURSE, course.name(), this.limits.course()))
				: Stream.concat(from(address), isNew ? distinctKeys(address) : Stream.empty());
		TokenRequest sameKey = new TokenRequest(Limit.SAME_KEY, Long.toHexString(fingerprint), this.limits.sameKey());
		return Stream.of(visitor, Stream.of(sameKey), everybody()).flatMap((requests) -> requests).toList();
	}

	List<TokenRequest> example(InetAddress address) {
		return List.of(request(Limit.EXAMPLES, Network.hostPrefix(address), this.limits.examples(), address));
	}

	List<TokenRequest> text(InetAddress address) {
		return List.of(request(Limit.TEXTS, Network.hostPrefix(address), this.limits.texts(), address));
	}

	private Stream<TokenRequest> from(InetAddress address) {
		return Stream.of(request(Limit.ADDRESS, Network.hostPrefix(address), this.limits.address(), address),
				request(Limit.NETWORK, Network.sitePrefix(address), this.limits.network(), address));
	}

	private Stream<TokenRequest> distinctKeys(InetAddress address) {
		return Stream
			.of(request(Limit.DISTINCT_KEYS, Network.hostPrefix(address), this.limits.distinctKeys(), address));
	}

	private TokenRequest request(Limit limit, Network network, BandwidthSpec bandwidth, InetAddress address) {
		Instant now = this.clock.instant();
		return this.limits.overrides()
			.stream()
			.filter((override) -> now.isBefore(override.until()) && override.prefix().contains(address))
			.findFirst()
			.map((override) -> new TokenRequest(limit, network.toString(), bandwidth.times(override.factor())))
			.orElseGet(() -> new TokenRequest(limit, network.toString(), bandwidth));
	}

	private Stream<TokenRequest> everybody() {
		Instant now = this.clock.instant();
		boolean launch = this.limits.launches().stream().anyMatch((window) -> window.covers(now));
		return launch
				? Stream.of(new TokenRequest(Limit.EVERYBODY, "launch", this.limits.launch()),
						new TokenRequest(Limit.DAY, "launch", this.limits.launchDaily()))
				: Stream.of(new TokenRequest(Limit.EVERYBODY, "", this.limits.everybody()),
						new TokenRequest(Limit.DAY, "", this.limits.everybodyDaily()));
	}

}
