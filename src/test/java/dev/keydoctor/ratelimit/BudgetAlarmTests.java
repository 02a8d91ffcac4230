package dev.keydoctor.ratelimit;

import java.time.Duration;
import java.util.Map;

import dev.keydoctor.LogCapture;
import dev.keydoctor.SetClock;
import dev.keydoctor.ratelimit.Permit.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of what an operator learns before a common budget is used up.
 */
@Isolated
class BudgetAlarmTests {

	private final SetClock clock = new SetClock();

	private final RateLimiterFixture limiter = RateLimiterFixture.at(this.clock);

	@RegisterExtension
	private final LogCapture log = new LogCapture(LimitMetrics.class);

	@Test
	void noAlarmIsRaisedWhileHalfIsLeft() {
		assertThat(this.limiter.checked(30, "everywhere", Outcome.KEY_KNOWN)).isEqualTo(30);

		assertThat(this.limiter.low()).isEmpty();
		assertThat(this.log.lines()).isEmpty();
	}

	@Test
	void isCountedForEachUseAndLoggedOnceADayForEachBudget() {
		assertThat(this.limiter.checked(60, "everywhere", Outcome.KEY_KNOWN)).isEqualTo(60);
		assertThat(this.limiter.low()).isEqualTo(Map.of("everybody", 30.0));
		assertThat(this.log.lines()).singleElement().asString().contains("\"everybody\"");

		this.clock.pass(Duration.ofHours(1));
		this.limiter.checked(60, "everywhere", Outcome.KEY_UNKNOWN);
		assertThat(this.limiter.low()).isEqualTo(Map.of("everybody", 60.0, "unknown-keys", 15.0));
		assertThat(this.log.lines()).hasSize(2);

		this.clock.pass(Duration.ofDays(1));
		this.limiter.checked(60, "everywhere", Outcome.KEY_KNOWN);
		assertThat(this.log.lines()).hasSize(3);
	}

	@Test
	void anAlarmIsRaisedForTheDayToo() {
		RateLimiterFixture limiter = RateLimiterFixture.at(this.clock, "everybody-daily=40 a day");

		limiter.checked(21, "everywhere", Outcome.KEY_KNOWN);

		assertThat(limiter.low()).isEqualTo(Map.of("day", 1.0));
	}

	@Test
	void anAlarmIsRaisedByReplicasTogether() {
		try (Replicas replicas = new Replicas(Duration.ofSeconds(20))) {
			for (int i = 0; i < 32; i++) {
				replicas.both(i).checks(RateLimiterFixture.place("everywhere", i), i, Outcome.KEY_KNOWN);
			}

			assertThat(replicas.first().low()).isEqualTo(Map.of("everybody", 1.0));
			assertThat(replicas.second().low()).isEqualTo(Map.of("everybody", 1.0));
			assertThat(this.log.lines()).hasSize(2);
		}
	}

}
