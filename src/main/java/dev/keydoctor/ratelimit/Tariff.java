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
class Tariff {

	private final LimitProperties limits;

	private final Clock clock;

	Tariff(LimitProperties limits, Clock clock) {
		this.limits = limits;
		this.clock = clock;
	}

	/**
	 * A check counts for everybody, and either for its course or for where it is from.
	 */
	List<Charge> check(InetAddress address, @Nullable Course course, long fingerprint, boolean isNew) {
		Stream<Charge> visitor = (course != null)
				? Stream.of(new Charge(Limit.COURSE, course.name(), this.limits.course()))
				: Stream.concat(from(address), isNew ? distinctKeys(address) : Stream.empty());
		Charge sameKey = new Charge(Limit.SAME_KEY, Long.toHexString(fingerprint), this.limits.sameKey());
		return Stream.of(visitor, Stream.of(sameKey), everybody()).flatMap((charges) -> charges).toList();
	}

	List<Charge> example(InetAddress address) {
		return List.of(charge(Limit.EXAMPLES, Network.household(address), this.limits.examples(), address));
	}

	List<Charge> text(InetAddress address) {
		return List.of(charge(Limit.TEXTS, Network.household(address), this.limits.texts(), address));
	}

	private Stream<Charge> from(InetAddress address) {
		return Stream.of(charge(Limit.ADDRESS, Network.household(address), this.limits.address(), address),
				charge(Limit.NETWORK, Network.neighbourhood(address), this.limits.network(), address));
	}

	private Stream<Charge> distinctKeys(InetAddress address) {
		return Stream.of(charge(Limit.DISTINCT_KEYS, Network.household(address), this.limits.distinctKeys(), address));
	}

	private Charge charge(Limit limit, Network network, Allowance allowance, InetAddress address) {
		Instant now = this.clock.instant();
		return this.limits.overrides()
			.stream()
			.filter((override) -> now.isBefore(override.until()) && override.prefix().contains(address))
			.findFirst()
			.map((override) -> new Charge(limit, network.toString(), allowance.times(override.factor())))
			.orElseGet(() -> new Charge(limit, network.toString(), allowance));
	}

	private Stream<Charge> everybody() {
		Instant now = this.clock.instant();
		boolean launch = this.limits.launches().stream().anyMatch((window) -> window.covers(now));
		return launch
				? Stream.of(new Charge(Limit.EVERYBODY, "launch", this.limits.launch()),
						new Charge(Limit.DAY, "launch", this.limits.launchDaily()))
				: Stream.of(new Charge(Limit.EVERYBODY, "", this.limits.everybody()),
						new Charge(Limit.DAY, "", this.limits.everybodyDaily()));
	}

}
