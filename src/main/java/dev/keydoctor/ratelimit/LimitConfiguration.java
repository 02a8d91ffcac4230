package dev.keydoctor.ratelimit;

import java.time.Clock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Where the counts are kept.
 */
@Configuration(proxyBeanMethods = false)
class LimitConfiguration {

	@Bean
	Buckets buckets(Clock clock) {
		return new LocalBuckets(clock);
	}

}
