package dev.keydoctor.ratelimit;

import java.time.Clock;
import java.util.function.LongSupplier;

import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * A configuration of where the buckets are kept.
 */
@Configuration(proxyBeanMethods = false)
class LimitConfiguration {

	/** The connection to Redis; none where each process counts for itself. */
	@Bean
	@Nullable RedisConnection redisConnection(RedisLimitProperties redis, LongSupplier nanoTime, MeterRegistry metrics) {
		return redis.shared()
				? new RedisConnection(redis.redisAddress(), RedisConnection.COMMAND_TIMEOUT, nanoTime, metrics) : null;
	}

	@Bean
	Buckets buckets(@Nullable RedisConnection connection, RedisLimitProperties redis, Clock clock,
			LongSupplier nanoTime) {
		return (connection != null) ? new SharedBuckets(new RedisBuckets(connection, redis.salt(), clock),
				redis.replicas(), clock, nanoTime) : new LocalBuckets(clock, nanoTime);
	}

}
