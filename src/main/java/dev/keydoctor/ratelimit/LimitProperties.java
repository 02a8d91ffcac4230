package dev.keydoctor.ratelimit;

import java.time.Instant;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * A record of whether anything is limited, and of exceptions. How much is fair stands in
 * records by whose budget it is, all of one prefix, so that the names of the properties
 * stay flat.
 *
 * @param enabled whether anything is limited
 * @param overrides networks that may use more or less for a time
 * @param trustedProxies where the proxies are whose word counts for an address
 * @param courseSecret what course codes are signed with, empty where there are no codes
 */
@Validated
@ConfigurationProperties("keydoctor.limits")
record LimitProperties(@DefaultValue("true") boolean enabled, @DefaultValue List<@Valid LimitOverride> overrides,
		@DefaultValue List<Network> trustedProxies, @DefaultValue("") @Pattern(regexp = "|.{16,}",
				message = "{keydoctor.CourseSecret.message}") String courseSecret) {

	@AssertTrue(message = "{keydoctor.TrustedProxies.message}")
	boolean isTrustedProxiesBounded() {
		return this.trustedProxies.stream().noneMatch(Network::isWiderThanPrivate);
	}

	@Override
	public String toString() {
		return "LimitProperties[secret]";
	}

	/**
	 * A record of a network that may use more or less than others.
	 *
	 * @param prefix the network
	 * @param factor how many times as much
	 * @param until the first moment at which it no longer may
	 */
	record LimitOverride(@NotNull Network prefix, @DecimalMin("0.001") @DecimalMax("1000") double factor,
			@NotNull Instant until) {

	}

}
