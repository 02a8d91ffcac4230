package dev.keydoctor.sandbox;

import java.util.Map;
import java.util.Random;

import dev.keydoctor.sandbox.Reply.Manner;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Trouble that the simulated OpenAI makes by chance, for tests that are to meet what
 * happens every day: a delay, and now and then an error, half an answer or none. Off
 * unless asked for.
 */
@Component
class Mischief {

	private static final int LONGEST_DELAY_MILLISECONDS = 20;

	private static final Kind[] SPOILING = { Kind.ERROR, Kind.CUT, Kind.SILENCE };

	private static final Reply ERROR = new Reply(500, Map.of("content-type", "application/json"),
			"{\"error\": {\"message\": \"The server had an error\", \"type\": \"server_error\"}}", Manner.WHOLE);

	private final double share;

	private final Random random;

	/**
	 * Makes mischief.
	 * @param share the share of answers that are spoilt, 0 to 1
	 * @param seed makes the same mischief again; 0 for a new one
	 */
	Mischief(@Value("${keydoctor.sandbox.mischief:0}") double share,
			@Value("${keydoctor.sandbox.mischief-seed:0}") long seed) {
		this.share = share;
		long chosen = (seed != 0) ? seed : System.nanoTime();
		this.random = new Random(chosen);
		if (share > 0) {
			Log log = LogFactory.getLog(Mischief.class);
			log.info("The sandbox misbehaves; again so with keydoctor.sandbox.mischief-seed=" + chosen);
		}
	}

	/**
	 * Spoils a reply, or leaves it as it is.
	 */
	Reply with(Reply reply) throws InterruptedException {
		if (this.share == 0) {
			return reply;
		}
		Trouble trouble = next();
		Thread.sleep(trouble.milliseconds());
		return spoil(reply, trouble.kind());
	}

	/**
	 * What the next answer meets: with the same seed the same, however many ask at once.
	 */
	synchronized Trouble next() {
		int milliseconds = this.random.nextInt(LONGEST_DELAY_MILLISECONDS);
		boolean spoilt = this.random.nextDouble() < this.share;
		return new Trouble(milliseconds, spoilt ? SPOILING[this.random.nextInt(SPOILING.length)] : Kind.NONE);
	}

	private static Reply spoil(Reply reply, Kind kind) {
		return switch (kind) {
			case NONE -> reply;
			case ERROR -> ERROR;
			case CUT -> reply.given(Manner.CUT);
			case SILENCE -> reply.given(Manner.NONE);
		};
	}

	/**
	 * What an answer meets.
	 *
	 * @param milliseconds how long it is delayed
	 * @param kind how it is spoilt
	 */
	record Trouble(int milliseconds, Kind kind) {

	}

	/**
	 * How an answer is spoilt.
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
