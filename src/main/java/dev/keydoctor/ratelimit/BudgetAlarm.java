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
 * An alarm for the operator while there is still time: more than half of a budget that
 * all visitors share is used. A metric counts the uses beyond the half, and the log says
 * it once a day for each budget.
 */
@Component
class BudgetAlarm {

	private static final Logger logger = LoggerFactory.getLogger(BudgetAlarm.class);

	private final MeterRegistry metrics;

	private final Clock clock;

	/** The day on which the log last spoke of a limit. */
	private final Map<Limit, LocalDate> logged = new EnumMap<>(Limit.class);

	BudgetAlarm(MeterRegistry metrics, Clock clock) {
		this.metrics = metrics;
		this.clock = clock;
		// There from the start, so that none is told from unknown.
		Arrays.stream(Limit.values()).filter(Limit::common).forEach(this::counter);
	}

	/** Tells of these limits that they are low. */
	void raise(Set<Limit> low) {
		for (Limit limit : low) {
			counter(limit).increment();
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

	private Counter counter(Limit limit) {
		return Counter.builder("keydoctor.limits.low")
			.description("Uses of a common budget of which more than half was used")
			.tag("limit", limit.code())
			.register(this.metrics);
	}

}
