package dev.keydoctor.ratelimit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.keydoctor.SetClock;
import io.lettuce.core.RedisURI;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import static org.awaitility.Awaitility.await;

/**
 * A pair of replicas with one Redis of the tests' own.
 */
final class Replicas implements AutoCloseable {

	/** What is full again later is full again now, in milliseconds. */
	private static final String PASS = """
			for _, name in ipairs(redis.call('KEYS', '*')) do
			  local full = tonumber(redis.call('GET', name))
			  local left = redis.call('PTTL', name) - ARGV[1]
			  if full > 1e12 and left <= 0 then redis.call('DEL', name)
			  elseif full > 1e12 then
			    redis.call('SET', name, string.format('%.0f', full - ARGV[1]), 'PX', left)
			  end
			end
			""";

	/** So slow that nothing comes back while a test runs: the time of Redis goes on. */
	private static final String[] SLOW = { "address=10, then 1 per 1h", "network=60, then 1 per 1h",
			"everybody=60, then 1 per 1h" };

	/** The time by which the replicas' own buckets fill. */
	final SetClock clock = new SetClock();

	/** The time after which a Redis that failed is tried again. */
	final SetClock retries = new SetClock();

	final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

	final RedisServer redis = RedisServer.start();

	private final Duration commandTimeout;

	private final List<RedisConnection> connections = new ArrayList<>();

	private final List<RedisConnection> opened = new ArrayList<>();

	private final List<RateLimiterFixture> limiters = new ArrayList<>();

	/**
	 * Starts them.
	 * @param commandTimeout how long they wait for Redis: on a busy machine it may be
	 * slow without being in trouble
	 */
	Replicas(Duration commandTimeout) {
		this.commandTimeout = commandTimeout;
		this.connections.add(connection());
		this.connections.add(connection());
		configure();
		this.connections.forEach(this::awaitAnswer);
	}

	/** Lets time pass for the replicas and for what Redis counts. */
	void pass(Duration time) {
		this.clock.pass(time);
		this.redis.ask("EVAL", PASS, "0", Long.toString(time.toMillis()));
	}

	/** Gives both other settings than the application comes with. */
	void configure(String... settings) {
		this.limiters.clear();
		this.connections.forEach((connection) -> this.limiters.add(replica(connection, settings)));
	}

	RateLimiterFixture first() {
		return this.limiters.getFirst();
	}

	RateLimiterFixture second() {
		return this.limiters.getLast();
	}

	/** One or the other, in turn. */
	RateLimiterFixture both(int i) {
		return this.limiters.get(i % 2);
	}

	/** One more connection. */
	RedisConnection connection() {
		RedisConnection connection = new RedisConnection(RedisURI.create(this.redis.address()), this.commandTimeout,
				this.retries::nanoTime, this.metrics);
		connection.start();
		this.opened.add(connection);
		return connection;
	}

	RateLimiterFixture replica(RedisConnection connection, String... settings) {
		String[] all = Stream.concat(Arrays.stream(SLOW), Arrays.stream(settings)).toArray(String[]::new);
		return RateLimiterFixture.at(this.clock, new SharedBuckets(new RedisBuckets(connection, "salt", this.clock), 2,
				this.clock, this.clock::nanoTime), all);
	}

	/** Until Redis answers the first of them. */
	void awaitAnswer() {
		awaitAnswer(this.connections.getFirst());
	}

	void awaitAnswer(RedisConnection connection) {
		await().until(() -> {
			this.retries.pass(Duration.ofSeconds(5));
			return connection.run("return {1}", new String[0]).isPresent();
		});
	}

	static long admitted(int checks, IntPredicate check) {
		return IntStream.range(0, checks).filter(check).count();
	}

	@Override
	public void close() {
		this.opened.forEach(RedisConnection::stop);
		this.redis.close();
	}

}
