package dev.keydoctor.ratelimit;

import dev.keydoctor.site.SettingException;
import io.lettuce.core.RedisURI;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * A record of how replicas count together.
 *
 * @param redisUrl where Redis is, empty where each process counts for itself
 * @param redisSalt what the names in Redis are made with, the same for all replicas;
 * empty: derived from the address of Redis
 * @param replicas how many processes share the limits; while Redis is away each has its
 * part
 */
@Validated
@ConfigurationProperties("keydoctor.limits")
record RedisLimitProperties(@DefaultValue("") String redisUrl, @DefaultValue("") String redisSalt,
		@Min(1) @Max(1000) int replicas) {

	RedisLimitProperties {
		if (!redisUrl.isBlank()) {
			address(redisUrl);
		}
	}

	/** Without a cause, which would show the password. */
	private static RedisURI address(String url) {
		try {
			RedisURI address = RedisURI.create(url);
			if (address.getHost() != null || address.getSocket() != null || !address.getSentinels().isEmpty()) {
				return address;
			}
		}
		catch (IllegalArgumentException ex) {
			// Told below.
		}
		throw new SettingException("redis-url", "is no address of a Redis");
	}

	RedisURI redisAddress() {
		return address(this.redisUrl);
	}

	boolean shared() {
		return !this.redisUrl.isBlank();
	}

	String salt() {
		return this.redisSalt.isEmpty() ? this.redisUrl : this.redisSalt;
	}

	@Override
	public String toString() {
		return "RedisLimitProperties[secret]";
	}

}
