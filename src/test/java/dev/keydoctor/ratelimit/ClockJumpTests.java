package dev.keydoctor.ratelimit;

import java.time.Duration;
import java.util.Arrays;
import java.util.stream.IntStream;

import dev.keydoctor.SetClock;
import dev.keydoctor.ratelimit.Fingerprints.History;
import dev.keydoctor.ratelimit.Fingerprints.SeenKey;
import dev.keydoctor.ratelimit.Permit.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests in which somebody sets the clock on the wall, once or forth and back, while the
 * time itself goes on as ever.
 */
class ClockJumpTests {

	private final SetClock clock = new SetClock();

	private final RateLimiterFixture limiter = RateLimiterFixture.at(this.clock);

	@ParameterizedTest
	@ValueSource(strings = { "P1D", "P-1D", "PT3H", "PT-3H", "PT30S" })
	void aUsedUpBucketStaysSoAndFillsAsFastAsEver(Duration jump) {
		assertThat(this.limiter.admitted(1000, "one /32", (i) -> i % 3L)).isEqualTo(10);

		this.clock.jump(jump);
		assertThat(this.limiter.admits(RateLimiterFixture.SOMEBODY, 1)).isFalse();

		this.clock.pass(Duration.ofMinutes(1));
		assertThat(this.limiter.admitted(100, "one /32", (i) -> i % 3L)).isEqualTo(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "P1D", "P-1D", "PT3H", "PT-3H" })
	void aMomentOfAWrongTimeLocksNobodyOut(Duration jump) {
		assertThat(this.limiter.admitted(30, "everywhere")).isEqualTo(30);

		this.clock.jump(jump);
		assertThat(this.limiter.admitted(1000, "everywhere", (i) -> 2000L + i)).isEqualTo(30);
		this.clock.jump(jump.negated());
		assertThat(this.limiter.admitted(1000, "everywhere", (i) -> 4000L + i)).isZero();

		this.clock.pass(Duration.ofSeconds(40));
		assertThat(this.limiter.admitted(1000, "everywhere", (i) -> 6000L + i)).isEqualTo(40);
	}

	@ParameterizedTest
	@ValueSource(strings = { "P1D", "P-1D" })
	void aDayIsThatOfTheWall(Duration jump) {
		RateLimiterFixture limiter = RateLimiterFixture.at(this.clock, "everybody-daily=5 a day");
		assertThat(limiter.admitted(100, "everywhere")).isEqualTo(5);

		this.clock.jump(jump);
		assertThat(limiter.admitted(100, "everywhere", (i) -> 2000L + i)).isEqualTo(5);
		this.clock.jump(jump.negated());
		assertThat(limiter.admitted(100, "everywhere", (i) -> 4000L + i)).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "P1D", "P-1D" })
	void theWaitIsNoLongerThanBefore(Duration jump) {
		assertThat(this.limiter.admitted(10, "one /32", (i) -> i % 3L)).isEqualTo(10);

		this.clock.jump(jump);

		assertThat(WaitTests.retryAfter(this.limiter, 1)).isEqualTo("60");
	}

	@ParameterizedTest
	@ValueSource(strings = { "P1D", "P-1D" })
	void aKeyIsRememberedForItsTenMinutes(Duration jump) {
		Fingerprints fingerprints = new Fingerprints(this.clock::nanoTime);
		SeenKey key = fingerprints.recognize(RateLimiterFixture.LITERAL, (hmac) -> Arrays.hashCode(hmac.doFinal()));
		fingerprints.remember(key, History.KNOWN);

		this.clock.jump(jump);
		assertThat(fingerprints.recognize(RateLimiterFixture.LITERAL, (hmac) -> Arrays.hashCode(hmac.doFinal())))
			.isEqualTo(key);
		assertThat(fingerprints.history(key)).isEqualTo(History.KNOWN);
		this.clock.pass(Fingerprints.LIFE);
		assertThat(fingerprints.history(key)).isEqualTo(History.NEW);
	}

	@ParameterizedTest
	@ValueSource(strings = { "P1D", "P-1D", "PT3H" })
	void replicasWithOneRedisDoNotMindEither(Duration jump) {
		try (Replicas replicas = new Replicas(Duration.ofSeconds(20))) {
			IntStream.range(0, 10)
				.forEach((i) -> replicas.both(i).checks(RateLimiterFixture.SOMEBODY, i % 2, Outcome.KEY_KNOWN));

			replicas.clock.jump(jump);
			assertThat(Replicas.admitted(100, (i) -> replicas.both(i).admits(RateLimiterFixture.SOMEBODY, i % 2)))
				.isZero();
			replicas.pass(Duration.ofHours(1));
			assertThat(Replicas.admitted(100, (i) -> replicas.both(i).admits(RateLimiterFixture.SOMEBODY, i % 2)))
				.isEqualTo(1);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "PT-26H", "PT-30M" })
	void aRedisWhoseClockWasWrongLocksNobodyOut(Duration wrong) {
		try (Replicas replicas = new Replicas(Duration.ofSeconds(20))) {
			replicas.configure("address=10, then 1 per 1m");
			assertThat(Replicas.admitted(100, (i) -> replicas.both(i).admits(RateLimiterFixture.SOMEBODY, i % 3)))
				.isEqualTo(10);

			replicas.pass(wrong);
			replicas.clock.pass(wrong.negated());
			assertThat(replicas.first().admits(RateLimiterFixture.SOMEBODY, 1)).isFalse();
			replicas.pass(Duration.ofMinutes(1));
			assertThat(replicas.first().admits(RateLimiterFixture.SOMEBODY, 1)).isTrue();
		}
	}

}
