package dev.keydoctor.ratelimit;

import java.time.LocalDate;
import java.util.Map;

import dev.keydoctor.SetClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of what an operator learns of refusals.
 */
class RefusalsTests {

	private static final String SOMEBODY = "203.0.113.9";

	private static final Course COURSE = new Course("n8n", LocalDate.of(2026, 12, 31));

	private final SetClock clock = new SetClock();

	@ParameterizedTest
	@CsvSource({ "address, address", "network, network", "distinct-keys, distinct-keys", "same-key, same-key",
			"course, course", "everybody, everybody", "everybody-daily, day", "examples, examples", "texts, texts" })
	void areCountedByWhatIsUsedUp(String setting, String limit) {
		RateLimiterFixture limiter = RateLimiterFixture.at(this.clock, setting + "=1, then 1 per 1h");

		assertThat(RateLimiterFixture.admitted(() -> use(limiter, limit, 1))).isTrue();
		assertThat(RateLimiterFixture.admitted(() -> use(limiter, limit, 2))).isFalse();

		assertThat(limiter.refused()).isEqualTo(Map.of(limit, 1.0));
	}

	@Test
	void refusalsAreCountedByTheSlowestOfSeveral() {
		RateLimiterFixture limiter = RateLimiterFixture.at(this.clock, "address=1, then 1 per 1m",
				"everybody-daily=1 a day");
		assertThat(limiter.admits(SOMEBODY, 1)).isTrue();

		assertThat(limiter.admits(SOMEBODY, 1)).isFalse();

		assertThat(limiter.refused()).isEqualTo(Map.of("day", 1.0));
	}

	@Test
	void nothingIsRefusedWhileEverybodyIsServed() {
		RateLimiterFixture limiter = RateLimiterFixture.at(this.clock);

		assertThat(limiter.admits(SOMEBODY, 1)).isTrue();

		assertThat(limiter.refused()).isEmpty();
	}

	private static void use(RateLimiterFixture limiter, String limit, long time) {
		switch (limit) {
			case "examples" -> limiter.rateLimiter().example(RateLimiterFixture.from(SOMEBODY));
			case "texts" -> limiter.rateLimiter().text(RateLimiterFixture.from(SOMEBODY));
			case "course" -> limiter.check(COURSE, SOMEBODY, time);
			case "same-key" -> limiter.check(null, SOMEBODY, 7);
			default -> limiter.check(null, SOMEBODY, time);
		}
	}

}
