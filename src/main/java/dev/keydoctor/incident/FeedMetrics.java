package dev.keydoctor.incident;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A recorder that counts the failed requests for the feed, and writes a line for each
 * kind of them, once an hour at most.
 */
class FeedMetrics {

	private static final Logger logger = LoggerFactory.getLogger(FeedMetrics.class);

	private static final Duration QUIET = Duration.ofHours(1);

	private final MeterRegistry registry;

	private final Clock clock;

	private final Map<FeedFailure, Instant> logged = new EnumMap<>(FeedFailure.class);

	FeedMetrics(MeterRegistry registry, Clock clock) {
		this.registry = registry;
		this.clock = clock;
		// All counters are registered now: Prometheus' increase() does not see the first
		// value of a new series.
		for (FeedFailure failure : FeedFailure.values()) {
			counter(failure);
		}
	}

	/** Shows how old the last answer is. */
	void watch(FeedMonitor monitor) {
		ToDoubleFunction<FeedMonitor> age = (it) -> age(it.askedAt());
		Gauge.builder("keydoctor.status.age", monitor, age)
			.description("How long ago OpenAI last said whether it has an incident; none before anybody wanted to know")
			.baseUnit("seconds")
			.register(this.registry);
	}

	private double age(@Nullable Instant askedAt) {
		return (askedAt != null) ? Duration.between(askedAt, this.clock.instant()).toSeconds() : Double.NaN;
	}

	/** Counts a failure. One thread at a time. */
	void failed(FeedFailure failure) {
		counter(failure).increment();
		Instant now = this.clock.instant();
		Instant last = this.logged.get(failure);
		if (last == null || Duration.between(last, now).abs().compareTo(QUIET) >= 0) {
			this.logged.put(failure, now);
			logger.warn("OpenAI's status is not known: reason={}; reports and the status page say so", failure.code());
		}
	}

	private Counter counter(FeedFailure failure) {
		return this.registry.counter("keydoctor.status.failures", "reason", failure.code());
	}

}
