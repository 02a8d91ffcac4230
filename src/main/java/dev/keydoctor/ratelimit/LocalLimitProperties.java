package dev.keydoctor.ratelimit;

import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * A record of how much may be used that goes no further than this machine.
 *
 * @param examples example keys and keys that cannot be sent, from one address
 * @param texts pasted texts from one address
 * @param localNetwork examples and texts from neighbouring addresses
 * @param localEverybody all examples and texts
 */
@Validated
@ConfigurationProperties("keydoctor.limits")
record LocalLimitProperties(@NotNull BandwidthSpec examples, @NotNull BandwidthSpec texts,
		@NotNull BandwidthSpec localNetwork, @NotNull BandwidthSpec localEverybody) {

}
