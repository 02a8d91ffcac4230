package dev.keydoctor.web.security;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

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
	void whoWaitsGetsThePlaceThatIsGivenBack() throws InterruptedException {
		this.bulkhead.enter("a", AT_ONCE);
		this.bulkhead.enter("a", AT_ONCE);
		CompletableFuture<Boolean> waiting = CompletableFuture.supplyAsync(() -> enter("a"));

		this.bulkhead.leave("a");

		assertThat(waiting.join()).isTrue();
	}

	@Test
	void whoWasRefusedLeavesNothingBehind() throws InterruptedException {
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

	private boolean enter(String network) {
		try {
			return this.bulkhead.enter(network, Duration.ofSeconds(50));
		}
		catch (InterruptedException ex) {
			return false;
		}
	}

}
