package dev.keydoctor.sandbox;

import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import dev.keydoctor.sandbox.Reply.Delivery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/**
 * A set of scenarios with faults by chance, for tests that are to meet what happens every
 * day: a delay, and now and then an error, half an answer or none. A whole portal in a
 * test has them in place of the plain ones.
 */
@Component
@Primary
class FaultInjection extends Scenarios {

	private static final Logger logger = LoggerFactory.getLogger(FaultInjection.class);

	private static final int LONGEST_DELAY_MILLISECONDS = 20;

	private static final Kind[] FAULTS = { Kind.ERROR, Kind.CUT, Kind.SILENCE };

	private static final Reply ERROR = new Reply(500, Map.of("content-type", "application/json"),
			"{\"error\": {\"message\": \"The server had an error\", \"type\": \"server_error\"}}", Delivery.WHOLE);

	private final double share;

	private final Random random;

	/**
	 * Injects faults.
	 * @param share the share of replies that are spoilt, 0 to 1
	 * @param seed makes the same faults again; 0 for new ones
	 */
	FaultInjection(@Value("${sandbox.faults:0}") double share, @Value("${sandbox.faults-seed:0}") long seed) {
		this.share = share;
		long chosen = (seed != 0) ? seed : System.nanoTime();
		this.random = new Random(chosen);
		if (share > 0) {
			logger.info("The sandbox has faults; the same again with sandbox.faults-seed={}", chosen);
		}
	}

	@Override
	Reply reply(String name, String requestLine) {
		Reply reply = super.reply(name, requestLine);
		if (this.share == 0) {
			return reply;
		}
		Fault fault = next();
		LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(fault.milliseconds()));
		return spoil(reply, fault.kind());
	}

	/**
	 * What the next reply meets: with the same seed the same, however many ask at once.
	 */
	synchronized Fault next() {
		int milliseconds = this.random.nextInt(LONGEST_DELAY_MILLISECONDS);
		boolean spoilt = this.random.nextDouble() < this.share;
		return new Fault(milliseconds, spoilt ? FAULTS[this.random.nextInt(FAULTS.length)] : Kind.NONE);
	}

	private static Reply spoil(Reply reply, Kind kind) {
		return switch (kind) {
			case NONE -> reply;
			case ERROR -> ERROR;
			case CUT -> new Reply(reply.status(), reply.headers(), reply.body(), Delivery.CUT);
			case SILENCE -> new Reply(reply.status(), reply.headers(), reply.body(), Delivery.NONE);
		};
	}

	/**
	 * What a reply meets.
	 *
	 * @param milliseconds how long it is delayed
	 * @param kind how it is spoilt
	 */
	record Fault(int milliseconds, Kind kind) {

	}

	/**
	 * How a reply is spoilt.
	 */
	enum Kind {

		/** Not at all. */
		NONE,

		/** An error is answered in its place. */
		ERROR,

		/** Half of it is answered. */
		CUT,

		/** Nothing is answered. */
		SILENCE

	}

}
