package dev.keydoctor.ratelimit;

import java.util.Arrays;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.stereotype.Component;

/**
 * A counter of refusals by what was used up, for the operator alone: a visitor is never
 * told which limit it was. With Redis it is known too.
 */
@Component
class Refusals {

	private final MeterRegistry metrics;

	Refusals(MeterRegistry metrics) {
		this.metrics = metrics;
		// There from the start, so that none is told from unknown.
		Arrays.stream(Limit.values()).forEach(this::counter);
	}

	void count(Limit limit) {
		counter(limit).increment();
	}

	private Counter counter(Limit limit) {
		return Counter.builder("keydoctor.limits.refused")
			.description("Uses that were refused, by the limit that lets wait longest")
			.tag("limit", limit.code())
			.register(this.metrics);
	}

}
