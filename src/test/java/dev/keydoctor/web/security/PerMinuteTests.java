package dev.keydoctor.web.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An allowance is used up within its minute, and whole again in the next.
 */
class PerMinuteTests {

	private Instant now = Instant.parse("2026-11-21T10:00:00Z");

	@Test
	void isUsedUpAndComesBack() {
		PerMinute reports = new PerMinute(2, new Ticking());

		List<Boolean> taken = new ArrayList<>(List.of(reports.take(), reports.take(), reports.take()));
		this.now = this.now.plus(Duration.ofMinutes(1));
		taken.add(reports.take());

		assertThat(taken).containsExactly(true, true, false, true);
	}

	private final class Ticking extends Clock {

		@Override
		public Instant instant() {
			return PerMinuteTests.this.now;
		}

		@Override
		public ZoneOffset getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}

	}

}
