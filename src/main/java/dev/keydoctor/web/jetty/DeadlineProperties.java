package dev.keydoctor.web.jetty;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationUnit;
import org.springframework.validation.annotation.Validated;

/**
 * A record of how long visitors may take.
 *
 * @param deadline the time for the headers of a request, and once more for its body
 */
@Validated
@ConfigurationProperties("keydoctor.web")
record DeadlineProperties(@DefaultValue("5s") @DurationUnit(ChronoUnit.SECONDS) @DurationMin(millis = 100) @DurationMax(
		seconds = 300) Duration deadline) {

}
