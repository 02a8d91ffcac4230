package dev.keydoctor.ratelimit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.LongSupplier;

import dev.keydoctor.site.Outage;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.codec.StringCodec;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;

/**
 * A connection to Redis that is never waited for longer than a moment. A use opens it
 * where it is not open, so that a Redis which closes idle connections costs no failure.
 * One failure opens its circuit breaker, which tries again with one use after five
 * seconds. A connection that does not answer in time, or answers with an error as a
 * replica does, is closed: Lettuce's own reconnect would keep one that is open.
 */
final class RedisConnection implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(RedisConnection.class);

	/** How long a visitor waits for Redis: too short for anybody to notice. */
	static final Duration COMMAND_TIMEOUT = Duration.ofMillis(150);

	private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);

	/**
	 * How long Redis may take to answer a new connection. Only the start of the portal
	 * waits for it, and a cold JVM is slow then.
	 */
	private static final Duration HANDSHAKE_TIMEOUT = Duration.ofSeconds(10);

	private final RedisClient client = RedisClient.create();

	private final RedisURI address;

	private final Duration commandTimeout;

	private final CircuitBreaker breaker;

	private final Counter failures;

	private final Outage outage;

	private CompletableFuture<StatefulRedisConnection<String, String>> connection = CompletableFuture
		.failedFuture(new IllegalStateException("It was never opened"));

	private volatile boolean running;

	/**
	 * A connection that is not opened yet.
	 * @param commandTimeout how long a use waits for it
	 */
	RedisConnection(RedisURI address, Duration commandTimeout, LongSupplier nanoTime, MeterRegistry metrics) {
		this.address = address;
		this.address.setTimeout(HANDSHAKE_TIMEOUT);
		this.commandTimeout = commandTimeout;
		this.outage = new Outage(nanoTime);
		this.client.setOptions(options());
		this.breaker = breaker(nanoTime);
		this.failures = Counter.builder("keydoctor.limits.redis.failures")
			.description("Uses that this process counted by itself, since Redis did not")
			.register(metrics);
	}

	/** Waits until Redis has answered or refused: the first use is counted there. */
	@Override
	public void start() {
		this.running = true;
		connect().copy()
			.orTimeout(HANDSHAKE_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
			.thenRun(() -> logger.info("Redis is connected."))
			.exceptionally((failure) -> {
				log(failure);
				return null;
			})
			.join();
	}

	private static ClientOptions options() {
		return ClientOptions.builder()
			.autoReconnect(false)
			.disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
			.socketOptions(SocketOptions.builder().connectTimeout(CONNECT_TIMEOUT).build())
			.build();
	}

	private static CircuitBreaker breaker(LongSupplier nanoTime) {
		InstantSource monotonic = () -> Instant.EPOCH.plusNanos(nanoTime.getAsLong());
		return CircuitBreaker.of("redis",
				CircuitBreakerConfig.custom()
					.slidingWindowSize(1)
					.minimumNumberOfCalls(1)
					.waitDurationInOpenState(Duration.ofSeconds(5))
					.permittedNumberOfCallsInHalfOpenState(1)
					.ignoreExceptions(InterruptedException.class)
					.clock(monotonic.withZone(ZoneOffset.UTC))
					.build());
	}

	/** Lets Redis run a script; nothing where no answer came in time. */
	Optional<List<Long>> run(String script, String[] keys, String... values) {
		try {
			List<Long> answer = this.breaker.executeCallable(() -> evaluate(script, keys, values));
			if (this.outage.ends()) {
				logger.info("Redis counts for all replicas together again.");
			}
			return Optional.of(answer);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (Exception ex) {
			this.failures.increment();
			if (!(ex instanceof CallNotPermittedException)) {
				log(ex);
			}
		}
		return Optional.empty();
	}

	private void log(Throwable failure) {
		String reason = RedisFailure.reason(failure);
		if (this.outage.begins(reason)) {
			logger.warn("Redis does not count ({}). This process counts by itself for the time being.", reason);
		}
	}

	private List<Long> evaluate(String script, String[] keys, String... values) throws Exception {
		StatefulRedisConnection<String, String> open = inTime(connect());
		try {
			return inTime(evaluate(open.async(), script, keys, values));
		}
		catch (TimeoutException | ExecutionException ex) {
			open.closeAsync();
			throw ex;
		}
	}

	private <T> T inTime(CompletableFuture<T> answer) throws Exception {
		return answer.get(this.commandTimeout.toMillis(), TimeUnit.MILLISECONDS);
	}

	/** Runs a script by its digest, and sends it in full where Redis does not know it. */
	private static CompletableFuture<List<Long>> evaluate(RedisAsyncCommands<String, String> redis, String script,
			String[] keys, String... values) {
		CompletionStage<List<Long>> answer = redis.evalsha(redis.digest(script), ScriptOutputType.MULTI, keys, values);
		return answer
			.exceptionallyCompose((ex) -> (ex instanceof RedisNoScriptException)
					? redis.eval(script, ScriptOutputType.MULTI, keys, values) : CompletableFuture.failedStage(ex))
			.toCompletableFuture();
	}

	/**
	 * The connection, or the next one where that has failed or was closed. It is opened
	 * in a thread of its own, since it may ask the name service.
	 */
	private synchronized CompletableFuture<StatefulRedisConnection<String, String>> connect() {
		if (this.connection.isDone()
				&& (this.connection.isCompletedExceptionally() || !this.connection.resultNow().isOpen())) {
			// Lettuce keeps one that Redis has closed until it is closed here too.
			this.connection.thenAccept(StatefulRedisConnection::closeAsync);
			this.connection = CompletableFuture
				.supplyAsync(() -> this.client.connectAsync(StringCodec.UTF8, this.address), Thread::startVirtualThread)
				.thenCompose(Function.identity());
		}
		return this.connection;
	}

	/** Ends all connecting and all reporting of failures. */
	@Override
	public void stop() {
		this.running = false;
		this.breaker.transitionToForcedOpenState();
		this.client.shutdownAsync();
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	/** A connection that was stopped is not opened again. */
	@Override
	public boolean isPauseable() {
		return false;
	}

	/** Starts before the port is opened and stops after it is closed. */
	@Override
	public int getPhase() {
		return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1;
	}

}
