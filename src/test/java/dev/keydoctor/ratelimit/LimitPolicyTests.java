package dev.keydoctor.ratelimit;

import java.time.Duration;
import java.util.stream.IntStream;

import dev.keydoctor.SetClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of how much somebody gets where the operator gives more for a time, and how often
 * for ever.
 */
class LimitPolicyTests {

	private final SetClock clock = new SetClock();

	@Test
	void aLaunchOpensAndClosesByItself() {
		RateLimiterFixture limiter = RateLimiterFixture.at(this.clock, "launches[0].start=2026-11-21T08:00:00Z",
				"launches[0].end=2026-11-21T10:00:00Z");

		assertThat(limiter.admitted(1000, "everywhere")).isEqualTo(60);
		this.clock.pass(Duration.ofHours(2));
		assertThat(limiter.admitted(1000, "everywhere", (i) -> i + 1000L)).isEqualTo(200);
		this.clock.pass(Duration.ofSeconds(5));
		assertThat(limiter.admitted(1000, "everywhere", (i) -> i + 2000L)).isEqualTo(100);
		this.clock.pass(Duration.ofHours(2));
		assertThat(limiter.admitted(1000, "everywhere", (i) -> i + 3000L)).isEqualTo(60);
	}

	@Test
	void aLaunchHasADayOfItsOwn() {
		RateLimiterFixture limiter = RateLimiterFixture.at(this.clock, "launches[0].start=2026-11-21T06:00:00Z",
				"launches[0].end=2026-11-21T10:00:00Z", "launch-daily=70 a day", "everybody-daily=5 a day");

		assertThat(limiter.admitted(1000, "everywhere")).isEqualTo(70);
		this.clock.pass(Duration.ofHours(4));
		assertThat(limiter.admitted(1000, "everywhere", (i) -> i + 1000L)).isEqualTo(5);
	}

	@Test
	void anOverrideEnds() {
		RateLimiterFixture limiter = RateLimiterFixture.at(this.clock, "overrides[0].prefix=203.0.113.0/24",
				"overrides[0].factor=4", "overrides[0].until=2026-11-21T07:00:00Z");

		assertThat(limiter.admitted(100, "one /32")).isEqualTo(20);
		assertThat(RateLimiterFixture
			.count(IntStream.range(0, 100).mapToObj((i) -> limiter.admits("198.51.100.1", 500 + i)))).isEqualTo(5);
		this.clock.pass(Duration.ofHours(1));
		assertThat(limiter.admitted(100, "one /32", (i) -> 200L + i)).isEqualTo(5);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			same-key=6, then 1 per 2m   | PT2M
			same-key=6, then 1 per 10m  | PT10M
			same-key=6, then 1 per 30s  | PT1M
			same-key=6, then 7 per 10m  | PT1M26S
			address=24 a day            | PT1H
			""")
	void theIntervalIsThatOfTheSlowerOfAddressAndKey(String setting, Duration interval) {
		assertThat(RateLimiterFixture.policy(this.clock, setting).interval()).isEqualTo(interval);
	}

}
