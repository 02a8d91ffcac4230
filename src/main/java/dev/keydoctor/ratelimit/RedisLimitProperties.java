package dev.keydoctor.ratelimit;

import java.util.regex.Pattern;

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
		@DefaultValue("2") @Min(1) @Max(1000) int replicas) {

	/** Lettuce takes anything for a host, such as half a password. */
	private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]+|\\[[^]]+]");

	RedisLimitProperties {
		if (!redisUrl.isBlank()) {
			address(redisUrl);
		}
	}

	/** Without a cause, which would show the password. */
	private static RedisURI address(String url) {
		try {
			RedisURI address = RedisURI.create(url);
			boolean named = (address.getHost() != null) ? HOST.matcher(address.getHost()).matches()
					: address.getSocket() != null || !address.getSentinels().isEmpty();
			if (named && !isCut(url)) {
				return address;
			}
		}
		catch (IllegalArgumentException ex) {
			// Told below.
		}
		throw new SettingException("redis-url", "is no address of a Redis, in which #, ?, @, / and % of a password "
				+ "are written %23, %3F, %40, %2F and %25");
	}

	/* At such a sign the password would end, and with it the address. */
	private static boolean isCut(String url) {
		String beforeHost = url.substring(0, Math.max(0, url.lastIndexOf('@')));
		return beforeHost.contains("#") || beforeHost.contains("?");
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
