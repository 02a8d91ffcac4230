package dev.keydoctor.ratelimit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How replicas count together.
 *
 * @param redisUrl where Redis is, empty where each process counts for itself
 * @param redisSalt what the names in Redis are made with, the same for all replicas;
 * empty: derived from the address of Redis
 * @param replicas how many processes share the limits; while Redis is away each has its
 * part, at least 1
 */
@ConfigurationProperties("keydoctor.limits")
record RedisLimitProperties(@DefaultValue("") String redisUrl, @DefaultValue("") String redisSalt,
		@DefaultValue("2") int replicas) {

	RedisLimitProperties {
		if (replicas < 1) {
			throw new IllegalArgumentException("There must be at least 1 replica");
		}
	}

	boolean shared() {
		return !this.redisUrl.isBlank();
	}

	String salt() {
		return this.redisSalt.isEmpty() ? this.redisUrl : this.redisSalt;
	}

	@Override
	public String toString() {
		return "ShareProperties[secret]";
	}

}
