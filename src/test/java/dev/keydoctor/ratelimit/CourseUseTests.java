package dev.keydoctor.ratelimit;

import java.time.LocalDate;
import java.util.stream.IntStream;

import dev.keydoctor.SetClock;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of how much a course gets, wherever its people are.
 */
class CourseUseTests {

	private static final Course COURSE = new Course("n8n", LocalDate.of(2026, 12, 31));

	private final SetClock clock = new SetClock();

	private final RateLimiterFixture limiter = RateLimiterFixture.at(this.clock);

	@Test
	void aCourseCountsByItselfWhereverItsPeopleAre() {
		RateLimiterFixture limiter = RateLimiterFixture.at(this.clock, "everybody=1000, then 1 per 1s");

		long admitted = RateLimiterFixture
			.count(IntStream.range(0, 1000).mapToObj((i) -> limiter.admits(COURSE, RateLimiterFixture.SOMEBODY, i)));

		assertThat(admitted).isEqualTo(300);
		assertThat(limiter.admits(RateLimiterFixture.SOMEBODY, 1)).isTrue();
		assertThat(limiter.admits(new Course("other", COURSE.until()), RateLimiterFixture.SOMEBODY, 2)).isTrue();
	}

	@Test
	void aCourseGetsNoMoreThanEverybodyTogether() {
		assertThat(IntStream.range(0, 60).mapToObj((i) -> this.limiter.admits(COURSE, RateLimiterFixture.SOMEBODY, i)))
			.doesNotContain(false);
		assertThat(this.limiter.admits(COURSE, RateLimiterFixture.SOMEBODY, 60)).isFalse();
	}

	@Test
	void aClassMayShareAKey() {
		RateLimiterFixture limiter = RateLimiterFixture.at(this.clock, "everybody=1000, then 1 per 1s");

		assertThat(RateLimiterFixture
			.count(IntStream.range(0, 1000).mapToObj((i) -> limiter.admits(COURSE, RateLimiterFixture.SOMEBODY, 7))))
			.isEqualTo(300);
		assertThat(RateLimiterFixture
			.count(IntStream.range(0, 10).mapToObj((i) -> limiter.admits(RateLimiterFixture.SOMEBODY, 7))))
			.as("outside the course")
			.isEqualTo(6);
	}

}
