package dev.keydoctor.ratelimit;

import java.time.Instant;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * A record of how much all visitors share, and who may use which part of it.
 *
 * @param everybody all checks
 * @param everybodyDaily all checks of a day
 * @param launch all checks while a launch lasts
 * @param launchDaily all checks of a day while a launch lasts
 * @param launches when many people come at once
 * @param unknownKeys the share of all checks that may be of keys that OpenAI does not
 * know
 * @param reserve the share of what is common that is kept for courses and newcomers
 * @param reserveNetwork how often neighbouring addresses may draw on the reserve
 * @param localEverybody all examples and texts, which go no further than this machine
 */
@Validated
@ConfigurationProperties("keydoctor.limits")
record CommonLimitProperties(@DefaultValue("60, then 1 per 1s") BandwidthSpec everybody,
		@DefaultValue("2000 a day") BandwidthSpec everybodyDaily,
		@DefaultValue("200, then 20 per 1s") BandwidthSpec launch,
		@DefaultValue("40000 a day") BandwidthSpec launchDaily, @DefaultValue List<@Valid Launch> launches,
		@DefaultValue("0.5") @DecimalMin("0.001") @DecimalMax("1") double unknownKeys,
		@DefaultValue("0.4") @DecimalMin("0") @DecimalMax("0.9") double reserve,
		@DefaultValue("2 a day") BandwidthSpec reserveNetwork,
		@DefaultValue("6000, then 100 per 1s") BandwidthSpec localEverybody) {

	boolean launching(Instant now) {
		return this.launches.stream().anyMatch((launch) -> launch.covers(now));
	}

	/**
	 * A record of a time in which many people come at once.
	 *
	 * @param start its first moment
	 * @param end the first moment after it
	 */
	record Launch(@NotNull Instant start, @NotNull Instant end) {

		@AssertTrue(message = "{keydoctor.Launch.message}")
		boolean isEndAfterStart() {
			return this.start == null || this.end == null || this.start.isBefore(this.end);
		}

		boolean covers(Instant now) {
			return !now.isBefore(this.start) && now.isBefore(this.end);
		}

	}

}
