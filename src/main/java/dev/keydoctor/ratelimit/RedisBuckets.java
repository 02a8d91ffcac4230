package dev.keydoctor.ratelimit;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import dev.keydoctor.ratelimit.Consumption.Granted;
import dev.keydoctor.ratelimit.Consumption.Rejected;

import org.springframework.core.io.ClassPathResource;
import org.springframework.util.function.ThrowingSupplier;

/**
 * A store of token buckets in Redis. All buckets of a use are asked in one command, by
 * the clock of Redis, since replicas have no other in common. The names there are hashes:
 * nobody reads an address out of them.
 */
final class RedisBuckets {

	private static final String CONSUME = read("consume.lua");

	private final RedisConnection connection;

	private final Signer names;

	private final Clock clock;

	RedisBuckets(RedisConnection connection, String salt, Clock clock) {
		this.connection = connection;
		this.names = new Signer(salt);
		this.clock = clock;
	}

	private static String read(String script) {
		ClassPathResource file = new ClassPathResource(script, RedisBuckets.class);
		return ThrowingSupplier.of(() -> file.getContentAsString(StandardCharsets.UTF_8)).get();
	}

	/** As {@link Buckets#consume}; nothing where Redis does not answer. */
	Optional<Consumption> consume(List<TokenRequest> requests) {
		return move(1, requests).map((answer) -> outcome(requests, answer));
	}

	private static Consumption outcome(List<TokenRequest> requests, List<Long> answer) {
		long milliseconds = answer.getFirst();
		Stream<Limit> named = answer.stream().skip(1).map((number) -> requests.get(number.intValue() - 1).limit());
		return (milliseconds > 0) ? new Rejected(named.findFirst().orElseThrow(), Duration.ofMillis(milliseconds))
				: new Granted(named.filter(Limit::common).collect(Collectors.toSet()));
	}

	void refund(List<TokenRequest> requests) {
		move(-1, requests);
	}

	private Optional<List<Long>> move(int amount, List<TokenRequest> requests) {
		Instant now = this.clock.instant();
		Instant today = now.truncatedTo(ChronoUnit.DAYS);
		Duration left = Duration.between(now, today.plus(1, ChronoUnit.DAYS));
		LongStream start = LongStream.of(amount, Math.max(1, left.toMillis()));
		LongStream bandwidths = requests.stream()
			.flatMapToLong((request) -> LongStream.of(request.bandwidth().burst(), request.bandwidth().stepMillis(),
					request.reserve()));
		return this.connection.run(CONSUME,
				requests.stream().map((request) -> name(request, today)).toArray(String[]::new),
				LongStream.concat(start, bandwidths).mapToObj(Long::toString).toArray(String[]::new));
	}

	private String name(TokenRequest request, Instant today) {
		String day = request.bandwidth().daily() ? today.toString() : "";
		return "keydoctor:" + this.names.sign(day + "\n" + request.limit() + "\n" + request.whose() + "\n");
	}

}
