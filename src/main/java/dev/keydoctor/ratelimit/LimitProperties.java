package dev.keydoctor.ratelimit;

import java.time.Instant;
import java.util.List;

import dev.keydoctor.site.SettingException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * A record of how much is fair.
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
 * @param unknownKeys the share of all checks that may be of keys that OpenAI does not
 * know
 * @param reserve the share of what is common that is kept for courses and newcomers
 * @param reserveNetwork how often neighbouring addresses may draw on the reserve
 * @param giveBacks how often neighbouring addresses get a charge back
 * @param examples example keys and keys that cannot be sent, from one address
 * @param texts pasted texts from one address
 * @param localNetwork examples and texts from neighbouring addresses
 * @param localEverybody all examples and texts
 * @param overrides networks that may use more or less for a time
 * @param trustedProxies where the proxies are whose word counts for an address
 */
@Validated
@ConfigurationProperties("keydoctor.limits")
record LimitProperties(boolean enabled, @NotNull BandwidthSpec address, @NotNull BandwidthSpec network,
		@NotNull BandwidthSpec distinctKeys, @NotNull BandwidthSpec sameKey, @NotNull BandwidthSpec course,
		@NotNull BandwidthSpec everybody, @NotNull BandwidthSpec everybodyDaily, @NotNull BandwidthSpec launch,
		@NotNull BandwidthSpec launchDaily, @DefaultValue List<@Valid Launch> launches,
		@Positive @DecimalMax("1") double unknownKeys, @DecimalMin("0") @DecimalMax("0.9") double reserve,
		@NotNull BandwidthSpec reserveNetwork, @NotNull BandwidthSpec giveBacks, @NotNull BandwidthSpec examples,
		@NotNull BandwidthSpec texts, @NotNull BandwidthSpec localNetwork, @NotNull BandwidthSpec localEverybody,
		@DefaultValue List<@Valid LimitOverride> overrides, @DefaultValue List<Network> trustedProxies) {

	LimitProperties {
		if (trustedProxies.stream().anyMatch((proxies) -> proxies.length() == 0)) {
			throw new SettingException("trusted-proxies",
					"trusts every address, so that whoever likes may pretend to be anybody");
		}
	}

	/**
	 * A time in which many people come at once.
	 *
	 * @param start its first moment
	 * @param end the first moment after it
	 */
	record Launch(@NotNull Instant start, @NotNull Instant end) {

		Launch {
			if (start != null && end != null && !start.isBefore(end)) {
				throw new SettingException("end", "must be after the start");
			}
		}

		boolean covers(Instant now) {
			return !now.isBefore(this.start) && now.isBefore(this.end);
		}

	}

	/**
	 * A network that may use more or less than others.
	 *
	 * @param prefix the network
	 * @param factor how many times as much
	 * @param until the first moment at which it no longer may
	 */
	record LimitOverride(@NotNull Network prefix, @Positive @DecimalMax("1000") double factor, @NotNull Instant until) {

	}

}
