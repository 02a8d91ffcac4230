package dev.keydoctor.ratelimit;

import java.time.Duration;

import dev.keydoctor.SetClock;
import dev.keydoctor.ratelimit.OverLimitException.SharedBy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.http.HttpHeaders;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of how long somebody is told to wait.
 */
class WaitTests {

	private final SetClock clock = new SetClock();

	private final RateLimiterFixture limiter = RateLimiterFixture.at(this.clock);

	@Test
	void theWaitIsLongEnoughAndNotTooLong() {
		assertThat(this.limiter.admitted(10, "one /32", (i) -> i % 5L)).isEqualTo(10);

		String seconds = retryAfter(this.limiter, 1);
		assertThat(seconds).isEqualTo("60");
		this.clock.pass(Duration.ofSeconds(59));
		assertThat(this.limiter.admits(RateLimiterFixture.SOMEBODY, 1)).isFalse();
		this.clock.pass(Duration.ofSeconds(1));
		assertThat(this.limiter.admits(RateLimiterFixture.SOMEBODY, 1)).isTrue();
	}

	@Test
	void theWaitIsThatOfTheSlowestBucket() {
		assertThat(this.limiter.admitted(5, "one /32")).isEqualTo(5);

		assertThat(retryAfter(this.limiter, 99)).isEqualTo("600");
	}

	@Test
	void whenTheDayIsUsedUpTheWaitEndsAtMidnight() {
		RateLimiterFixture limiter = RateLimiterFixture.at(this.clock, "everybody-daily=1 a day");
		assertThat(limiter.admits(RateLimiterFixture.SOMEBODY, 1)).isTrue();

		assertThat(retryAfter(limiter, 1)).isEqualTo("64800");
		this.clock.pass(Duration.ofHours(18));
		assertThat(limiter.admits(RateLimiterFixture.SOMEBODY, 1)).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "PT0S, 1", "PT0.5S, 1", "PT1.5S, 2", "PT2S, 2" })
	void retryAfterIsNeverTooEarly(Duration wait, String seconds) {
		assertThat(new OverLimitException(wait, SharedBy.NOBODY).getHeaders().getFirst(HttpHeaders.RETRY_AFTER))
			.isEqualTo(seconds);
	}

	static String retryAfter(RateLimiterFixture limiter, long key) {
		try {
			limiter.check(null, RateLimiterFixture.SOMEBODY, key);
			return "";
		}
		catch (OverLimitException ex) {
			return String.valueOf(ex.getHeaders().getFirst(HttpHeaders.RETRY_AFTER));
		}
	}

}
