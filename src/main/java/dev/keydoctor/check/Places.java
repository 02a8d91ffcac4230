package dev.keydoctor.check;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import dev.keydoctor.openai.ApiKey;
import dev.keydoctor.openai.OpenAiProperties;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.stereotype.Component;

/**
 * The places for checks that ask OpenAI at the same time, given in the order of arrival.
 * Whoever finds none soon is told that the portal is busy: better than an answer that
 * comes too late.
 */
@Component
class Places {

	private static final long LONGEST_WAIT_MILLISECONDS = 100;

	private final Semaphore free;

	private final Counter busy;

	Places(OpenAiProperties properties, MeterRegistry metrics) {
		this.free = new Semaphore(properties.maxConcurrentChecks(), true);
		this.busy = Counter.builder("keydoctor.checks.busy")
			.description("Checks that were refused, since too many were under way")
			.register(metrics);
	}

	/**
	 * Takes a place for the check of a key, to be closed when the check has ended.
	 * Example keys and keys that are not sent need none.
	 */
	Place takeFor(ApiKey key) {
		if (!key.reachesOpenAi()) {
			return () -> {
			};
		}
		if (!isFreeSoon()) {
			this.busy.increment();
			throw new BusyException();
		}
		return this.free::release;
	}

	private boolean isFreeSoon() {
		try {
			return this.free.tryAcquire(LONGEST_WAIT_MILLISECONDS, TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	/**
	 * A place, until it is closed.
	 */
	@FunctionalInterface
	interface Place extends AutoCloseable {

		@Override
		void close();

	}

}
