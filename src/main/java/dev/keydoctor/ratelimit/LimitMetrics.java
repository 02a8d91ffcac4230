package dev.keydoctor.ratelimit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * A recorder of what operators learn of limits: refusals by what was used up, which a
 * visitor is never told, and an alarm while there is still time, when more than half of a
 * budget that all visitors share is used. The log says that once a day for each budget.
 */
@Component
class LimitMetrics {

	private static final Logger logger = LoggerFactory.getLogger(LimitMetrics.class);

	private final MeterRegistry metrics;

	private final Clock clock;

	/** The day on which the log last spoke of a limit. */
	private final Map<Limit, LocalDate> logged = new EnumMap<>(Limit.class);

	LimitMetrics(MeterRegistry metrics, Clock clock) {
		this.metrics = metrics;
		this.clock = clock;
		// All counters are registered now: Prometheus' increase() does not see the first
		// value of a new series.
		Arrays.stream(Limit.values()).forEach(this::refusals);
		Arrays.stream(Limit.values()).filter(Limit::common).forEach(this::lows);
	}

	void refused(Limit limit) {
		refusals(limit).increment();
	}

	void low(Set<Limit> limits) {
		for (Limit limit : limits) {
			lows(limit).increment();
			if (isFirstToday(limit)) {
				logger.warn(
						"More than half of the common budget \"{}\" is used. keydoctor_limits_low_total counts "
								+ "the uses beyond the half, keydoctor_limits_refused_total the refusals.",
						limit.code());
			}
		}
	}

	private boolean isFirstToday(Limit limit) {
		LocalDate today = LocalDate.now(this.clock);
		synchronized (this.logged) {
			return !today.equals(this.logged.put(limit, today));
		}
	}

	private Counter refusals(Limit limit) {
		return Counter.builder("keydoctor.limits.refused")
			.description("Uses that were refused, by the limit that lets wait longest")
			.tag("limit", limit.code())
			.register(this.metrics);
	}

	private Counter lows(Limit limit) {
		return Counter.builder("keydoctor.limits.low")
			.description("Uses of a common budget of which more than half was used")
			.tag("limit", limit.code())
			.register(this.metrics);
	}

}
