package dev.keydoctor.ratelimit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import static org.awaitility.Awaitility.await;

/**
 * Two replicas with one Redis of the tests' own.
 */
final class Replicas implements AutoCloseable {

	/** The time by which buckets fill. */
	final SetClock clock = new SetClock();

	/** The time by which lines are dialled. */
	final SetClock dialling = new SetClock();

	final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

	final RedisServer redis = RedisServer.start();

	private final Duration patience;

	private final List<RedisConnection> lines = new ArrayList<>();

	private final List<RateLimiterFixture> rooms = new ArrayList<>();

	/**
	 * Starts them.
	 * @param patience how long they wait for Redis: on a busy machine it may be slow
	 * without being in trouble
	 */
	Replicas(Duration patience) {
		this.patience = patience;
		this.lines.add(line());
		this.lines.add(line());
		furnish();
		this.lines.forEach(this::awaitAnswer);
	}

	/** Gives both other settings than the application comes with. */
	void furnish(String... settings) {
		this.rooms.clear();
		this.lines.forEach((line) -> this.rooms.add(replica(line, settings)));
	}

	RateLimiterFixture first() {
		return this.rooms.getFirst();
	}

	RateLimiterFixture second() {
		return this.rooms.getLast();
	}

	/** One or the other, in turn. */
	RateLimiterFixture both(int i) {
		return this.rooms.get(i % 2);
	}

	/** One more line, to be closed. */
	RedisConnection line() {
		return new RedisConnection(this.redis.address(), this.patience, this.dialling, this.metrics);
	}

	RateLimiterFixture replica(RedisConnection line, String... settings) {
		return RateLimiterFixture.at(this.clock,
				new SharedBuckets(new RedisBuckets(line, "salt", this.clock), 2, this.clock), settings);
	}

	/** Until Redis answers the first of them. */
	void awaitAnswer() {
		awaitAnswer(this.lines.getFirst());
	}

	void awaitAnswer(RedisConnection line) {
		await().until(() -> {
			this.dialling.pass(Duration.ofSeconds(5));
			return line.run("return {1}", new String[0]).isPresent();
		});
	}

	static long admitted(int checks, IntPredicate check) {
		return IntStream.range(0, checks).filter(check).count();
	}

	@Override
	public void close() {
		this.lines.forEach(RedisConnection::close);
		this.redis.close();
	}

}
