package dev.keydoctor.web.jetty;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.health.contributor.Status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Tests of whether a portal that answers nobody is noticed.
 */
class DispatchHealthIndicatorTests {

	private final Server server = new Server();

	private final CompletableFuture<Void> onward = new CompletableFuture<>();

	@BeforeEach
	void open() throws Exception {
		this.server.setHandler(new Waiting());
		this.server.start();
	}

	@AfterEach
	void close() throws Exception {
		this.onward.complete(null);
		this.server.stop();
	}

	@Test
	void aPortalThatAnswersIsUp() {
		this.onward.complete(null);
		DispatchHealthIndicator health = indicator(DispatchHealthIndicator.LIMIT);

		for (int i = 0; i < 1000; i++) {
			assertThat(health.health().getStatus()).isEqualTo(Status.UP);
		}
	}

	@Test
	void oneThatIsBusyIsUpForAWhile() {
		DispatchHealthIndicator health = indicator(DispatchHealthIndicator.LIMIT);

		assertThat(health.health().getStatus()).isEqualTo(Status.UP);
		assertThat(health.health().getStatus()).isEqualTo(Status.UP);
	}

	@Test
	void oneThatAnswersNobodyIsDownUntilItAnswersAgain() {
		DispatchHealthIndicator health = indicator(Duration.ZERO);

		assertThat(health.health().getStatus()).isEqualTo(Status.UP);
		assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
		this.onward.complete(null);
		await().until(() -> health.health().getStatus().equals(Status.UP));
	}

	@Test
	void oneWhoseServerHasStoppedIsDown() throws Exception {
		this.onward.complete(null);
		DispatchHealthIndicator health = indicator(DispatchHealthIndicator.LIMIT);
		this.server.stop();

		await().until(() -> health.health().getStatus().equals(Status.DOWN));
	}

	@Test
	void beforeThereIsAServerNothingIsWrong() {
		assertThat(new DispatchHealthIndicator(Duration.ZERO).health().getStatus()).isEqualTo(Status.UP);
	}

	private DispatchHealthIndicator indicator(Duration limit) {
		DispatchHealthIndicator health = new DispatchHealthIndicator(limit);
		health.watch(this.server);
		return health;
	}

	private final class Waiting extends Handler.Abstract {

		@Override
		public boolean handle(Request request, Response response, Callback callback) {
			DispatchHealthIndicatorTests.this.onward.join();
			callback.succeeded();
			return true;
		}

	}

}
