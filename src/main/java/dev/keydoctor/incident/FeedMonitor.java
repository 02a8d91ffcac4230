package dev.keydoctor.incident;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;

import dev.keydoctor.incident.FeedClient.FeedResult;
import dev.keydoctor.site.StackTraces;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A monitor of one feed: it asks when somebody wants to know, once a minute at most and
 * for all who want to know it together, and keeps the last answer for ten minutes. Who
 * asks waits for a moment only.
 */
final class FeedMonitor {

	private static final Logger logger = LoggerFactory.getLogger(FeedMonitor.class);

	static final Duration INTERVAL = Duration.ofMinutes(1);

	static final Duration STALE = Duration.ofMinutes(10);

	private static final Duration TIMEOUT = Duration.ofMillis(300);

	private final Supplier<FeedResult> question;

	private final Executor executor;

	private final Clock clock;

	private final Consumer<FeedFailure> failures;

	private final Duration timeout;

	private @Nullable PendingRequest latest;

	private volatile OpenAiStatus known = OpenAiStatus.UNKNOWN;

	/**
	 * A monitor that has asked nobody yet.
	 * @param failures told of each failure, by one thread at a time
	 */
	FeedMonitor(Supplier<FeedResult> question, Executor executor, Clock clock, Consumer<FeedFailure> failures) {
		this(question, executor, clock, failures, TIMEOUT);
	}

	FeedMonitor(Supplier<FeedResult> question, Executor executor, Clock clock, Consumer<FeedFailure> failures,
			Duration timeout) {
		this.question = question;
		this.executor = executor;
		this.clock = clock;
		this.failures = failures;
		this.timeout = timeout;
	}

	/** What OpenAI says, not older than ten minutes. */
	OpenAiStatus now() {
		request().await(this.timeout);
		OpenAiStatus status = this.known;
		Instant askedAt = status.askedAt();
		return (askedAt != null && isWithin(STALE, askedAt)) ? status : OpenAiStatus.UNKNOWN;
	}

	/** When OpenAI last said something, or {@code null}. */
	@Nullable Instant askedAt() {
		return this.known.askedAt();
	}

	/** The request under way, that of this minute, or a new one. */
	private synchronized PendingRequest request() {
		PendingRequest request = this.latest;
		if (request == null || (request.done().isDone() && !isWithin(INTERVAL, request.start()))) {
			Instant start = this.clock.instant();
			request = new PendingRequest(start, System.nanoTime(), ask(start));
			this.latest = request;
		}
		return request;
	}

	private CompletableFuture<?> ask(Instant start) {
		try {
			return CompletableFuture.runAsync(() -> learn(this.question.get(), start), this.executor)
				.exceptionally((failure) -> {
					logger.warn("A feed of incidents could not be read: {}", StackTraces.withoutMessages(failure));
					return null;
				});
		}
		catch (RejectedExecutionException ex) {
			// The executor takes no more tasks: the portal is being stopped.
			return CompletableFuture.completedFuture(null);
		}
	}

	private void learn(FeedResult answer, Instant askedAt) {
		Feed feed = answer.feed();
		FeedFailure failure = answer.failure();
		if (feed != null) {
			this.known = new OpenAiStatus(feed.components(), feed.incidents(), askedAt);
			boolean gone = this.known.components().containsValue(ComponentState.UNKNOWN);
			failure = gone ? FeedFailure.COMPONENT_GONE : null;
		}
		if (failure != null) {
			this.failures.accept(failure);
		}
	}

	/**
	 * Whether a moment is less than this time away, in the past or in the future: where
	 * the clock was set back, an old answer must not seem new.
	 */
	private boolean isWithin(Duration time, Instant since) {
		return Duration.between(since, this.clock.instant()).abs().compareTo(time) < 0;
	}

	/**
	 * A record of the request under way, or the last one. Caffeine's asynchronous cache
	 * would let everybody who comes while a feed hangs wait the whole moment again, and
	 * would ask anew at once where a request ended in an exception.
	 *
	 * @param start when it began
	 * @param startNanos the same, by the monotonic clock
	 * @param done completed when it has ended, however
	 */
	private record PendingRequest(Instant start, long startNanos, CompletableFuture<?> done) {

		/**
		 * Waits until the request has ended, and until the timeout after its start at the
		 * latest: who comes later waits less long.
		 */
		void await(Duration timeout) {
			try {
				this.done.get(timeout.toNanos() - (System.nanoTime() - this.startNanos), TimeUnit.NANOSECONDS);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
			catch (ExecutionException | TimeoutException ex) {
				// Whoever waited gets the answer to an earlier request.
			}
		}

	}

}
