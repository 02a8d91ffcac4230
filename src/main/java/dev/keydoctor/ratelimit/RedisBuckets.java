package dev.keydoctor.ratelimit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

import dev.keydoctor.ratelimit.Consumption.Granted;
import dev.keydoctor.ratelimit.Consumption.Rejected;

/**
 * Counts in Redis, all of a use in one command. The names there are hashes that change
 * every day: nobody reads an address out of them.
 */
final class RedisBuckets implements AutoCloseable {

	private static final RedisScript TAKE = RedisScript.load("take.lua");

	private final RedisConnection connection;

	private final Signature names;

	private final Clock clock;

	RedisBuckets(RedisConnection connection, String salt, Clock clock) {
		this.connection = connection;
		this.names = new Signature(salt);
		this.clock = clock;
	}

	/**
	 * Takes one of each or none of any.
	 * @return as {@link Buckets#take}, or nothing where Redis does not answer
	 */
	Optional<Consumption> take(List<TokenRequest> charges) {
		return move(1, charges).map((answer) -> outcome(charges, answer.getFirst(), answer.getLast()));
	}

	private static Consumption outcome(List<TokenRequest> charges, long milliseconds, long slowest) {
		if (milliseconds == 0) {
			return new Granted();
		}
		return new Rejected(charges.get((int) slowest - 1).limit(), Duration.ofMillis(milliseconds));
	}

	void give(List<TokenRequest> charges) {
		move(-1, charges);
	}

	private Optional<List<Long>> move(int amount, List<TokenRequest> charges) {
		Instant now = this.clock.instant();
		Instant today = now.truncatedTo(ChronoUnit.DAYS);
		Duration left = Duration.between(now, today.plus(1, ChronoUnit.DAYS));
		LongStream start = LongStream.of(amount, now.toEpochMilli(), Math.max(1, left.toMillis()));
		LongStream allowances = charges.stream()
			.map(TokenRequest::allowance)
			.flatMapToLong((allowance) -> LongStream.of(allowance.burst(), allowance.stepMillis()));
		return this.connection.run(TAKE, charges.stream().map((tokens) -> name(tokens, today)).toArray(String[]::new),
				LongStream.concat(start, allowances).mapToObj(Long::toString).toArray(String[]::new));
	}

	private String name(TokenRequest tokens, Instant day) {
		return "keydoctor:" + this.names.of(day + "\n" + tokens.limit() + "\n" + tokens.whose() + "\n");
	}

	@Override
	public void close() {
		this.connection.close();
	}

}
