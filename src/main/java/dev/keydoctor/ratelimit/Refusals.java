package dev.keydoctor.ratelimit;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.stereotype.Component;

/**
 * Counts refusals by what was used up, for the operator alone: a visitor is never told
 * which limit it was. With Redis it is known too.
 */
@Component
class Refusals {

	private final Map<Limit, Counter> counters;

	Refusals(MeterRegistry metrics) {
		Map<Limit, Counter> all = new EnumMap<>(Limit.class);
		Arrays.stream(Limit.values()).forEach((limit) -> all.put(limit, counter(limit, metrics)));
		this.counters = Collections.unmodifiableMap(all);
	}

	private static Counter counter(Limit limit, MeterRegistry metrics) {
		return Counter.builder("keydoctor.limits.refused")
			.description("Uses that were refused, by the limit that lets wait longest")
			.tag("limit", limit.code())
			.register(metrics);
	}

	void count(Limit limit) {
		this.counters.get(limit).increment();
	}

}
