package dev.keydoctor.site;

import java.time.Clock;
import java.util.function.LongSupplier;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * A configuration with the clocks, which every room asks for and none owns.
 */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

	/** A clock that nobody sets, neither back nor forward, in nanoseconds. */
	@Bean
	LongSupplier nanoTime() {
		return System::nanoTime;
	}

}
