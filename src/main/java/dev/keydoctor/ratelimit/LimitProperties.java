package dev.keydoctor.ratelimit;

import java.time.Instant;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much is fair.
 *
 * @param enabled whether anything is limited
 * @param address checks from one address
 * @param network checks from neighbouring addresses
 * @param distinctKeys different keys from one address
 * @param sameKey checks of one key
 * @param course checks of one course
 * @param everybody all checks
 * @param everybodyDaily all checks of a day
 * @param launch all checks while a launch lasts
 * @param launchDaily all checks of a day while a launch lasts
 * @param launches when many people come at once
 * @param examples example keys and keys that cannot be sent, from one address
 * @param texts pasted texts from one address
 * @param overrides networks that may use more or less for a time
 * @param trustedProxies where the proxies are whose word counts for an address
 */
@ConfigurationProperties("keydoctor.limits")
record LimitProperties(boolean enabled, BandwidthSpec address, BandwidthSpec network, BandwidthSpec distinctKeys,
		BandwidthSpec sameKey, BandwidthSpec course, BandwidthSpec everybody, BandwidthSpec everybodyDaily,
		BandwidthSpec launch, BandwidthSpec launchDaily, @DefaultValue List<Launch> launches, BandwidthSpec examples,
		BandwidthSpec texts, @DefaultValue List<LimitOverride> overrides, @DefaultValue List<Network> trustedProxies) {

	/**
	 * A time in which many people come at once.
	 *
	 * @param start its first moment
	 * @param end the first moment after it
	 */
	record Launch(Instant start, Instant end) {

		boolean covers(Instant now) {
			return !now.isBefore(this.start) && now.isBefore(this.end);
		}

	}

	/**
	 * A network that may use more or less than others.
	 *
	 * @param prefix the network
	 * @param factor how many times as much, above zero
	 * @param until the first moment at which it no longer may
	 */
	record LimitOverride(Network prefix, double factor, Instant until) {

		LimitOverride {
			if (!(factor > 0)) {
				throw new IllegalArgumentException("The factor must be above zero");
			}
		}

	}

}
