package dev.keydoctor.web.jetty;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import org.springframework.boot.web.server.context.WebServerApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the pause between the end of readiness and that of the web servers.
 */
class DrainTests {

	@Test
	void thePauseIsOverBeforeAnyWebServerIsToldToStop() {
		Drain drain = new Drain(Duration.ZERO);

		assertThat(drain.getPhase()).isGreaterThan(WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE + 512);
	}

	@Test
	void thePortalServesAsLongAsThePauseLasts() {
		Duration pause = Duration.ofMillis(50);
		Drain drain = new Drain(pause);
		long begin = System.nanoTime();

		drain.stop();

		assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(pause);
	}

	@Test
	void itTakesPartInTheEndAndIsThenOver() {
		Drain drain = new Drain(Duration.ZERO);

		drain.start();
		assertThat(drain.isRunning()).isTrue();
		drain.stop();
		assertThat(drain.isRunning()).isFalse();
	}

}
