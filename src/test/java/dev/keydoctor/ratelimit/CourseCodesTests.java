package dev.keydoctor.ratelimit;

import java.time.Duration;
import java.time.LocalDate;

import dev.keydoctor.SetClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of codes that a teacher gives to a class.
 */
class CourseCodesTests {

	/** Minted with the line of the README. */
	private static final String CODE = "n8n-basics.20261121.bfd48a47f247d2023f99e10129a6b913";

	private final SetClock clock = new SetClock();

	private final CourseCodes codes = codes("a secret of the portal");

	@Test
	void areGoodUntilTheEndOfTheirLastDay() {
		assertThat(this.codes.find(CODE)).hasValue(new Course("n8n-basics", LocalDate.of(2026, 11, 21)));

		this.clock.pass(Duration.ofHours(18).minusSeconds(1));
		assertThat(this.codes.find(CODE)).isPresent();

		this.clock.pass(Duration.ofSeconds(1));
		assertThat(this.codes.find(CODE)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "n8n-basics", "n8n-basics.20261121", "n8n-basics.20261121.",
			"n8n-basics.20261122.bfd48a47f247d2023f99e10129a6b913",
			"n8n-advanced.20261121.bfd48a47f247d2023f99e10129a6b913",
			"n8n-basics.20261121.bfd48a47f247d2023f99e10129a6b9130",
			"n8n-basics.20261121.00000000000000000000000000000000",
			"n8n-basics.20261121.bfd48a47f247d2023f99e10129a6b913\n", "<b>.20261121.bfd48a47f247d2023f99e10129a6b913" })
	void areNotGoodWhenForged(String forged) {
		assertThat(this.codes.find(forged)).isEmpty();
	}

	@Test
	void areNotGoodWithAnotherSecretOrWithout() {
		assertThat(codes("another secret").find(CODE)).isEmpty();
		assertThat(codes("").find(CODE)).isEmpty();
		assertThat(codes("").exist()).isFalse();
	}

	private CourseCodes codes(String secret) {
		return new CourseCodes(RateLimiterFixture.limits("course-secret=" + secret), this.clock);
	}

}
