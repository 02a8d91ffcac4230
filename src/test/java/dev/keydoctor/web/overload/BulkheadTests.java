package dev.keydoctor.web.overload;

import java.time.Duration;
import java.util.concurrent.FutureTask;

import dev.keydoctor.SetClock;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Tests of who gets a place in a bulkhead.
 */
class BulkheadTests {

	private static final Duration AT_ONCE = Duration.ZERO;

	private static final Duration HOUR = Duration.ofHours(1);

	private final SetClock clock = new SetClock();

	private final Bulkhead bulkhead = new Bulkhead(3, 2, this.clock::nanoTime);

	@Test
	void aNetworkGetsItsShareAndNoMore() throws InterruptedException {
		assertThat(this.bulkhead.enter("a", AT_ONCE)).isTrue();
		assertThat(this.bulkhead.enter("a", AT_ONCE)).isTrue();
		assertThat(this.bulkhead.enter("a", AT_ONCE)).isFalse();
		assertThat(this.bulkhead.enter("b", AT_ONCE)).isTrue();
	}

	@Test
	void allTogetherGetNoMoreThanThereIs() throws InterruptedException {
		this.bulkhead.enter("a", AT_ONCE);
		this.bulkhead.enter("b", AT_ONCE);
		this.bulkhead.enter("c", AT_ONCE);

		assertThat(this.bulkhead.enter("d", AT_ONCE)).isFalse();
	}

	@Test
	void aWaitingRequestGetsThePlaceThatIsGivenBack() throws Exception {
		this.bulkhead.enter("a", AT_ONCE);
		this.bulkhead.enter("a", AT_ONCE);
		FutureTask<Boolean> waiting = waiting(this.bulkhead);

		this.bulkhead.leave("a");

		assertThat(waiting.get()).isTrue();
	}

	@Test
	void bothPlacesAreWaitedForNoLongerThanThePatience() throws Exception {
		Bulkhead full = new Bulkhead(1, 1, this.clock::nanoTime);
		full.enter("b", AT_ONCE);
		FutureTask<Boolean> first = waiting(full);
		FutureTask<Boolean> second = waiting(full);

		this.clock.pass(HOUR);
		first.cancel(true);

		assertThat(second.get()).isFalse();
	}

	@Test
	void aRefusedRequestLeavesNothingBehind() throws InterruptedException {
		this.bulkhead.enter("a", AT_ONCE);
		this.bulkhead.enter("b", AT_ONCE);
		this.bulkhead.enter("c", AT_ONCE);
		this.bulkhead.enter("d", AT_ONCE);

		assertThat(this.bulkhead.networks()).isEqualTo(3);
		this.bulkhead.leave("a");
		this.bulkhead.leave("b");
		this.bulkhead.leave("c");
		assertThat(this.bulkhead.networks()).isZero();
		assertThat(this.bulkhead.enter("d", AT_ONCE)).isTrue();
		assertThat(this.bulkhead.enter("d", AT_ONCE)).isTrue();
	}

	/** A request of the network "a" that waits for an hour of the set clock. */
	private static FutureTask<Boolean> waiting(Bulkhead bulkhead) {
		FutureTask<Boolean> request = new FutureTask<>(() -> bulkhead.enter("a", HOUR));
		Thread thread = Thread.startVirtualThread(request);
		await().until(() -> thread.getState() == Thread.State.TIMED_WAITING);
		return request;
	}

}
