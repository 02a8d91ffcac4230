package dev.keydoctor.web.overload;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * An initializer that gives the JVM more carriers, the threads that run virtual threads,
 * than a crowd on one route can hold. With as many carriers as processors, the first two
 * pages hold them all: the next requests queue for a carrier, where no bulkhead sees
 * them, and every search and check behind them. Carriers share the processors fairly,
 * since the system preempts them.
 */
final class Carriers implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	/** Read by the JDK when the first virtual thread starts. */
	static final String PROPERTY = "jdk.virtualThreadScheduler.parallelism";

	/** With four, kept pages waited longer and nobody waited less. */
	private static final int PER_PROCESSOR = 2;

	/** On one processor too, the costliest route leaves some free. */
	static int number() {
		return PER_PROCESSOR * Math.max(2, Runtime.getRuntime().availableProcessors());
	}

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		if (System.getProperty(PROPERTY) == null) {
			System.setProperty(PROPERTY, String.valueOf(number()));
		}
	}

}
