package dev.keydoctor.ratelimit;

import java.time.Duration;
import java.util.stream.IntStream;

import dev.keydoctor.SetClock;
import dev.keydoctor.ratelimit.Permit.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of what a check costs that told nothing about the key.
 */
class GiveBackTests {

	private final SetClock clock = new SetClock();

	private final RateLimiterFixture limiter = RateLimiterFixture.at(this.clock);

	@ParameterizedTest
	@CsvSource({ "one /32, 15", "one /64, 15", "one /24, 42", "one /48, 42" })
	void aNetworkGetsAChargeBackTenTimesADay(String where, long admitted) {
		assertThat(this.limiter.checked(1000, where, Outcome.NO_ANSWER)).isEqualTo(admitted);
	}

	@Test
	void anotherDayItGetsItBackAgain() {
		this.limiter.checked(1000, "one /32", Outcome.NO_ANSWER);
		this.clock.pass(Duration.ofDays(1));

		assertThat(this.limiter.checked(1000, "one /32", Outcome.NO_ANSWER)).isEqualTo(15);
	}

	@Test
	void anotherNetworkHasItsOwn() {
		this.limiter.checked(1000, "one /32", Outcome.NO_ANSWER);

		assertThat(IntStream.range(0, 1000)
			.filter((i) -> this.limiter.checks("198.51.100.7", 5000 + i, Outcome.NO_ANSWER))).hasSize(15);
	}

	@Test
	void aCheckThatWasNotBegunIsAlwaysGivenBack() {
		assertThat(this.limiter.checked(1000, "one /32", Outcome.NOT_RUN)).isEqualTo(1000);
		assertThat(this.limiter.checked(1000, "one /32", Outcome.KEY_UNKNOWN)).isEqualTo(5);
	}

	@Test
	void twoReplicasGiveBackWhatOneWould() {
		try (Replicas replicas = new Replicas(Duration.ofSeconds(20))) {
			assertThat(Replicas.admitted(200,
					(i) -> replicas.both(i).checks(RateLimiterFixture.SOMEBODY, i, Outcome.NO_ANSWER)))
				.isEqualTo(15);
		}
	}

}
