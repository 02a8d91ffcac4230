package dev.keydoctor.ratelimit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.RedisURI;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.StringCodec;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The line to Redis. Nobody waits while it is being opened, and nobody for long while it
 * is open: one that does not answer at once is hung up, and another is dialled after a
 * pause.
 */
final class RedisConnection implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(RedisConnection.class);

	/** Nobody notices so short a wait. */
	static final Duration PATIENCE = Duration.ofMillis(150);

	/** Longer than the patience: the first connection of a cold JVM takes its time. */
	private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);

	private static final Duration PAUSE = Duration.ofSeconds(5);

	private static final Duration BETWEEN_LOG_LINES = Duration.ofMinutes(1);

	private final RedisClient client;

	private final RedisURI address;

	private final Duration patience;

	private final Clock clock;

	private final Counter failures;

	private final AtomicReference<Instant> nextDial = new AtomicReference<>(Instant.MIN);

	private final AtomicReference<Instant> nextLogLine = new AtomicReference<>(Instant.MIN);

	private volatile @Nullable StatefulRedisConnection<String, String> line;

	RedisConnection(String url, Duration patience, Clock clock, MeterRegistry metrics) {
		this.address = address(url);
		this.patience = patience;
		this.client = RedisClient.create();
		this.client.setOptions(ClientOptions.builder()
			.autoReconnect(false)
			.disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
			.socketOptions(SocketOptions.builder().connectTimeout(CONNECT_TIMEOUT).build())
			.build());
		this.clock = clock;
		this.failures = Counter.builder("keydoctor.limits.redis.failures")
			.description("Uses that this process counted by itself, since Redis did not")
			.register(metrics);
		dial();
	}

	/** Without a cause, which would show the password. */
	private static RedisURI address(String url) {
		try {
			RedisURI address = RedisURI.create(url);
			address.setTimeout(CONNECT_TIMEOUT);
			return address;
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalArgumentException(
					"keydoctor.limits.redis-url is no address such as redis://redis.example.org:6379");
		}
	}

	/**
	 * Lets Redis run a script.
	 * @return its answer, or nothing where none came in time
	 */
	Optional<List<Long>> run(String script, String[] keys, String... values) {
		StatefulRedisConnection<String, String> open = this.line;
		if (open == null || !open.isOpen()) {
			dial();
			return fail("It is not connected");
		}
		try {
			RedisFuture<List<Long>> answer = open.async().eval(script, ScriptOutputType.MULTI, keys, values);
			return Optional.of(answer.get(this.patience.toMillis(), TimeUnit.MILLISECONDS));
		}
		catch (TimeoutException | ExecutionException | CancellationException | RedisException ex) {
			hangUp(open);
			return fail(ex.getClass().getSimpleName());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return Optional.empty();
		}
	}

	private Optional<List<Long>> fail(String reason) {
		this.failures.increment();
		if (isDue(this.nextLogLine, BETWEEN_LOG_LINES)) {
			logger.warn("Redis does not count ({}). This process counts by itself for the time being.", reason);
		}
		return Optional.empty();
	}

	/** In a thread of its own, since it may ask the name service. */
	private void dial() {
		if (isDue(this.nextDial, PAUSE)) {
			Thread.startVirtualThread(
					() -> this.client.connectAsync(StringCodec.UTF8, this.address).thenAccept(this::connected));
		}
	}

	private void connected(StatefulRedisConnection<String, String> connection) {
		this.line = connection;
		logger.info("Redis counts for all replicas together.");
	}

	private void hangUp(StatefulRedisConnection<String, String> connection) {
		if (connection == this.line) {
			this.line = null;
			this.nextDial.set(this.clock.instant().plus(PAUSE));
			connection.closeAsync();
		}
	}

	private boolean isDue(AtomicReference<Instant> next, Duration pause) {
		Instant now = this.clock.instant();
		Instant due = next.get();
		return !now.isBefore(due) && next.compareAndSet(due, now.plus(pause));
	}

	@Override
	public void close() {
		this.client.shutdownAsync();
	}

}
