package dev.keydoctor.ratelimit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.LongSupplier;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.RedisChannelHandler;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisConnectionException;
import io.lettuce.core.RedisConnectionStateListener;
import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.codec.StringCodec;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.NestedExceptionUtils;

/**
 * A connection to Redis that is never waited for longer than a moment. One failure opens
 * its circuit breaker, which tries again with one command after five seconds. A
 * connection that does not answer in time, or answers with an error as a replica does, is
 * closed: Lettuce's own reconnect would keep one that is open. What was closed is opened
 * again at once, so that a Redis which closes idle connections costs no failure.
 */
final class RedisConnection implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(RedisConnection.class);

	/** Nobody notices so short a wait. */
	static final Duration COMMAND_TIMEOUT = Duration.ofMillis(150);

	private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);

	/** Only the start waits for it, and a cold JVM takes its time to greet Redis. */
	private static final Duration HANDSHAKE_TIMEOUT = Duration.ofSeconds(10);

	/** A connection that ends sooner is not opened again at once. */
	private static final Duration LASTING = Duration.ofSeconds(1);

	/** What a refusal of Redis begins with: no other word is safe to repeat. */
	private static final Set<String> WORDS = Set.of("WRONGPASS", "NOAUTH", "NOPERM", "ERR", "READONLY", "LOADING",
			"MISCONF", "OOM", "MOVED", "CLUSTERDOWN");

	private final RedisClient client = RedisClient.create();

	private final RedisURI address;

	private final Duration commandTimeout;

	private final CircuitBreaker breaker;

	private final Counter failures;

	private final AtomicBoolean connecting = new AtomicBoolean();

	/** Why Redis has not counted since it last did: each reason is logged once. */
	private final Set<String> logged = ConcurrentHashMap.newKeySet();

	private final LongSupplier nanoTime;

	private volatile long openedAt;

	private volatile @Nullable StatefulRedisConnection<String, String> connection;

	/**
	 * Waits until Redis has answered or refused, so that the first use is counted there.
	 * @param address where Redis is
	 * @param commandTimeout how long a use waits for it
	 * @param nanoTime what tells how much time has passed
	 * @param metrics where failures are counted
	 */
	RedisConnection(RedisURI address, Duration commandTimeout, LongSupplier nanoTime, MeterRegistry metrics) {
		this.nanoTime = nanoTime;
		this.address = address;
		this.address.setTimeout(HANDSHAKE_TIMEOUT);
		this.commandTimeout = commandTimeout;
		this.client.setOptions(options());
		this.client.addListener(new RedisConnectionStateListener() {
			@Override
			public void onRedisDisconnected(RedisChannelHandler<?, ?> closed) {
				reconnect(closed);
			}
		});
		this.breaker = breaker(nanoTime);
		this.failures = Counter.builder("keydoctor.limits.redis.failures")
			.description("Uses that this process counted by itself, since Redis did not")
			.register(metrics);
		connect().completeOnTimeout(null, HANDSHAKE_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS).join();
		if (this.connection != null) {
			logger.info("Redis is connected.");
		}
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
			if (this.logged.removeIf((_) -> true)) {
				logger.info("Redis counts for all replicas together again.");
			}
			return Optional.of(answer);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (Exception ex) {
			this.failures.increment();
		}
		return Optional.empty();
	}

	private void log(Throwable failure) {
		String reason = reason(failure);
		if (this.logged.add(reason)) {
			logger.warn("Redis does not count ({}). This process counts by itself for the time being.", reason);
		}
	}

	/** By Redis's own word where it answered; what stands behind that may be a secret. */
	static String reason(Throwable failure) {
		Throwable cause = NestedExceptionUtils.getMostSpecificCause(failure);
		String word = String.valueOf(cause.getMessage()).split(" ", 2)[0];
		return (cause instanceof RedisCommandExecutionException && WORDS.contains(word)) ? word
				: cause.getClass().getSimpleName();
	}

	private List<Long> evaluate(String script, String[] keys, String... values) throws Exception {
		StatefulRedisConnection<String, String> open = this.connection;
		if (open == null || !open.isOpen()) {
			connect();
			throw new RedisConnectionException("It is not connected");
		}
		try {
			return evaluate(open.async(), script, keys, values).get(this.commandTimeout.toMillis(),
					TimeUnit.MILLISECONDS);
		}
		catch (TimeoutException | ExecutionException ex) {
			open.closeAsync();
			log(ex);
			throw ex;
		}
	}

	/** By its digest; in full where Redis has not seen it since it was started. */
	private static CompletableFuture<List<Long>> evaluate(RedisAsyncCommands<String, String> redis, String script,
			String[] keys, String... values) {
		CompletionStage<List<Long>> answer = redis.evalsha(redis.digest(script), ScriptOutputType.MULTI, keys, values);
		return answer
			.exceptionallyCompose((ex) -> (ex instanceof RedisNoScriptException)
					? redis.eval(script, ScriptOutputType.MULTI, keys, values) : CompletableFuture.failedStage(ex))
			.toCompletableFuture();
	}

	/**
	 * At once where the connection had lasted. Else the next use does it: a Redis that
	 * hangs up at once would be called again and again.
	 */
	private void reconnect(RedisChannelHandler<?, ?> closed) {
		boolean lasted = this.nanoTime.getAsLong() - this.openedAt > LASTING.toNanos();
		if (closed == this.connection && lasted) {
			connect();
		}
	}

	/** In a thread of its own, since it may ask the name service. */
	private CompletableFuture<?> connect() {
		if (!this.connecting.compareAndSet(false, true)) {
			return CompletableFuture.completedFuture(null);
		}
		return CompletableFuture
			.supplyAsync(() -> this.client.connectAsync(StringCodec.UTF8, this.address), Thread::startVirtualThread)
			.thenCompose(Function.identity())
			.handle(this::connected);
	}

	private @Nullable Void connected(@Nullable StatefulRedisConnection<String, String> opened,
			@Nullable Throwable failure) {
		this.openedAt = this.nanoTime.getAsLong();
		this.connection = opened;
		this.connecting.set(false);
		if (failure != null) {
			log(failure);
		}
		return null;
	}

	@Override
	public void close() {
		// Nobody connects any more, and nobody is told that it fails.
		this.connecting.set(true);
		this.client.shutdownAsync();
	}

}
