package dev.keydoctor.ratelimit;

import java.time.Duration;
import java.util.Map;
import java.util.Set;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static dev.keydoctor.ratelimit.Replicas.admitted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Tests of two replicas whose one Redis hangs, dies, forgets, is slow, full or not there
 * yet.
 */
class RedisFailureTests {

	private static final String SOMEBODY = "203.0.113.9";

	/** On a busy machine Redis may be slow without being in trouble. */
	private static final Duration LONG_ENOUGH = Duration.ofSeconds(1);

	private final Replicas replicas = new Replicas(LONG_ENOUGH);

	@AfterEach
	void close() {
		this.replicas.close();
	}

	@Test
	void whileRedisHangsEachReplicaHasItsPart() {
		this.replicas.redis.freeze();

		assertThat(admitted(100, (i) -> this.replicas.first().admits(SOMEBODY, i % 3))).isEqualTo(5);
		assertThat(admitted(100, (i) -> this.replicas.second().admits(SOMEBODY, i % 3))).isEqualTo(5);
		assertThat(this.replicas.first().refused()).isEqualTo(Map.of("address", 95.0));
	}

	@Test
	void afterRedisHungItCountsAgain() {
		this.replicas.redis.freeze();
		assertThat(this.replicas.first().admits(SOMEBODY, 1)).isTrue();
		this.replicas.redis.thaw();

		this.replicas.awaitAnswer();
		assertThat(admitted(1000, (i) -> this.replicas.both(i).admits("198.51.100.1", i % 3))).isEqualTo(10);
	}

	@Test
	void whenRedisDiesNobodyGetsMoreThanBefore() {
		assertThat(admitted(1000, (i) -> this.replicas.both(i).admits(SOMEBODY, i / 2 % 2))).isEqualTo(10);
		this.replicas.redis.kill();

		assertThat(admitted(1000, (i) -> this.replicas.both(i).admits(SOMEBODY, i / 2 % 2))).isZero();
		assertThat(admitted(1000, (i) -> this.replicas.both(i).admits("198.51.100.1", i / 2 % 2))).isEqualTo(10);
	}

	@Test
	void whenRedisForgetsNobodyGetsMoreFromOneReplica() {
		assertThat(admitted(1000, (i) -> this.replicas.first().admits(SOMEBODY, i % 3))).isEqualTo(10);
		this.replicas.redis.ask("FLUSHALL");

		assertThat(admitted(1000, (i) -> this.replicas.first().admits(SOMEBODY, i % 3))).isZero();
	}

	@Test
	void aRedisThatIsFullOrSlowDoesNotCount() {
		this.replicas.redis.ask("CONFIG", "SET", "maxmemory", "1");
		assertThat(admitted(100, (i) -> this.replicas.first().admits(SOMEBODY, i % 3))).isEqualTo(5);

		this.replicas.redis.ask("CLIENT", "PAUSE", "60000");
		assertThat(admitted(100, (i) -> this.replicas.second().admits(SOMEBODY, i % 3))).isEqualTo(5);
	}

	@Test
	void theFirstUseAfterTheStartIsCountedByRedis() {
		assertThat(this.replicas.connection().run("return {1}", new String[0])).isPresent();
	}

	@Test
	void aRedisThatComesLaterIsFound() {
		this.replicas.redis.kill();
		RedisConnection early = this.replicas.connection();
		RateLimiterFixture portal = this.replicas.replica(early);
		assertThat(admitted(100, (i) -> portal.admits(SOMEBODY, i % 3))).isEqualTo(5);

		this.replicas.redis.restart();

		this.replicas.awaitAnswer(early);
		assertThat(admitted(100, (i) -> portal.admits("198.51.100.1", i % 3))).isEqualTo(10);
	}

	@Test
	void aReplicaOfRedisIsLeft() {
		Set<String> before = this.replicas.redis.clients();
		this.replicas.redis.ask("REPLICAOF", "127.0.0.1", "1");
		assertThat(admitted(100, (i) -> this.replicas.first().admits(SOMEBODY, i % 3))).isEqualTo(5);
		this.replicas.redis.ask("REPLICAOF", "NO", "ONE");

		this.replicas.awaitAnswer();
		assertThat(this.replicas.redis.clients()).hasSameSizeAs(before).isNotEqualTo(before);
		assertThat(admitted(1000, (i) -> this.replicas.both(i).admits("198.51.100.1", i % 3))).isEqualTo(10);
	}

	/** As one does that closes idle connections. */
	@Test
	void aConnectionThatRedisClosedIsOpenedAgainByTheNextUse() {
		double failures = failures();
		this.replicas.redis.hangUp();
		await().until(this.replicas.redis::clients, Set::isEmpty);

		assertThat(admitted(1000, (i) -> this.replicas.both(i).admits(SOMEBODY, i % 3))).isEqualTo(10);
		assertThat(this.replicas.redis.clients()).hasSize(2);
		assertThat(failures()).isEqualTo(failures);
	}

	/** Lettuce keeps each until it is closed here too. */
	@Test
	void nothingIsKeptOfConnectionsThatRedisClosed() {
		RedisConnection connection = this.replicas.connection();
		for (int time = 0; time < 10; time++) {
			this.replicas.redis.hangUp();
			await().until(this.replicas.redis::clients, Set::isEmpty);
			this.replicas.retries.pass(Duration.ofSeconds(6));
			this.replicas.awaitAnswer(connection);
		}

		await().untilAsserted(() -> assertThat(connection).extracting("client.closeableResources")
			.asInstanceOf(InstanceOfAssertFactories.COLLECTION)
			.hasSize(1));
	}

	@Test
	void aStoppedConnectionIsNotOpenedAgain() {
		RedisConnection connection = this.replicas.connection();
		connection.stop();
		this.replicas.retries.pass(Duration.ofMinutes(1));

		assertThat(connection.run("return {1}", new String[0])).isEmpty();
		await().until(this.replicas.redis::clients, (clients) -> clients.size() == 2);
	}

	/** Were it waited for each time, this would take a quarter of an hour. */
	@Test
	@Timeout(30)
	void aRedisThatHangsIsWaitedForOnce() {
		this.replicas.redis.freeze();

		assertThat(admitted(1000, (i) -> this.replicas.first().admits("203.0.113." + i % 250, i))).isPositive();
	}

	@Test
	void aRedisThatForgotTheScriptIsToldItAgain() {
		double failures = failures();
		this.replicas.redis.ask("SCRIPT", "FLUSH");

		assertThat(admitted(1000, (i) -> this.replicas.both(i).admits(SOMEBODY, i % 3))).isEqualTo(10);
		assertThat(failures()).isEqualTo(failures);
	}

	private double failures() {
		return this.replicas.metrics.counter("keydoctor.limits.redis.failures").count();
	}

}
