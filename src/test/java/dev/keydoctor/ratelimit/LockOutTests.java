package dev.keydoctor.ratelimit;

import java.time.Duration;
import java.time.LocalDate;
import java.util.stream.IntStream;

import dev.keydoctor.SetClock;
import dev.keydoctor.ratelimit.Permit.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of somebody who wants to use up what is everybody's, while 36 honest visitors
 * come, each from a network of their own.
 */
class LockOutTests {

	private static final int VISITORS = 36;

	/** Between two requests of the attack: 3.7 a second. */
	private static final Duration QUICK = Duration.ofMillis(270);

	/** Often enough to use up a day. */
	private static final Duration ALL_DAY = Duration.ofSeconds(5);

	private final SetClock clock = new SetClock();

	@ParameterizedTest
	@CsvSource({ "two addresses, KEY_UNKNOWN", "a dozen addresses, KEY_UNKNOWN", "one /48, KEY_UNKNOWN",
			"ten /48s, KEY_UNKNOWN", "two addresses, KEY_KNOWN", "a dozen addresses, KEY_KNOWN", "one /48, KEY_KNOWN",
			"ten /48s, KEY_KNOWN", "ten /48s, NO_ANSWER" })
	void newcomersAreServed(String attackers, Outcome outcome) {
		RateLimiterFixture limiter = RateLimiterFixture.at(this.clock);

		assertThat(served(limiter, attackers, outcome, QUICK, 18)).isEqualTo(VISITORS);
		this.clock.pass(Duration.ofHours(18));
		assertThat(served(limiter, attackers, outcome, ALL_DAY, 480)).isEqualTo(VISITORS);
	}

	@ParameterizedTest
	@CsvSource({ "ten /48s, KEY_UNKNOWN", "ten /48s, KEY_KNOWN" })
	void withoutAReserveTheyWouldNotBe(String attackers, Outcome outcome) {
		RateLimiterFixture limiter = RateLimiterFixture.at(this.clock, "reserve=0", "unknown-keys=1");

		assertThat(served(limiter, attackers, outcome, QUICK, 18)).isLessThan(VISITORS);
	}

	@ParameterizedTest
	@CsvSource({ "KEY_UNKNOWN", "KEY_KNOWN" })
	void aCourseIsServedAllTheTime(Outcome outcome) {
		RateLimiterFixture limiter = RateLimiterFixture.at(this.clock);
		Course course = new Course("n8n", LocalDate.of(2026, 12, 31));

		assertThat(IntStream.range(0, 100).filter((i) -> {
			attack(limiter, "ten /48s", outcome, QUICK, 18, i);
			return limiter.admits(course, "198.51.100.7", i);
		})).hasSize(100);
	}

	@Test
	void aKeyThatOpenAiKnowsIsCheckedAgainAndAgain() {
		RateLimiterFixture limiter = RateLimiterFixture.at(this.clock);

		assertThat(IntStream.range(0, 20).filter((i) -> {
			attack(limiter, "ten /48s", Outcome.KEY_UNKNOWN, QUICK, 500, i);
			return limiter.checks("198.51.100.7", 7, Outcome.KEY_KNOWN);
		})).hasSize(20);
	}

	@Test
	void keysThatOpenAiKnowsDoNotUseUpTheShareOfOthers() {
		RateLimiterFixture limiter = RateLimiterFixture.at(this.clock, "unknown-keys=0.1");

		assertThat(limiter.checked(30, "one /24", Outcome.KEY_KNOWN)).isEqualTo(30);
		assertThat(limiter.checked(30, "one /48", Outcome.KEY_UNKNOWN)).isEqualTo(6 + 2);
	}

	@Test
	void aNetworkDrawsOnTheReserveNoMoreOftenThanAllowed() {
		RateLimiterFixture limiter = RateLimiterFixture.at(this.clock);

		attack(limiter, "one /48", Outcome.KEY_KNOWN, ALL_DAY, 12 * 60 * 12, 0);

		assertThat(IntStream.range(0, 1000).filter((i) -> limiter.admits("2001:db9:1:" + i + "::1", i))).hasSize(2);
	}

	/** How many visitors are served, each after so many requests of the attack. */
	private long served(RateLimiterFixture limiter, String attackers, Outcome outcome, Duration pace, int requests) {
		return IntStream.range(0, VISITORS).filter((i) -> {
			attack(limiter, attackers, outcome, pace, requests, i);
			return limiter.admits("198.18.%d.7".formatted(i), 500_000 + i);
		}).count();
	}

	private void attack(RateLimiterFixture limiter, String attackers, Outcome outcome, Duration pace, int requests,
			int round) {
		for (int i = round * requests; i < (round + 1) * requests; i++) {
			int from = i % addresses(attackers);
			limiter.checks(address(attackers, from), 1000L + from * 4 + i / addresses(attackers) % 4, outcome);
			this.clock.pass(pace);
		}
	}

	private static int addresses(String attackers) {
		return switch (attackers) {
			case "two addresses" -> 2;
			case "a dozen addresses" -> 12;
			default -> 400;
		};
	}

	private static String address(String attackers, int i) {
		return switch (attackers) {
			case "one /48" -> "2001:db8:1:%x::1".formatted(i);
			case "ten /48s" -> "2001:db8:%x:%x::1".formatted(i % 10, i);
			default -> "203.0.%d.9".formatted(i);
		};
	}

}
