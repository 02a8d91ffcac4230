package dev.keydoctor.web.jetty;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

import jakarta.validation.constraints.NotNull;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.convert.DurationUnit;
import org.springframework.validation.annotation.Validated;

/**
 * A record of how the portal ends.
 *
 * @param drain how long it serves on when it no longer says that it is ready
 */
@Validated
@ConfigurationProperties("keydoctor")
record DrainProperties(@NotNull @DurationUnit(ChronoUnit.SECONDS) @DurationMin(
		message = "{keydoctor.NotNegative.message}") @DurationMax(minutes = 5) Duration drain) {

}
