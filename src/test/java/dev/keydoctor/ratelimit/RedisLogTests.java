package dev.keydoctor.ratelimit;

import java.time.Duration;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.LoggerFactory;

import static dev.keydoctor.ratelimit.Replicas.admitted;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of what the log says when Redis goes and comes.
 */
@Isolated
@Timeout(60)
class RedisLogTests {

	@BeforeAll
	static void redis() {
		RedisServer.assumeInstalled();
	}

	@Test
	void itSaysOnceThatRedisIsAwayAndOnceThatItIsBackAndNotWhereItWas() {
		try (Replicas replicas = new Replicas(RedisConnection.COMMAND_TIMEOUT)) {
			ListAppender<ILoggingEvent> log = listen();
			replicas.redis.kill();

			for (int attempt = 0; attempt < 5; attempt++) {
				admitted(100, (i) -> replicas.first().admits(RateLimiterFixture.SOMEBODY, i));
				replicas.retries.pass(Duration.ofMinutes(1));
			}
			assertThat(log.list).hasSize(1);
			replicas.redis.restart();
			replicas.awaitAnswer();

			assertThat(log.list).hasSize(2)
				.noneMatch((event) -> event.getFormattedMessage()
					.matches(".*(127\\.0|open-sesame|" + replicas.redis.port() + ").*"));
			assertThat(replicas.metrics.counter("keydoctor.limits.redis.failures").count()).isPositive();
		}
	}

	private static ListAppender<ILoggingEvent> listen() {
		ListAppender<ILoggingEvent> log = new ListAppender<>();
		log.start();
		((Logger) LoggerFactory.getLogger(RedisConnection.class)).addAppender(log);
		return log;
	}

}
