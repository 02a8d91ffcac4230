package dev.keydoctor.ratelimit;

import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;

import dev.keydoctor.LogCapture;
import dev.keydoctor.SetClock;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisConnectionException;
import io.lettuce.core.RedisURI;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Tests of what the log says when Redis goes and comes.
 */
@Isolated
class RedisLogTests {

	private final SetClock retries = new SetClock();

	private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

	@RegisterExtension
	private final LogCapture log = new LogCapture(RedisConnection.class);

	private final RedisServer redis = RedisServer.start();

	private RedisConnection connection;

	@BeforeEach
	void start() {
		await().until(() -> this.redis.ask("PING"), List.of("PONG")::equals);
		connect(this.redis.address());
		this.log.list.clear();
	}

	@AfterEach
	void close() {
		this.connection.stop();
		this.redis.close();
	}

	@Test
	void itSaysOnceWhyRedisIsAwayAndOnceThatItIsBackAndNotWhereItWas() {
		this.redis.kill();

		awaitLine("(ConnectException: nobody takes connections there)");
		IntStream.range(0, 5).forEach((_) -> use());
		this.redis.restart();
		awaitLine("again");

		assertThat(this.log.lines()).doesNotHaveDuplicates()
			.noneMatch((line) -> line.matches(".*(127\\.0|open-sesame|" + this.redis.port() + ").*"));
		assertThat(this.metrics.counter("keydoctor.limits.redis.failures").count()).isPositive();
	}

	/** As one that is full does: it still answers who wants to write nothing. */
	@Test
	void itSaysOnceThatRedisCountsNowAndThen() {
		for (int time = 0; time < 5; time++) {
			this.connection.run("return redis.error_reply('OOM command not allowed')", new String[0]);
			this.retries.pass(Duration.ofSeconds(6));
			this.connection.run("return {1}", new String[0]);
		}
		assertThat(this.log.lines()).singleElement().asString().contains("(OOM)");

		use();

		assertThat(this.log.lines()).hasSize(2).last().asString().contains("again");
	}

	@Test
	void itNamesWhatRedisSaysOfAWrongPasswordBeforeAnybodyNeedsIt() {
		this.connection.stop();
		connect(this.redis.address().replace("sesame", "sesam"));

		assertThat(this.log.lines()).singleElement().asString().contains("(WRONGPASS)").doesNotContain("sesam");
	}

	@Test
	void itNamesWhatRedisSaysWhenItComesBackWithAnotherPassword() {
		this.redis.kill();
		awaitLine("(ConnectException: nobody takes connections there)");

		this.redis.restart("another");

		awaitLine("(WRONGPASS)");
	}

	@ParameterizedTest
	@CsvSource({ "NOAUTH Authentication required., NOAUTH", "CROSSSLOT Keys of one request are apart, CROSSSLOT",
			"MASTERDOWN Link with MASTER is down, MASTERDOWN",
			"NOREPLICAS Not enough good replicas to write., NOREPLICAS", "BUSY Redis is busy, BUSY",
			"open-sesame is wrong, RedisCommandExecutionException", "OPENSESAME, RedisCommandExecutionException",
			", RedisCommandExecutionException" })
	void itQuotesOnlyTheWordsThatRedisIsKnownToBeginWith(String answer, String reason) {
		Exception refused = new RedisConnectionException("redis://open-sesame",
				new RedisCommandExecutionException(answer));

		assertThat(RedisFailure.reason(refused)).isEqualTo(reason);
	}

	@Test
	void itSaysWhatAnExceptionMeansAndNotWhatItSays() {
		assertThat(RedisFailure.reason(new RedisConnectionException("redis://open-sesame",
				new UnknownHostException("open-sesame.example.org"))))
			.isEqualTo("UnknownHostException: the name service does not know its name");
		assertThat(RedisFailure.reason(new IllegalStateException("open-sesame"))).isEqualTo("IllegalStateException");
	}

	/** Lettuce takes what Redis says before it hangs up for a failed connection. */
	@Test
	void itNamesARedisThatLetsNoStrangersIn() {
		Exception refused = new RedisConnectionException("Unable to connect to open-sesame",
				new CompletionException(new RedisConnectionException("DENIED Redis is running in protected mode")));

		assertThat(RedisFailure.reason(refused)).isEqualTo("DENIED");
	}

	/** Uses it until the log says so. */
	private void awaitLine(String word) {
		await().untilAsserted(() -> {
			use();
			assertThat(this.log.lines()).anyMatch((line) -> line.contains(word));
		});
	}

	/** As soon as a Redis that failed is tried again. */
	private void use() {
		this.retries.pass(Duration.ofMinutes(1));
		this.connection.run("return {1}", new String[0]);
	}

	private void connect(String address) {
		this.connection = new RedisConnection(RedisURI.create(address), RedisConnection.COMMAND_TIMEOUT,
				this.retries::nanoTime, this.metrics);
		this.connection.start();
	}

}
