package dev.keydoctor.web.jetty;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import org.springframework.boot.web.server.context.WebServerGracefulShutdownLifecycle;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the end of the portal is announced before it comes.
 */
class DrainTests {

	@Test
	void thePauseIsOverBeforeAnyWebServerIsToldToStop() {
		Drain drain = new Drain(new DrainProperties(Duration.ZERO));

		assertThat(drain.getPhase()).isGreaterThan(WebServerGracefulShutdownLifecycle.SMART_LIFECYCLE_PHASE + 512);
	}

	@Test
	void itTakesPartInTheEndAndIsThenOver() {
		Drain drain = new Drain(new DrainProperties(Duration.ZERO));

		drain.start();
		assertThat(drain.isRunning()).isTrue();
		drain.stop();
		assertThat(drain.isRunning()).isFalse();
	}

}
