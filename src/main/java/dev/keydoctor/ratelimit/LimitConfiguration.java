package dev.keydoctor.ratelimit;

import java.time.Clock;
import java.util.function.LongSupplier;

import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * A configuration of where the buckets are kept.
 */
@Configuration(proxyBeanMethods = false)
class LimitConfiguration {

	@Bean
	Buckets buckets(RedisLimitProperties redis, Clock clock, LongSupplier nanoTime, MeterRegistry metrics) {
		if (!redis.shared()) {
			return new LocalBuckets(clock, nanoTime);
		}
		RedisConnection connection = new RedisConnection(redis.redisAddress(), RedisConnection.COMMAND_TIMEOUT,
				nanoTime, metrics);
		return new SharedBuckets(new RedisBuckets(connection, redis.salt(), clock), redis.replicas(), clock, nanoTime);
	}

}
