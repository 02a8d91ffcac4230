package dev.keydoctor.openai;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.keydoctor.diagnosis.rules.Evidence.Answer;
import dev.keydoctor.diagnosis.rules.Evidence.NoAnswer;
import dev.keydoctor.diagnosis.rules.Evidence.Request;
import dev.keydoctor.diagnosis.rules.Evidence;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.StateTransition;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * A circuit breaker that asks nothing for a while after OpenAI answered next to nobody,
 * so that nobody waits for a deadline in vain. Whatever OpenAI says about a key is an
 * answer: bad keys do not open it. Failures count once for each network, so that nobody
 * opens it with keys at which a guard before OpenAI takes offence.
 */
@Component
class OpenAiCircuitBreaker {

	private static final Logger logger = LoggerFactory.getLogger(OpenAiCircuitBreaker.class);

	private static final Duration SLOW = Duration.ofSeconds(5);

	private static final Duration WINDOW = Duration.ofSeconds(30);

	private static final int MOST_NETWORKS = 1_000;

	private final CircuitBreaker breaker;

	private final Cache<String, Boolean> failed;

	OpenAiCircuitBreaker(LongSupplier nanoTime, MeterRegistry metrics) {
		this.failed = Caffeine.newBuilder()
			.expireAfterWrite(WINDOW)
			.maximumSize(MOST_NETWORKS)
			.ticker(nanoTime::getAsLong)
			.executor(Runnable::run)
			.build();
		this.breaker = CircuitBreaker.of("openai", configuration(nanoTime));
		// Each network counts again in a new state of the breaker.
		this.breaker.getEventPublisher().onStateTransition((_) -> this.failed.invalidateAll());
		this.breaker.getEventPublisher().onStateTransition((event) -> log(event.getStateTransition()));
		showState(metrics);
	}

	private static CircuitBreakerConfig configuration(LongSupplier nanoTime) {
		InstantSource monotonic = () -> Instant.EPOCH.plusNanos(nanoTime.getAsLong());
		return CircuitBreakerConfig.custom()
			.slidingWindow((int) WINDOW.toSeconds(), 10, SlidingWindowType.TIME_BASED)
			.failureRateThreshold(60)
			.slowCallRateThreshold(80)
			.slowCallDurationThreshold(SLOW)
			.waitDurationInOpenState(Duration.ofSeconds(15))
			// The two questions of a check: no other check may come for hours.
			.permittedNumberOfCallsInHalfOpenState(2)
			.recordResult((evidence) -> !isAnswered((Evidence) evidence))
			.clock(monotonic.withZone(ZoneOffset.UTC))
			.currentTimestampFunction((clock) -> nanoTime.getAsLong(), TimeUnit.NANOSECONDS)
			.build();
	}

	private void showState(MeterRegistry metrics) {
		for (State state : List.of(State.CLOSED, State.OPEN, State.HALF_OPEN)) {
			Gauge.builder("keydoctor.openai.breaker", this.breaker, (it) -> (it.getState() == state) ? 1 : 0)
				.description("1 for the state that the breaker before OpenAI is in")
				.tag("state", state.name().toLowerCase(Locale.ROOT).replace('_', '-'))
				.register(metrics);
		}
	}

	/** Says that it opens, and that it closes again; not that a trial has failed. */
	private static void log(StateTransition transition) {
		if (transition == StateTransition.CLOSED_TO_OPEN) {
			logger.warn("OpenAI answers next to nobody, or takes longer than {} s: until it does again no key is sent, "
					+ "and checks tell nothing about one. Pages and explanations go on.", SLOW.toSeconds());
		}
		else if (transition == StateTransition.HALF_OPEN_TO_CLOSED) {
			logger.info("OpenAI answers again: keys are sent.");
		}
	}

	/**
	 * Asks, or does not: then it is {@link NoAnswer#BUSY}.
	 * @param request what is asked for; a picture may take its time
	 * @param visitorNetwork the name of the network that the visitor comes from
	 */
	Evidence ask(Request request, String visitorNetwork, Supplier<Evidence> question) {
		if (!this.breaker.tryAcquirePermission()) {
			return NoAnswer.BUSY;
		}
		long start = this.breaker.getCurrentTimestamp();
		try {
			Evidence evidence = question.get();
			long duration = (request != Request.IMAGE) ? this.breaker.getCurrentTimestamp() - start : 0;
			count(visitorNetwork, duration, evidence);
			return evidence;
		}
		catch (RuntimeException | Error ex) {
			this.breaker.releasePermission();
			throw ex;
		}
	}

	private void count(String visitorNetwork, long nanoseconds, Evidence evidence) {
		boolean bad = !isAnswered(evidence) || nanoseconds > SLOW.toNanos();
		if (bad && this.failed.asMap().putIfAbsent(visitorNetwork, true) != null) {
			this.breaker.releasePermission();
			return;
		}
		this.breaker.onResult(nanoseconds, TimeUnit.NANOSECONDS, evidence);
	}

	/** Whether OpenAI itself answered, and not a page, a guard or half of an answer. */
	private static boolean isAnswered(Evidence evidence) {
		return evidence instanceof Answer answer && answer.status() < 500 && switch (answer.body().shape()) {
			case ASKED_FOR, ERROR, ODD -> true;
			case EMPTY, CUT, HTML, PASTED -> false;
		};
	}

}
