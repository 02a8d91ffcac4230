package dev.keydoctor.ratelimit;

import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * A record of how much one visitor may use.
 *
 * @param address checks from one address
 * @param network checks from neighbouring addresses
 * @param distinctKeys different keys from one address
 * @param sameKey checks of one key, outside courses
 * @param course checks of one course
 * @param giveBacks how often neighbouring addresses get a charge back
 * @param examples example keys and keys that cannot be sent, from one address
 * @param texts pasted texts from one address
 * @param localNetwork examples and texts from neighbouring addresses
 */
@Validated
@ConfigurationProperties("keydoctor.limits")
record VisitorLimitProperties(@NotNull BandwidthSpec address, @NotNull BandwidthSpec network,
		@NotNull BandwidthSpec distinctKeys, @NotNull BandwidthSpec sameKey, @NotNull BandwidthSpec course,
		@NotNull BandwidthSpec giveBacks, @NotNull BandwidthSpec examples, @NotNull BandwidthSpec texts,
		@NotNull BandwidthSpec localNetwork) {

}
