package dev.keydoctor.ratelimit;

import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.keydoctor.SetClock;
import dev.keydoctor.ratelimit.Permit.Outcome;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.mock.web.MockHttpServletRequest;

/**
 * A record of the rate limiter as the application configures it, with a clock and
 * settings of the test's choice.
 *
 * @param clock the time
 * @param rateLimiter what is tested
 * @param metrics what it counts
 */
record RateLimiterFixture(SetClock clock, RateLimiter rateLimiter, MeterRegistry metrics) {

	static final String SOMEBODY = "203.0.113.9";

	static final InetAddress LITERAL = InetAddress.ofLiteral(SOMEBODY);

	static RateLimiterFixture at(SetClock clock, String... settings) {
		return at(clock, new LocalBuckets(clock, clock::nanoTime), settings);
	}

	static RateLimiterFixture at(SetClock clock, Buckets buckets, String... settings) {
		LimitProperties limits = limits(settings);
		MeterRegistry metrics = new SimpleMeterRegistry();
		return new RateLimiterFixture(clock, new RateLimiter(limits, new ClientAddress(limits), policy(clock, settings),
				new Fingerprints(clock::nanoTime), buckets, new LimitMetrics(metrics, clock)), metrics);
	}

	static LimitPolicy policy(SetClock clock, String... settings) {
		return new LimitPolicy(limits(settings), bind(VisitorLimitProperties.class, settings),
				bind(CommonLimitProperties.class, settings), clock);
	}

	static LimitProperties limits(String... settings) {
		return bind(LimitProperties.class, settings);
	}

	/** The settings that the application comes with, and others on top. */
	private static <T> T bind(Class<T> type, String... settings) {
		Properties properties = new Properties();
		List.of(settings).forEach((setting) -> {
			String[] parts = setting.split("=", 2);
			properties.setProperty("keydoctor.limits." + parts[0], parts[1]);
		});
		return new Binder(new MapConfigurationPropertySource(properties)).bindOrCreate("keydoctor.limits", type);
	}

	/** Whether a check is admitted. */
	boolean admits(String address, long key) {
		return admits(null, address, key);
	}

	boolean admits(@Nullable Course course, String address, long key) {
		return admitted(() -> check(course, address, key));
	}

	/** Whether a check is admitted, which then comes to this. */
	boolean checks(String address, long key, Outcome outcome) {
		return admitted(() -> check(null, address, key).settle(outcome));
	}

	Permit check(@Nullable Course course, String address, long key) {
		return this.rateLimiter.check(from(address), (pepper) -> key, course);
	}

	/** How many refusals were counted, by limit. */
	Map<String, Double> refused() {
		return counted("keydoctor.limits.refused");
	}

	/** How many uses were counted beyond the half, by limit. */
	Map<String, Double> low() {
		return counted("keydoctor.limits.low");
	}

	private Map<String, Double> counted(String name) {
		return this.metrics.get(name)
			.counters()
			.stream()
			.filter((counter) -> counter.count() > 0)
			.collect(Collectors.toMap((counter) -> counter.getId().getTag("limit"), Counter::count));
	}

	static boolean admitted(Runnable asking) {
		try {
			asking.run();
			return true;
		}
		catch (OverLimitException ex) {
			return false;
		}
	}

	/** How many of these checks are admitted, each with a key of its own. */
	long admitted(int checks, String where) {
		return admitted(checks, where, Long::valueOf);
	}

	/** How many of these checks are admitted, which then come to this. */
	long checked(int checks, String where, Outcome outcome) {
		return count(IntStream.range(0, checks).mapToObj((i) -> checks(place(where, i), i, outcome)));
	}

	long admitted(int checks, String where, IntFunction<Long> key) {
		return count(IntStream.range(0, checks).mapToObj((i) -> admits(place(where, i), key.apply(i))));
	}

	/** The address of the so-manieth visitor. */
	static String place(String where, int i) {
		return switch (where) {
			case "one /32" -> SOMEBODY;
			case "one /24" -> "203.0.113." + i % 256;
			case "one /64" -> "2001:db8:1:1::" + Integer.toHexString(i);
			case "one /48" -> "2001:db8:1:" + Integer.toHexString(i) + "::1";
			default -> "%d.%d.7.1".formatted(11 + i / 250, 1 + i % 250);
		};
	}

	/** How many of these checks are admitted. */
	static long count(Stream<Boolean> admitted) {
		return admitted.filter((yes) -> yes).count();
	}

	static MockHttpServletRequest from(String address) {
		MockHttpServletRequest request = new MockHttpServletRequest("POST", "/en/check");
		request.setRemoteAddr(address);
		return request;
	}

}
