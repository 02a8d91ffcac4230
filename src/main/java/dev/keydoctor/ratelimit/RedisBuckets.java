package dev.keydoctor.ratelimit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

import dev.keydoctor.ratelimit.Outcome.Refused;
import dev.keydoctor.ratelimit.Outcome.Taken;

import org.springframework.core.io.ClassPathResource;

/**
 * Counts in Redis, all of a use in one command. The names there are hashes that change
 * every day: nobody reads an address out of them.
 */
final class RedisBuckets implements AutoCloseable {

	private static final String TAKE = script("take.lua");

	private final RedisLine line;

	private final Signature names;

	private final Clock clock;

	RedisBuckets(RedisLine line, String salt, Clock clock) {
		this.line = line;
		this.names = new Signature(salt);
		this.clock = clock;
	}

	/**
	 * Takes one of each or none of any.
	 * @return as {@link Buckets#take}, or nothing where Redis does not answer
	 */
	Optional<Outcome> take(List<Charge> charges) {
		return move(1, charges).map((answer) -> outcome(charges, answer.getFirst(), answer.getLast()));
	}

	private static Outcome outcome(List<Charge> charges, long milliseconds, long slowest) {
		if (milliseconds == 0) {
			return new Taken();
		}
		return new Refused(charges.get((int) slowest - 1).limit(), Duration.ofMillis(milliseconds));
	}

	void give(List<Charge> charges) {
		move(-1, charges);
	}

	private Optional<List<Long>> move(int amount, List<Charge> charges) {
		Instant now = this.clock.instant();
		Instant today = now.truncatedTo(ChronoUnit.DAYS);
		Duration left = Duration.between(now, today.plus(1, ChronoUnit.DAYS));
		LongStream start = LongStream.of(amount, now.toEpochMilli(), Math.max(1, left.toMillis()));
		LongStream allowances = charges.stream()
			.map(Charge::allowance)
			.flatMapToLong((allowance) -> LongStream.of(allowance.burst(), allowance.stepMillis()));
		return this.line.run(TAKE, charges.stream().map((charge) -> name(charge, today)).toArray(String[]::new),
				LongStream.concat(start, allowances).mapToObj(Long::toString).toArray(String[]::new));
	}

	private String name(Charge charge, Instant day) {
		return "keydoctor:" + this.names.of(day + "\n" + charge.limit() + "\n" + charge.whose() + "\n");
	}

	private static String script(String file) {
		try {
			return new ClassPathResource(file, RedisBuckets.class).getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		this.line.close();
	}

}
