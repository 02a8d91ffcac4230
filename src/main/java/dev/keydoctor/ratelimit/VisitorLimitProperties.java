package dev.keydoctor.ratelimit;

import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * A record of how many checks of real keys one visitor may use.
 *
 * @param address checks from one address
 * @param network checks from neighbouring addresses
 * @param distinctKeys different keys from one address
 * @param sameKey checks of one key, outside courses
 * @param course checks of one course
 * @param giveBacks how often neighbouring addresses get a charge back
 */
@Validated
@ConfigurationProperties("keydoctor.limits")
record VisitorLimitProperties(@NotNull BandwidthSpec address, @NotNull BandwidthSpec network,
		@NotNull BandwidthSpec distinctKeys, @NotNull BandwidthSpec sameKey, @NotNull BandwidthSpec course,
		@NotNull BandwidthSpec giveBacks) {

}
