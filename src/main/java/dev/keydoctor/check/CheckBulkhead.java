package dev.keydoctor.check;

import java.util.concurrent.Semaphore;

import dev.keydoctor.openai.ApiKey;
import dev.keydoctor.openai.OpenAiProperties;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.stereotype.Component;

/**
 * A bulkhead that limits how many checks ask OpenAI at the same time, and as many the
 * sandbox. Beyond that it rejects at once, without a queue: who waited would crowd those
 * who are served.
 */
@Component
class CheckBulkhead {

	private final Semaphore real;

	private final Semaphore examples;

	private final Counter busy;

	CheckBulkhead(OpenAiProperties properties, MeterRegistry metrics) {
		this.real = new Semaphore(properties.maxConcurrentChecks());
		this.examples = new Semaphore(properties.maxConcurrentChecks());
		this.busy = Counter.builder("keydoctor.checks.busy")
			.description("Checks that were refused, since too many were under way")
			.register(metrics);
	}

	/**
	 * Takes a slot for the check of a key, to be closed when the check has ended. Example
	 * keys have slots of their own, since one may hang as long as OpenAI may; keys that
	 * are not sent need none.
	 * @throws BusyException if none is free
	 */
	Slot takeFor(ApiKey key) {
		if (key.fault() != null) {
			return () -> {
			};
		}
		Semaphore free = key.reachesOpenAi() ? this.real : this.examples;
		if (!free.tryAcquire()) {
			this.busy.increment();
			throw new BusyException();
		}
		return free::release;
	}

	/**
	 * A slot, until it is closed.
	 */
	@FunctionalInterface
	interface Slot extends AutoCloseable {

		@Override
		void close();

	}

}
