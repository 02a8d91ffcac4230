package dev.keydoctor.ratelimit;

import java.util.Optional;
import java.util.regex.Pattern;

import io.lettuce.core.RedisURI;
import jakarta.validation.constraints.AssertTrue;
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

	@AssertTrue(message = "{keydoctor.RedisUrl.message}")
	boolean isRedisUrlReadable() {
		return !shared() || address().isPresent();
	}

	/** Nothing where it cannot be read: the exception would show the password. */
	private Optional<RedisURI> address() {
		try {
			RedisURI address = RedisURI.create(this.redisUrl);
			boolean named = (address.getHost() != null) ? HOST.matcher(address.getHost()).matches()
					: !address.getSentinels().isEmpty();
			return Optional.of(address).filter((_) -> named && !isCut(address));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	/**
	 * Whether a sign is in it at which a password would end, and with it the address. Of
	 * what stands behind a ? Lettuce leaves out what it does not know, such as
	 * {@code ssl=true}, and says nothing. The # before the name of a master is needed.
	 */
	private boolean isCut(RedisURI address) {
		String plain = address.getSentinels().isEmpty() ? this.redisUrl : this.redisUrl.replaceFirst("#[^#@]*$", "");
		return plain.contains("#") || plain.contains("?");
	}

	RedisURI redisAddress() {
		return address().orElseThrow();
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
