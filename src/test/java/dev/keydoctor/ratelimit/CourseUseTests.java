package dev.keydoctor.ratelimit;

import java.time.LocalDate;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How much a course gets, wherever its people are.
 */
class CourseUseTests {

	private static final Course COURSE = new Course("n8n", LocalDate.of(2026, 12, 31));

	private final SetClock clock = new SetClock();

	private final Room room = Room.at(this.clock);

	@Test
	void aCourseCountsByItselfWhereverItsPeopleAre() {
		Room room = Room.at(this.clock, "everybody=1000, then 1 per 1s");

		long admitted = Room.count(IntStream.range(0, 1000).mapToObj((i) -> room.admits(COURSE, Room.SOMEBODY, i)));

		assertThat(admitted).isEqualTo(300);
		assertThat(room.admits(Room.SOMEBODY, 1)).isTrue();
		assertThat(room.admits(new Course("other", COURSE.until()), Room.SOMEBODY, 2)).isTrue();
	}

	@Test
	void aCourseGetsNoMoreThanEverybodyTogether() {
		assertThat(IntStream.range(0, 60).mapToObj((i) -> this.room.admits(COURSE, Room.SOMEBODY, i)))
			.doesNotContain(false);
		assertThat(this.room.admits(COURSE, Room.SOMEBODY, 60)).isFalse();
	}

	@Test
	void aCourseMayNotHammerAKeyEither() {
		assertThat(Room.count(IntStream.range(0, 100).mapToObj((i) -> this.room.admits(COURSE, Room.SOMEBODY, 7))))
			.isEqualTo(6);
	}

}
