package dev.keydoctor.ratelimit;

import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;

import dev.keydoctor.SetClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of how much somebody gets, with the settings that the application comes with.
 */
class RateLimiterTests {

	private final SetClock clock = new SetClock();

	private final RateLimiterFixture limiter = RateLimiterFixture.at(this.clock);

	@Test
	void onePersonMendsAKeyWithoutNoticingALimit() {
		for (int attempt = 0; attempt < 30; attempt++) {
			assertThat(this.limiter.admits(RateLimiterFixture.SOMEBODY, attempt / 10)).isTrue();
			this.clock.pass(Duration.ofMinutes(2));
		}
	}

	/** As the page does that was asked to repeat the check. */
	@Test
	void aKeyMayBeCheckedEveryTwoMinutesAllDay() {
		assertThat(RateLimiterFixture
			.count(IntStream.range(0, 6).mapToObj((i) -> this.limiter.admits(RateLimiterFixture.SOMEBODY, 7))))
			.isEqualTo(6);
		for (int attempt = 0; attempt < 700; attempt++) {
			this.clock.pass(Duration.ofMinutes(2));
			assertThat(this.limiter.admits(RateLimiterFixture.SOMEBODY, 7)).isTrue();
		}
	}

	@ParameterizedTest
	@CsvSource({ "one /32,      5", "one /24,     32", "one /48,     32", "one /64,      5", "everywhere,  60" })
	void aThiefWithAThousandKeysIsToldOfFew(String where, long told) {
		assertThat(this.limiter.admitted(1000, where)).isEqualTo(told);
	}

	@Test
	void aThiefWithAWholeNetworkOfIpv6GetsItsBudgetAndNoMore() {
		RateLimiterFixture limiter = RateLimiterFixture.at(this.clock, "everybody=100000, then 1 per 1s",
				"everybody-daily=100000 a day");

		long admitted = RateLimiterFixture.count(IntStream.range(0, 10_000)
			.mapToObj((i) -> limiter.admits("2001:db8:1:" + Integer.toHexString(i) + "::1", i)));

		assertThat(admitted).isEqualTo(60);
	}

	@Test
	void everybodyTogetherGetsNoMoreThanADaysBudget() {
		RateLimiterFixture limiter = RateLimiterFixture.at(this.clock, "reserve-network=100 a day");
		long admitted = 0;
		for (int minute = 0; minute < 18 * 60; minute++) {
			admitted += limiter.admitted(100, "everywhere");
			this.clock.pass(Duration.ofMinutes(1));
		}

		assertThat(admitted).isEqualTo(2000);
		assertThat(limiter.admitted(1000, "everywhere")).isEqualTo(60);
	}

	@Test
	void oneKeyIsNotHammeredFromManyPlaces() {
		long admitted = RateLimiterFixture.count(IntStream.range(0, 1000)
			.mapToObj((i) -> this.limiter.admits(RateLimiterFixture.place("everywhere", i), 7)));

		assertThat(admitted).isEqualTo(6);
	}

	@Test
	void aRefusalCostsNothing() {
		assertThat(this.limiter.admitted(5, "one /32")).isEqualTo(5);
		assertThat(this.limiter.admitted(1000, "one /32", (i) -> 1000L + i)).isZero();

		assertThat(IntStream.range(0, 5).mapToObj((i) -> this.limiter.admits(RateLimiterFixture.SOMEBODY, 0)))
			.doesNotContain(false);
		assertThat(this.limiter.admitted(100, "one /24")).isEqualTo(22);
	}

	@Test
	void aKeyThatComesAgainIsNoOtherKey() {
		assertThat(IntStream.range(0, 10).mapToObj((i) -> this.limiter.admits(RateLimiterFixture.SOMEBODY, i % 5)))
			.doesNotContain(false);
		assertThat(this.limiter.admits(RateLimiterFixture.SOMEBODY, 0)).isFalse();
	}

	@Test
	void anIpv4AddressInIpv6IsOne() {
		assertThat(this.limiter.admitted(5, "one /32")).isEqualTo(5);

		assertThat(this.limiter.admits("::ffff:" + RateLimiterFixture.SOMEBODY, 99)).isFalse();
	}

	@Test
	void aClassroomPastesAndTriesExamplesAtOnceButNobodyDoesSoForever() {
		long texts = RateLimiterFixture.count(IntStream.range(0, 5000)
			.mapToObj((i) -> RateLimiterFixture.admitted(
					() -> this.limiter.rateLimiter().text(RateLimiterFixture.from(RateLimiterFixture.SOMEBODY)))));
		long examples = RateLimiterFixture.count(IntStream.range(0, 5000)
			.mapToObj((i) -> RateLimiterFixture.admitted(
					() -> this.limiter.rateLimiter().example(RateLimiterFixture.from(RateLimiterFixture.SOMEBODY)))));

		assertThat(texts).isEqualTo(1200);
		assertThat(examples).isEqualTo(300);
		assertThat(this.limiter.admits(RateLimiterFixture.SOMEBODY, 1)).isTrue();
	}

	@Test
	void nothingIsLimitedWhereLimitsAreOff() {
		RateLimiterFixture limiter = RateLimiterFixture.at(this.clock, "enabled=false");

		assertThat(limiter.admitted(10_000, "one /32")).isEqualTo(10_000);
	}

	@Test
	void inTheLongRunNobodyGetsMoreThanBurstAndRefill() {
		Random chance = new Random(20261121);
		long admitted = 0;
		Duration passed = Duration.ZERO;
		while (passed.compareTo(Duration.ofHours(10)) < 0) {
			admitted += this.limiter.admitted(chance.nextInt(5), "one /32", (i) -> (long) chance.nextInt(3));
			Duration step = Duration.ofMillis(chance.nextInt(90_000));
			this.clock.pass(step);
			passed = passed.plus(step);
		}

		assertThat(admitted).isBetween(passed.toMinutes() / 2, 10 + passed.toMinutes());
	}

}
