package dev.keydoctor.web.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * A bounded set of the origins (scheme, host and port) whose pages are kept. Where no
 * public address is configured, visitors name the host, and may make up any number of
 * them: only those that are asked for most are taken for the portal's own.
 */
final class Origins {

	private static final int MOST = 8;

	private final Cache<String, Boolean> known = Caffeine.newBuilder()
		.maximumSize(MOST)
		.executor(Runnable::run)
		.build();

	/**
	 * Admits an origin whose responses may be kept: always while few are known, then only
	 * where it is asked for again and again.
	 */
	boolean admit(String origin) {
		boolean few = this.known.estimatedSize() < MOST;
		return this.known.asMap().putIfAbsent(origin, true) != null || few;
	}

}
