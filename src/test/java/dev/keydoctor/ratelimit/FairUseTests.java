package dev.keydoctor.ratelimit;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.http.HttpHeaders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * How much somebody gets, with the settings that the application comes with.
 */
class FairUseTests {

	private static final String SOMEBODY = "203.0.113.9";

	private static final Course COURSE = new Course("n8n", LocalDate.of(2026, 12, 31));

	private final SetClock clock = new SetClock();

	private final Room room = Room.at(this.clock);

	@Test
	void onePersonMendsAKeyWithoutNoticingALimit() {
		for (int attempt = 0; attempt < 30; attempt++) {
			assertThat(this.room.admits(SOMEBODY, attempt / 10)).isTrue();
			this.clock.pass(Duration.ofMinutes(2));
		}
	}

	@ParameterizedTest
	@CsvSource({ "one /32,      5", "one /24,     60", "one /48,     60", "one /64,      5", "everywhere,  60" })
	void aThiefWithAThousandKeysIsToldOfFew(String where, long told) {
		assertThat(admitted(1000, where)).isEqualTo(told);
	}

	@Test
	void aThiefWithAWholeNetworkOfIpv6GetsItsBudgetAndNoMore() {
		Room room = Room.at(this.clock, "everybody=100000, then 1 per 1s", "everybody-daily=100000 a day");

		long admitted = Room.count(IntStream.range(0, 10_000)
			.mapToObj((i) -> room.admits("2001:db8:1:" + Integer.toHexString(i) + "::1", i)));

		assertThat(admitted).isEqualTo(60);
	}

	@Test
	void nobodyGetsMoreThanADaysBudget() {
		long admitted = 0;
		for (int minute = 0; minute < 18 * 60; minute++) {
			admitted += admitted(100, "everywhere");
			this.clock.pass(Duration.ofMinutes(1));
		}

		assertThat(admitted).isEqualTo(2000);
		assertThat(admitted(1000, "everywhere")).isEqualTo(60);
	}

	@Test
	void oneKeyIsNotHammeredFromManyPlaces() {
		long admitted = Room
			.count(IntStream.range(0, 1000).mapToObj((i) -> this.room.admits(place("everywhere", i), 7)));

		assertThat(admitted).isEqualTo(6);
	}

	@Test
	void aRefusalCostsNothing() {
		assertThat(admitted(5, "one /32")).isEqualTo(5);
		assertThat(admitted(1000, "one /32", (i) -> 1000L + i)).isZero();

		assertThat(IntStream.range(0, 5).mapToObj((i) -> this.room.admits(SOMEBODY, 0))).doesNotContain(false);
		assertThat(admitted(100, "one /24")).isEqualTo(50);
	}

	@Test
	void whatIsGivenBackCanBeUsedAgain() {
		for (int i = 0; i < 1000; i++) {
			this.room.check(null, SOMEBODY, i).giveBack();
		}

		assertThat(admitted(1000, "one /32")).isEqualTo(5);
	}

	@Test
	void aKeyThatComesAgainIsNoOtherKey() {
		assertThat(IntStream.range(0, 10).mapToObj((i) -> this.room.admits(SOMEBODY, i % 5))).doesNotContain(false);
		assertThat(this.room.admits(SOMEBODY, 0)).isFalse();
	}

	@Test
	void theWaitIsLongEnoughAndNotTooLong() {
		assertThat(admitted(10, "one /32", (i) -> i % 5L)).isEqualTo(10);

		String seconds = retryAfter(SOMEBODY, 1);
		assertThat(seconds).isEqualTo("60");
		this.clock.pass(Duration.ofSeconds(59));
		assertThat(this.room.admits(SOMEBODY, 1)).isFalse();
		this.clock.pass(Duration.ofSeconds(1));
		assertThat(this.room.admits(SOMEBODY, 1)).isTrue();
	}

	@Test
	void theWaitIsThatOfTheSlowestBucket() {
		assertThat(admitted(5, "one /32")).isEqualTo(5);

		assertThat(retryAfter(SOMEBODY, 99)).isEqualTo("600");
	}

	@Test
	void whenTheDayIsUsedUpTheWaitEndsAtMidnight() {
		Room room = Room.at(this.clock, "everybody-daily=1 a day");
		assertThat(room.admits(SOMEBODY, 1)).isTrue();

		assertThatExceptionOfType(OverLimitException.class).isThrownBy(() -> room.check(null, SOMEBODY, 1))
			.satisfies((ex) -> assertThat(ex.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("64800"));
		this.clock.pass(Duration.ofHours(18));
		assertThat(room.admits(SOMEBODY, 1)).isTrue();
	}

	@Test
	void aCourseCountsByItselfWhereverItsPeopleAre() {
		Room room = Room.at(this.clock, "everybody=1000, then 1 per 1s");

		long admitted = Room.count(IntStream.range(0, 1000).mapToObj((i) -> room.admits(COURSE, SOMEBODY, i)));

		assertThat(admitted).isEqualTo(300);
		assertThat(room.admits(SOMEBODY, 1)).isTrue();
		assertThat(room.admits(new Course("other", COURSE.until()), SOMEBODY, 2)).isTrue();
	}

	@Test
	void aCourseGetsNoMoreThanEverybodyTogether() {
		assertThat(IntStream.range(0, 60).mapToObj((i) -> this.room.admits(COURSE, SOMEBODY, i))).doesNotContain(false);
		assertThat(this.room.admits(COURSE, SOMEBODY, 60)).isFalse();
	}

	@Test
	void aCourseMayNotHammerAKeyEither() {
		assertThat(Room.count(IntStream.range(0, 100).mapToObj((i) -> this.room.admits(COURSE, SOMEBODY, 7))))
			.isEqualTo(6);
	}

	@Test
	void aLaunchOpensAndClosesByItself() {
		Room room = Room.at(this.clock, "launches[0].start=2026-11-21T08:00:00Z",
				"launches[0].end=2026-11-21T10:00:00Z");

		assertThat(admitted(room, 1000, "everywhere", Long::valueOf)).isEqualTo(60);
		this.clock.pass(Duration.ofHours(2));
		assertThat(admitted(room, 1000, "everywhere", (i) -> i + 1000L)).isEqualTo(200);
		this.clock.pass(Duration.ofSeconds(5));
		assertThat(admitted(room, 1000, "everywhere", (i) -> i + 2000L)).isEqualTo(100);
		this.clock.pass(Duration.ofHours(2));
		assertThat(admitted(room, 1000, "everywhere", (i) -> i + 3000L)).isEqualTo(60);
	}

	@Test
	void anOverrideEnds() {
		Room room = Room.at(this.clock, "overrides[0].prefix=203.0.113.0/24", "overrides[0].factor=4",
				"overrides[0].until=2026-11-21T07:00:00Z");

		assertThat(admitted(room, 100, "one /32", Long::valueOf)).isEqualTo(20);
		assertThat(Room.count(IntStream.range(0, 100).mapToObj((i) -> room.admits("198.51.100.1", 500 + i))))
			.isEqualTo(5);
		this.clock.pass(Duration.ofHours(1));
		assertThat(admitted(room, 100, "one /32", (i) -> 200L + i)).isEqualTo(5);
	}

	@Test
	void anIpv4AddressInIpv6IsOne() {
		assertThat(admitted(5, "one /32")).isEqualTo(5);

		assertThat(this.room.admits("::ffff:" + SOMEBODY, 99)).isFalse();
	}

	@Test
	void aClassroomPastesAndTriesExamplesAtOnceButNobodyDoesSoForever() {
		long texts = Room.count(IntStream.range(0, 5000)
			.mapToObj((i) -> Room.admitted(() -> this.room.fairUse().text(Room.from(SOMEBODY)))));
		long examples = Room.count(IntStream.range(0, 5000)
			.mapToObj((i) -> Room.admitted(() -> this.room.fairUse().example(Room.from(SOMEBODY)))));

		assertThat(texts).isEqualTo(1200);
		assertThat(examples).isEqualTo(300);
		assertThat(this.room.admits(SOMEBODY, 1)).isTrue();
	}

	@Test
	void whereLimitsAreOffThereAreNone() {
		Room room = Room.at(this.clock, "enabled=false");

		assertThat(admitted(room, 10_000, "one /32", Long::valueOf)).isEqualTo(10_000);
	}

	@Test
	void inTheLongRunNobodyGetsMoreThanBurstAndRefill() {
		Random chance = new Random(20261121);
		long admitted = 0;
		Duration passed = Duration.ZERO;
		while (passed.compareTo(Duration.ofHours(10)) < 0) {
			admitted += admitted(chance.nextInt(5), "one /32", (i) -> (long) chance.nextInt(3));
			Duration step = Duration.ofMillis(chance.nextInt(90_000));
			this.clock.pass(step);
			passed = passed.plus(step);
		}

		assertThat(admitted).isBetween(passed.toMinutes() / 2, 10 + passed.toMinutes());
	}

	private long admitted(int checks, String where) {
		return admitted(checks, where, Long::valueOf);
	}

	private long admitted(int checks, String where, IntFunction<Long> key) {
		return admitted(this.room, checks, where, key);
	}

	private static long admitted(Room room, int checks, String where, IntFunction<Long> key) {
		return Room.count(IntStream.range(0, checks).mapToObj((i) -> room.admits(place(where, i), key.apply(i))));
	}

	private static String place(String where, int i) {
		return switch (where) {
			case "one /32" -> SOMEBODY;
			case "one /24" -> "203.0.113." + i % 256;
			case "one /64" -> "2001:db8:1:1::" + Integer.toHexString(i);
			case "one /48" -> "2001:db8:1:" + Integer.toHexString(i) + "::1";
			default -> "%d.%d.7.1".formatted(11 + i / 250, 1 + i % 250);
		};
	}

	private String retryAfter(String address, long key) {
		try {
			this.room.check(null, address, key);
			return "";
		}
		catch (OverLimitException ex) {
			return String.valueOf(ex.getHeaders().getFirst(HttpHeaders.RETRY_AFTER));
		}
	}

}
