package dev.keydoctor.ratelimit;

import java.time.Clock;

import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Where the counts are kept.
 */
@Configuration(proxyBeanMethods = false)
class LimitConfiguration {

	@Bean
	Buckets buckets(RedisLimitProperties share, Clock clock, MeterRegistry metrics) {
		if (!share.shared()) {
			return new LocalBuckets(clock);
		}
		RedisConnection line = new RedisConnection(share.redisUrl(), RedisConnection.PATIENCE, clock, metrics);
		return new SharedBuckets(new RedisBuckets(line, share.salt(), clock), share.replicas(), clock);
	}

}
