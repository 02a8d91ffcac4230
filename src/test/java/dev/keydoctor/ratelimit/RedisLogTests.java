package dev.keydoctor.ratelimit;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.keydoctor.SetClock;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisConnectionException;
import io.lettuce.core.RedisURI;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Tests of what the log says when Redis goes and comes.
 */
@Isolated
@Timeout(60)
class RedisLogTests {

	private final SetClock retries = new SetClock();

	private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

	private final ListAppender<ILoggingEvent> log = new ListAppender<>();

	private RedisServer redis;

	@BeforeAll
	static void installed() {
		RedisServer.assumeInstalled();
	}

	@BeforeEach
	void start() {
		this.redis = RedisServer.start();
		await().until(() -> this.redis.ask("PING"), List.of("PONG")::equals);
		this.log.start();
		logger().addAppender(this.log);
	}

	@AfterEach
	void close() {
		logger().detachAppender(this.log);
		this.redis.close();
	}

	@Test
	void itSaysOnceWhyRedisIsAwayAndOnceThatItIsBackAndNotWhereItWas() {
		try (RedisConnection connection = connection(this.redis.address())) {
			this.redis.kill();

			awaitLine(connection, "(ConnectException)");
			IntStream.range(0, 5).forEach((_) -> use(connection));
			this.redis.restart();
			awaitLine(connection, "again");

			assertThat(lines()).doesNotHaveDuplicates()
				.noneMatch((line) -> line.matches(".*(127\\.0|open-sesame|" + this.redis.port() + ").*"));
			assertThat(this.metrics.counter("keydoctor.limits.redis.failures").count()).isPositive();
		}
	}

	@Test
	void itNamesWhatRedisSaysOfAWrongPasswordBeforeAnybodyNeedsIt() {
		connection(this.redis.address().replace("sesame", "sesam")).close();

		assertThat(lines()).singleElement().asString().contains("(WRONGPASS)").doesNotContain("sesam");
	}

	@Test
	void itNamesWhatRedisSaysWhenItComesBackWithAnotherPassword() {
		try (RedisConnection connection = connection(this.redis.address())) {
			this.redis.kill();
			awaitLine(connection, "(ConnectException)");

			this.redis.restart("another");

			awaitLine(connection, "(WRONGPASS)");
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

	/** Uses it until the log says so. */
	private void awaitLine(RedisConnection connection, String word) {
		await().untilAsserted(() -> {
			use(connection);
			assertThat(lines()).anyMatch((line) -> line.contains(word));
		});
	}

	/** As soon as a Redis that failed is tried again. */
	private void use(RedisConnection connection) {
		this.retries.pass(Duration.ofMinutes(1));
		connection.run("return {1}", new String[0]);
	}

	private RedisConnection connection(String address) {
		return new RedisConnection(RedisURI.create(address), RedisConnection.COMMAND_TIMEOUT, this.retries::nanoTime,
				this.metrics);
	}

	private List<String> lines() {
		return List.copyOf(this.log.list).stream().map(ILoggingEvent::getFormattedMessage).toList();
	}

	private static Logger logger() {
		return (Logger) LoggerFactory.getLogger(RedisConnection.class);
	}

}
