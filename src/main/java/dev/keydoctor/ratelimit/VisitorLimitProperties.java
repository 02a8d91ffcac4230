package dev.keydoctor.ratelimit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
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
record VisitorLimitProperties(@DefaultValue("10, then 1 per 1m") BandwidthSpec address,
		@DefaultValue("60, then 6 per 1m") BandwidthSpec network,
		@DefaultValue("5, then 1 per 10m") BandwidthSpec distinctKeys,
		@DefaultValue("6, then 1 per 2m") BandwidthSpec sameKey,
		@DefaultValue("300, then 600 per 1h") BandwidthSpec course, @DefaultValue("10 a day") BandwidthSpec giveBacks,
		@DefaultValue("300, then 5 per 1s") BandwidthSpec examples,
		@DefaultValue("1200, then 20 per 1s") BandwidthSpec texts,
		@DefaultValue("2400, then 40 per 1s") BandwidthSpec localNetwork) {

}
