package dev.keydoctor.ratelimit;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import dev.keydoctor.ratelimit.Permit.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static dev.keydoctor.ratelimit.Replicas.admitted;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of two replicas with one Redis that is well.
 */
class SharedBucketsTests {

	private static final String SOMEBODY = "203.0.113.9";

	/**
	 * What Redis says of a name that it never forgets; -2 for one that it has forgotten.
	 */
	private static final long FOREVER = -1;

	private final Replicas replicas = new Replicas(Duration.ofSeconds(20));

	@AfterEach
	void close() {
		this.replicas.close();
	}

	@Test
	void twoReplicasAllowWhatOneWould() {
		assertThat(admitted(1000, (i) -> this.replicas.both(i).admits(SOMEBODY, i % 3))).isEqualTo(10);
		this.replicas.pass(Duration.ofHours(1));
		assertThat(admitted(10, (i) -> this.replicas.both(i).admits(SOMEBODY, i % 3))).isEqualTo(1);
	}

	@Test
	void alsoRedisTellsWhatIsUsedUp() {
		assertThat(admitted(10, (i) -> this.replicas.first().admits(SOMEBODY, i % 3))).isEqualTo(10);

		assertThat(this.replicas.second().admits(SOMEBODY, 1)).isFalse();

		assertThat(this.replicas.second().refused()).isEqualTo(Map.of("address", 1.0));
	}

	@Test
	void twoReplicasAllowWhatOneWouldToAThief() {
		assertThat(admitted(1000, (i) -> this.replicas.both(i).admits(SOMEBODY, i))).isEqualTo(5);
		assertThat(admitted(1000, (i) -> this.replicas.both(i).admits("203.0.113." + i % 250, 1000 + i))).isEqualTo(27);
	}

	@Test
	void twoReplicasAllowEverybodyTogetherExactlyTheirBudgetAlsoAtTheSameMoment() {
		AtomicLong admitted = new AtomicLong();
		try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
			IntStream.range(0, 1000)
				.forEach((i) -> threads.submit(() -> admitted
					.addAndGet(this.replicas.both(i).admits("198.%d.%d.1".formatted(i / 250, i % 250), i) ? 1 : 0)));
		}

		assertThat(admitted).hasValue(60);
	}

	@Test
	void aCourseCountsInBothReplicas() {
		Course course = new Course("n8n", LocalDate.of(2026, 12, 31));
		this.replicas.configure("everybody=1000, then 1 per 1s");

		assertThat(admitted(1000, (i) -> this.replicas.both(i).admits(course, SOMEBODY, i))).isEqualTo(300);
	}

	@Test
	void aDayEndsForBothReplicas() {
		this.replicas.configure("everybody-daily=5 a day");

		assertThat(admitted(20, (i) -> this.replicas.both(i).admits("198.51.%d.1".formatted(i), i))).isEqualTo(5);
		this.replicas.clock.pass(Duration.ofDays(1));
		assertThat(admitted(20, (i) -> this.replicas.both(i).admits("198.51.%d.1".formatted(i), i))).isEqualTo(5);
	}

	@Test
	void theOtherReplicaMayUseWhatOneGivesBack() {
		IntStream.range(0, 100)
			.forEach((i) -> this.replicas.both(i).check(null, SOMEBODY, i % 3).settle(Outcome.NOT_RUN));

		assertThat(admitted(1000, (i) -> this.replicas.both(i).admits(SOMEBODY, i % 3))).isEqualTo(10);
	}

	@Test
	void redisIsNotBotheredWithNothing() {
		double failures = this.replicas.metrics.counter("keydoctor.limits.redis.failures").count();

		IntStream.range(0, 5).forEach((i) -> this.replicas.first().checks(SOMEBODY, 7, Outcome.KEY_KNOWN));
		this.replicas.first().rateLimiter().text(RateLimiterFixture.from(SOMEBODY));

		assertThat(this.replicas.metrics.counter("keydoctor.limits.redis.failures").count()).isEqualTo(failures);
	}

	@Test
	void newcomersAreServedByBothWhileTenNetworksAskWithInventedKeys() {
		this.replicas.configure("everybody=60, then 1 per 1s");

		assertThat(admitted(36, (i) -> {
			IntStream.range(0, 18)
				.forEach((j) -> this.replicas.both(j)
					.checks("2001:db8:%x:%x::1".formatted(j % 10, i), i * 18L + j, Outcome.KEY_UNKNOWN));
			boolean admitted = this.replicas.both(i).admits("198.18.%d.7".formatted(i), 5000 + i);
			this.replicas.pass(Duration.ofSeconds(5));
			return admitted;
		})).isEqualTo(36);
	}

	@Test
	void newcomersAreServedByBothWhenFourNetworksHaveTakenAllTheyCan() {
		this.replicas.configure("everybody=60, then 1 per 1h", "unknown-keys=1");
		assertThat(admitted(400, (i) -> this.replicas.both(i).admits("2001:db8:%x:%x::1".formatted(i % 4, i), i)))
			.isPositive();

		assertThat(admitted(5, (i) -> this.replicas.both(i).admits("198.18.%d.7".formatted(i), 5000 + i))).isEqualTo(5);
	}

	@Test
	void redisKnowsNeitherAddressesNorKeysAndForgetsWithinADay() {
		long fingerprint = 0x1234567890abcdefL;
		Course course = new Course("basics", LocalDate.of(2026, 12, 31));
		this.replicas.both(0).admits(SOMEBODY, fingerprint);
		this.replicas.both(1).admits("2001:db8:1234:5678::1", fingerprint);
		this.replicas.both(0).admits(course, SOMEBODY, fingerprint);

		List<String> names = this.replicas.redis.ask("KEYS", "*");
		String dump = String.join("\n", names) + "\n" + String.join("\n",
				names.stream().flatMap((name) -> this.replicas.redis.ask("GET", name).stream()).toList());

		assertThat(names).hasSizeGreaterThan(6).allMatch((name) -> name.matches("keydoctor:[0-9a-f]{32}"));
		assertThat(dump).doesNotContainPattern(Pattern.compile("\\d+\\.\\d+\\.\\d+|[0-9a-f]+:[0-9a-f]+:|basics"))
			.doesNotContain("1234567890abcdef", Long.toString(fingerprint), "cb007109", "20010db8");
		assertThat(names)
			.allSatisfy((name) -> assertThat(Long.parseLong(this.replicas.redis.ask("TTL", name).getFirst()))
				.isNotEqualTo(FOREVER)
				.isLessThanOrEqualTo(Duration.ofDays(1).toSeconds()));
	}

}
