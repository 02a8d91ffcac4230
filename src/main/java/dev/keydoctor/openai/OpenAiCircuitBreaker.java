package dev.keydoctor.openai;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import dev.keydoctor.diagnosis.Evidence;
import dev.keydoctor.diagnosis.Evidence.Answer;
import dev.keydoctor.diagnosis.Evidence.NoAnswer;
import dev.keydoctor.diagnosis.Evidence.Request;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.stereotype.Component;

/**
 * Asks nothing for a while after OpenAI answered next to nobody, so that nobody waits for
 * a deadline in vain. Whatever OpenAI says about a key is an answer: bad keys, however
 * many, do not open the breaker.
 */
@Component
class OpenAiCircuitBreaker {

	private static final Duration SLOW = Duration.ofSeconds(5);

	private final CircuitBreaker breaker;

	OpenAiCircuitBreaker(Clock clock, MeterRegistry metrics) {
		this.breaker = CircuitBreaker.of("openai",
				CircuitBreakerConfig.custom()
					.slidingWindow(30, 20, SlidingWindowType.TIME_BASED)
					.failureRateThreshold(60)
					.slowCallRateThreshold(80)
					.slowCallDurationThreshold(SLOW)
					.waitDurationInOpenState(Duration.ofSeconds(15))
					.permittedNumberOfCallsInHalfOpenState(3)
					.recordResult((evidence) -> !isAnswered((Evidence) evidence))
					.clock(clock)
					.currentTimestampFunction(Clock::millis, TimeUnit.MILLISECONDS)
					.build());
		for (State state : new State[] { State.CLOSED, State.OPEN, State.HALF_OPEN }) {
			Gauge.builder("keydoctor.openai.breaker", this.breaker, (it) -> (it.getState() == state) ? 1 : 0)
				.description("1 for the state that the breaker before OpenAI is in")
				.tag("state", state.name().toLowerCase(Locale.ROOT).replace('_', '-'))
				.register(metrics);
		}
	}

	/**
	 * Asks, or does not.
	 * @param request what is asked for; a picture may take its time
	 * @param question asks OpenAI
	 * @return what came of it, or {@link NoAnswer#BUSY} without having asked
	 */
	Evidence ask(Request request, Supplier<Evidence> question) {
		if (!this.breaker.tryAcquirePermission()) {
			return NoAnswer.BUSY;
		}
		long start = this.breaker.getCurrentTimestamp();
		try {
			Evidence evidence = question.get();
			long duration = (request != Request.IMAGE) ? this.breaker.getCurrentTimestamp() - start : 0;
			this.breaker.onResult(duration, this.breaker.getTimestampUnit(), evidence);
			return evidence;
		}
		catch (RuntimeException ex) {
			this.breaker.releasePermission();
			throw ex;
		}
	}

	/** Whether OpenAI itself answered, and not a page, a guard or half of an answer. */
	private static boolean isAnswered(Evidence evidence) {
		return evidence instanceof Answer answer && answer.status() < 500 && switch (answer.body().shape()) {
			case ASKED_FOR, ERROR, ODD -> true;
			case EMPTY, CUT, HTML, PASTED -> false;
		};
	}

}
