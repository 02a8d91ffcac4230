package dev.keydoctor.ratelimit;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

import dev.keydoctor.ratelimit.Fingerprints.History;

import org.springframework.stereotype.Component;

/**
 * A policy that says from which buckets a use takes: always from those of its visitor,
 * and from those that all visitors share in the first of these ways that is open.
 *
 * <ul>
 * <li>A course: all of everybody's. Whether its people have keys of their own or share
 * one makes no difference.
 * <li>A key that OpenAI knew lately: everybody's, down to the reserve. Else all of
 * everybody's, and the network's draws on reserves.
 * <li>Any other key: the same, but in the first case the share of unknown keys too.
 * <li>An example, a text: what is for them, down to the reserve. Else all of it, and the
 * network's draws on reserves.
 * </ul>
 */
@Component
class LimitPolicy {

	private final LimitProperties limits;

	private final VisitorLimitProperties visitor;

	private final CommonLimitProperties common;

	private final Clock clock;

	LimitPolicy(LimitProperties limits, VisitorLimitProperties visitor, CommonLimitProperties common, Clock clock) {
		this.limits = limits;
		this.visitor = visitor;
		this.common = common;
		this.clock = clock;
	}

	/** The time after which both the address and the key have a check again. */
	Duration interval() {
		Duration slowest = Collections.max(List.of(this.visitor.address().pace(), this.visitor.sameKey().pace()));
		return Duration.ofSeconds(slowest.plusNanos(999_999_999).toSeconds());
	}

	List<List<TokenRequest>> course(Course course) {
		TokenRequest own = new TokenRequest(Limit.COURSE, course.name(), this.visitor.course());
		return List.of(join(Stream.of(own), everybody(0)));
	}

	List<List<TokenRequest>> check(InetAddress address, long fingerprint, History history) {
		List<TokenRequest> visitor = new ArrayList<>();
		visitor.add(host(Limit.ADDRESS, this.visitor.address(), address));
		visitor.add(site(Limit.NETWORK, this.visitor.network(), address));
		visitor.add(new TokenRequest(Limit.SAME_KEY, Long.toHexString(fingerprint), this.visitor.sameKey()));
		if (history == History.NEW) {
			visitor.add(host(Limit.DISTINCT_KEYS, this.visitor.distinctKeys(), address));
		}
		Stream<TokenRequest> unknown = (history == History.KNOWN) ? Stream.empty() : unknownKeys();
		return List.of(join(visitor.stream(), everybody(this.common.reserve()), unknown),
				join(visitor.stream(), everybody(0), Stream.of(reserve(address))));
	}

	List<List<TokenRequest>> example(InetAddress address) {
		return local(host(Limit.EXAMPLES, this.visitor.examples(), address), address);
	}

	List<List<TokenRequest>> text(InetAddress address) {
		return local(host(Limit.TEXTS, this.visitor.texts(), address), address);
	}

	List<TokenRequest> giveBack(InetAddress address) {
		return List.of(site(Limit.GIVE_BACKS, this.visitor.giveBacks(), address));
	}

	private List<List<TokenRequest>> local(TokenRequest visitor, InetAddress address) {
		TokenRequest network = site(Limit.LOCAL_NETWORK, this.visitor.localNetwork(), address);
		TokenRequest everybody = new TokenRequest(Limit.LOCAL_EVERYBODY, "", this.common.localEverybody());
		return List.of(List.of(visitor, network, everybody.leaving(this.common.reserve())),
				List.of(visitor, network, everybody, reserve(address)));
	}

	private TokenRequest reserve(InetAddress address) {
		return site(Limit.RESERVE, this.common.reserveNetwork(), address);
	}

	private TokenRequest host(Limit limit, BandwidthSpec bandwidth, InetAddress address) {
		return new TokenRequest(limit, Network.hostPrefix(address).toString(), overridden(bandwidth, address));
	}

	private TokenRequest site(Limit limit, BandwidthSpec bandwidth, InetAddress address) {
		return new TokenRequest(limit, Network.sitePrefix(address).toString(), overridden(bandwidth, address));
	}

	private BandwidthSpec overridden(BandwidthSpec bandwidth, InetAddress address) {
		Instant now = this.clock.instant();
		return this.limits.overrides()
			.stream()
			.filter((override) -> now.isBefore(override.until()) && override.prefix().contains(address))
			.findFirst()
			.map((override) -> bandwidth.times(override.factor()))
			.orElse(bandwidth);
	}

	private Stream<TokenRequest> everybody(double reserve) {
		return common(Limit.EVERYBODY, Limit.DAY, 1).map((request) -> request.leaving(reserve));
	}

	private Stream<TokenRequest> unknownKeys() {
		return common(Limit.UNKNOWN_KEYS, Limit.UNKNOWN_KEYS_DAY, this.common.unknownKeys());
	}

	/** A share of what is everybody's at a time and of a day, now. */
	private Stream<TokenRequest> common(Limit atATime, Limit ofADay, double share) {
		return this.common.launching(this.clock.instant())
				? Stream.of(new TokenRequest(atATime, "launch", this.common.launch().times(share)),
						new TokenRequest(ofADay, "launch", this.common.launchDaily().times(share)))
				: Stream.of(new TokenRequest(atATime, "", this.common.everybody().times(share)),
						new TokenRequest(ofADay, "", this.common.everybodyDaily().times(share)));
	}

	@SafeVarargs
	private static List<TokenRequest> join(Stream<TokenRequest>... requests) {
		return Stream.of(requests).flatMap((some) -> some).toList();
	}

}
