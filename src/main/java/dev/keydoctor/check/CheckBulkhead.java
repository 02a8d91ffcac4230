package dev.keydoctor.check;

import java.util.concurrent.Semaphore;

import dev.keydoctor.openai.ApiKey;
import dev.keydoctor.openai.OpenAiProperties;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.stereotype.Component;

/**
 * The places for checks that ask OpenAI at the same time. Whoever finds none is told at
 * once that the portal is busy: who waited would crowd those who are served.
 */
@Component
class CheckBulkhead {

	private final Semaphore free;

	private final Counter busy;

	CheckBulkhead(OpenAiProperties properties, MeterRegistry metrics) {
		this.free = new Semaphore(properties.maxConcurrentChecks());
		this.busy = Counter.builder("keydoctor.checks.busy")
			.description("Checks that were refused, since too many were under way")
			.register(metrics);
	}

	/**
	 * Takes a place for the check of a key, to be closed when the check has ended.
	 * Example keys and keys that are not sent need none.
	 */
	Permit takeFor(ApiKey key) {
		if (!key.reachesOpenAi()) {
			return () -> {
			};
		}
		if (!this.free.tryAcquire()) {
			this.busy.increment();
			throw new BusyException();
		}
		return this.free::release;
	}

	/**
	 * A place, until it is closed.
	 */
	@FunctionalInterface
	interface Permit extends AutoCloseable {

		@Override
		void close();

	}

}
