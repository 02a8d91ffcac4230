package dev.keydoctor.ratelimit;

import java.time.Duration;
import java.util.stream.IntStream;

import dev.keydoctor.SetClock;
import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of how much somebody gets of what costs this machine alone: examples and texts.
 */
class LocalUseTests {

	private final SetClock clock = new SetClock();

	private final RateLimiterFixture limiter = RateLimiterFixture.at(this.clock);

	@ParameterizedTest
	@EnumSource
	void aNetworkGetsNoMoreThanItsBudget(Use use) {
		assertThat(uses(use, 3000, "one /48")).isEqualTo(2400);
		assertThat(uses(use, 3000, "one /24")).isBetween(1200L, 2400L);
		this.clock.pass(Duration.ofSeconds(1));
		assertThat(uses(use, 3000, "one /48")).isEqualTo(40);
	}

	@ParameterizedTest
	@EnumSource
	void allTogetherGetNoMoreThanTheirs(Use use) {
		assertThat(uses(use, 7000, "everywhere")).isEqualTo(6000);
		this.clock.pass(Duration.ofSeconds(1));
		assertThat(uses(use, 7000, "everywhere")).isEqualTo(100);
	}

	@ParameterizedTest
	@EnumSource
	void newcomersAreServedWhileADozenNetworksTakeAllTheyCan(Use use) {
		assertThat(IntStream.range(0, 36).filter((i) -> {
			IntStream.range(0, 1200).forEach((j) -> used(use, "2001:db8:%x:%x::1".formatted(j % 12, j)));
			this.clock.pass(Duration.ofSeconds(5));
			return used(use, "198.51.%d.7".formatted(i));
		})).hasSize(36);
	}

	private long uses(Use use, int times, String where) {
		return RateLimiterFixture
			.count(IntStream.range(0, times).mapToObj((i) -> used(use, RateLimiterFixture.place(where, i))));
	}

	private boolean used(Use use, String address) {
		HttpServletRequest request = RateLimiterFixture.from(address);
		return RateLimiterFixture.admitted(() -> {
			switch (use) {
				case EXAMPLE -> this.limiter.rateLimiter().example(request);
				case TEXT -> this.limiter.rateLimiter().text(request);
			}
		});
	}

	private enum Use {

		EXAMPLE, TEXT

	}

}
