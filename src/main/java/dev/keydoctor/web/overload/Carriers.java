package dev.keydoctor.web.overload;

/**
 * A setting of the JVM: more carriers, the threads that run virtual threads, than a crowd
 * on one route can hold. With as many carriers as processors, the first two pages hold
 * them all: the next requests queue for a carrier, where no bulkhead sees them, and every
 * search and check behind them. Carriers share the processors fairly, since the system
 * preempts them.
 */
public final class Carriers {

	private static final String PROPERTY = "jdk.virtualThreadScheduler.parallelism";

	/** With four, cached pages waited longer and no request waited less. */
	private static final int PER_PROCESSOR = 2;

	private Carriers() {
	}

	/**
	 * Sets how many there are, unless the operator has. The JDK reads it when the first
	 * virtual thread starts: nothing may run before.
	 */
	public static void provide() {
		if (System.getProperty(PROPERTY) == null) {
			System.setProperty(PROPERTY, String.valueOf(number()));
		}
	}

	/** More than {@link BulkheadInterceptor#PAGES}, on a single processor too. */
	static int number() {
		return PER_PROCESSOR * Math.max(2, Runtime.getRuntime().availableProcessors());
	}

}
