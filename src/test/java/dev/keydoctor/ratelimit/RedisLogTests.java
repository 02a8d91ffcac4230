package dev.keydoctor.ratelimit;

import java.time.Duration;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisConnectionException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

import static dev.keydoctor.ratelimit.Replicas.admitted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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

	@Test
	void itNamesWhatRedisSaysOfAWrongPassword() {
		try (Replicas replicas = new Replicas(RedisConnection.COMMAND_TIMEOUT)) {
			ListAppender<ILoggingEvent> log = listen();

			await().untilAsserted(() -> {
				try (RedisConnection stranger = replicas.connection("open-sesam")) {
					Thread.sleep(100);
					stranger.run("return {1}", new String[0]);
				}
				assertThat(log.list).extracting(ILoggingEvent::getFormattedMessage)
					.anyMatch((line) -> line.contains("(WRONGPASS)"))
					.noneMatch((line) -> line.contains("open-sesam"));
			});
		}
	}

	@ParameterizedTest
	@CsvSource({ "NOAUTH Authentication required., NOAUTH", "open-sesame is wrong, RedisCommandExecutionException",
			"OPENSESAME, RedisCommandExecutionException", ", RedisCommandExecutionException" })
	void itQuotesOnlyTheWordsThatRedisIsKnownToBeginWith(String answer, String reason) {
		Exception refused = new RedisConnectionException("redis://open-sesame",
				new RedisCommandExecutionException(answer));

		assertThat(RedisConnection.reason(refused)).isEqualTo(reason);
	}

	private static ListAppender<ILoggingEvent> listen() {
		ListAppender<ILoggingEvent> log = new ListAppender<>();
		log.start();
		((Logger) LoggerFactory.getLogger(RedisConnection.class)).addAppender(log);
		return log;
	}

}
