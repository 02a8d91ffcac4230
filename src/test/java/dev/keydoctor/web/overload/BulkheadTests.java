package dev.keydoctor.web.overload;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Tests of who gets a place in a bulkhead.
 */
@Timeout(60)
class BulkheadTests {

	private static final Duration AT_ONCE = Duration.ZERO;

	private final Bulkhead bulkhead = new Bulkhead(3, 2);

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
	void aWaitingRequestGetsThePlaceThatIsGivenBack() throws InterruptedException {
		this.bulkhead.enter("a", AT_ONCE);
		this.bulkhead.enter("a", AT_ONCE);
		CompletableFuture<Boolean> waiting = CompletableFuture
			.supplyAsync(() -> enter(this.bulkhead, "a", Duration.ofSeconds(50)));

		this.bulkhead.leave("a");

		assertThat(waiting.join()).isTrue();
	}

	@Test
	void bothPlacesAreWaitedForNoLongerThanThePatience() throws InterruptedException {
		Bulkhead full = new Bulkhead(1, 1);
		full.enter("b", AT_ONCE);
		CompletableFuture<Boolean> first = CompletableFuture.supplyAsync(() -> enter(full, "a", Duration.ofSeconds(1)));
		await().until(() -> full.networks() == 2);
		long begin = System.nanoTime();

		assertThat(full.enter("a", Duration.ofSeconds(2))).isFalse();
		assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofMillis(2800));
		assertThat(first.join()).isFalse();
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

	private static boolean enter(Bulkhead bulkhead, String network, Duration patience) {
		try {
			return bulkhead.enter(network, patience);
		}
		catch (InterruptedException ex) {
			return false;
		}
	}

}
