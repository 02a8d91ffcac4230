package dev.keydoctor.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

import dev.keydoctor.SetClock;
import dev.keydoctor.incident.FeedClient.FeedResult;
import dev.keydoctor.incident.OpenAiStatus.State;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

@Isolated
class FeedMonitorTests {

	private static final Duration ENDLESS = Duration.ofHours(1);

	private static final Set<ApiComponent> IMAGES = Set.of(ApiComponent.IMAGES);

	private static final FeedResult QUIET = new FeedResult(feed(ComponentState.NO_INCIDENT), null);

	private static final FeedResult FAILED = new FeedResult(null, FeedFailure.NETWORK);

	private final SetClock clock = new SetClock();

	private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

	private final FeedMetrics metrics = new FeedMetrics(this.registry, this.clock);

	private final AtomicInteger asked = new AtomicInteger();

	private volatile FeedResult answer = QUIET;

	private final FeedMonitor monitor = monitor(Runnable::run, ENDLESS);

	@Test
	void asksNobodyBeforeSomebodyLooks() {
		assertThat(this.asked).hasValue(0);
		assertThat(age()).isNaN();
	}

	@Test
	void asksOnceAMinuteAndOnlyWhileSomebodyLooks() {
		look();
		this.clock.pass(Duration.ofSeconds(59));
		look();
		assertThat(this.asked).hasValue(1);

		this.clock.pass(Duration.ofHours(2));
		assertThat(this.asked).hasValue(1);
		look();
		assertThat(this.asked).hasValue(2);
	}

	@Test
	void asksOnceAMinuteWhereThatFailsToo() {
		this.answer = FAILED;
		look();
		look();

		assertThat(this.asked).hasValue(1);
	}

	@Test
	void knowsForTenMinutesWhatItWasTold() {
		Instant start = this.clock.instant();
		look();
		this.answer = FAILED;

		this.clock.pass(Duration.ofMinutes(10).minusSeconds(1));
		assertThat(look().askedAt()).isEqualTo(start);
		assertThat(age()).isEqualTo(599);

		this.clock.pass(Duration.ofSeconds(1));
		assertThat(look()).isEqualTo(OpenAiStatus.UNKNOWN);
		assertThat(look().state(IMAGES)).isEqualTo(State.UNKNOWN);
	}

	@Test
	void knowsNothingOfAFutureAfterTheClockWasSetBack() {
		look();
		this.answer = FAILED;
		this.clock.pass(Duration.ofDays(-1));

		assertThat(look()).isEqualTo(OpenAiStatus.UNKNOWN);
		assertThat(this.asked).hasValue(2);
	}

	@Test
	void aThousandWhoLookTogetherCauseOneRequest() throws Exception {
		CountDownLatch all = new CountDownLatch(1_000);
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			FeedMonitor crowded = new FeedMonitor(() -> {
				await(all);
				return ask();
			}, threads, this.clock, this.metrics::failed, ENDLESS);
			Callable<OpenAiStatus> visitor = () -> {
				all.countDown();
				return crowded.now();
			};

			List<Future<OpenAiStatus>> seen = threads.invokeAll(Collections.nCopies(1_000, visitor));

			assertThat(seen).allMatch((status) -> status.resultNow().state(IMAGES) == State.NONE);
			assertThat(this.asked).hasValue(1);
		}
	}

	@Test
	void waitsForASlowFeedForAMomentOnly() {
		CompletableFuture<Void> onward = new CompletableFuture<>();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			FeedMonitor slow = new FeedMonitor(() -> {
				onward.join();
				return ask();
			}, threads, this.clock, this.metrics::failed, Duration.ZERO);

			assertThat(slow.now()).isEqualTo(OpenAiStatus.UNKNOWN);
			this.clock.pass(Duration.ofMinutes(5));
			assertThat(slow.now()).isEqualTo(OpenAiStatus.UNKNOWN);
			onward.complete(null);
		}
		assertThat(this.asked).hasValue(1);
	}

	@Test
	@ExtendWith(OutputCaptureExtension.class)
	void aFailureThatNobodyThoughtOfEndsTheWaiting(CapturedOutput output) {
		List<Runnable> begun = new ArrayList<>();
		FeedMonitor failing = new FeedMonitor(() -> {
			throw new IllegalStateException("secret");
		}, begun::add, this.clock, this.metrics::failed, Duration.ZERO);

		assertThat(failing.now()).isEqualTo(OpenAiStatus.UNKNOWN);
		begun.getFirst().run();
		this.clock.pass(FeedMonitor.INTERVAL);
		failing.now();

		assertThat(begun).hasSize(2);
		assertThat(output).contains("IllegalStateException").doesNotContain("secret");
	}

	@Test
	void asksNobodyWhileThePortalEnds() {
		FeedMonitor ending = monitor((_) -> {
			throw new RejectedExecutionException();
		}, ENDLESS);

		assertThat(ending.now()).isEqualTo(OpenAiStatus.UNKNOWN);
	}

	@Test
	void missesAComponentThatHasGone() {
		this.answer = new FeedResult(new Feed(Map.of(ApiComponent.LOGIN, ComponentState.NO_INCIDENT), List.of()), null);

		assertThat(look().state(IMAGES)).isEqualTo(State.UNKNOWN);
		assertThat(look().state(Set.of(ApiComponent.LOGIN))).isEqualTo(State.NONE);
		assertThat(failures(FeedFailure.COMPONENT_GONE)).isEqualTo(1);
	}

	@Test
	@ExtendWith(OutputCaptureExtension.class)
	void writesALineAnHourAndCountsAll(CapturedOutput output) {
		this.answer = FAILED;
		for (int minute = 0; minute < 90; minute++) {
			look();
			this.clock.pass(FeedMonitor.INTERVAL);
		}

		assertThat(failures(FeedFailure.NETWORK)).isEqualTo(90);
		assertThat(output.getAll().lines().filter((line) -> line.contains("reason=network"))).hasSize(2);
	}

	@BeforeEach
	void watch() {
		this.metrics.watch(this.monitor);
	}

	private OpenAiStatus look() {
		return this.monitor.now();
	}

	private FeedResult ask() {
		this.asked.incrementAndGet();
		return this.answer;
	}

	private FeedMonitor monitor(Executor executor, Duration patience) {
		return new FeedMonitor(this::ask, executor, this.clock, this.metrics::failed, patience);
	}

	private double age() {
		return this.registry.get("keydoctor.status.age").gauge().value();
	}

	private double failures(FeedFailure failure) {
		return this.registry.get("keydoctor.status.failures").tag("reason", failure.code()).counter().count();
	}

	private static Feed feed(ComponentState state) {
		Map<ApiComponent, ComponentState> states = new EnumMap<>(ApiComponent.class);
		for (ApiComponent component : ApiComponent.values()) {
			states.put(component, state);
		}
		return new Feed(states, List.of());
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
