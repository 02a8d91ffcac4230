package dev.keydoctor.ratelimit;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

/**
 * Two replicas with one Redis, well and in trouble.
 */
@Timeout(60)
class SharedBucketsTests {

	private static final String SOMEBODY = "203.0.113.9";

	private final SetClock clock = new SetClock();

	/** The time by which lines are dialled, apart from that by which buckets fill. */
	private final SetClock dialling = new SetClock();

	private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

	private RedisServer server;

	private RedisLine line;

	private RedisLine otherLine;

	private Room room;

	private Room otherRoom;

	@BeforeAll
	static void redis() {
		RedisServer.assumeInstalled();
	}

	@BeforeEach
	void start() {
		this.server = RedisServer.start();
		this.line = line();
		this.otherLine = line();
		this.room = replica(this.line);
		this.otherRoom = replica(this.otherLine);
		await().until(() -> answers(this.line) && answers(this.otherLine));
	}

	@AfterEach
	void close() {
		this.line.close();
		this.otherLine.close();
		this.server.close();
	}

	@Test
	void twoReplicasAllowWhatOneWould() {
		assertThat(admitted(1000, (i) -> both(i).admits(SOMEBODY, i % 3))).isEqualTo(10);
		this.clock.pass(Duration.ofMinutes(1));
		assertThat(admitted(10, (i) -> both(i).admits(SOMEBODY, i % 3))).isEqualTo(1);
	}

	@Test
	void twoReplicasAllowWhatOneWouldToAThief() {
		assertThat(admitted(1000, (i) -> both(i).admits(SOMEBODY, i))).isEqualTo(5);
		assertThat(admitted(1000, (i) -> both(i).admits("203.0.113." + i % 250, 1000 + i))).isEqualTo(55);
	}

	@Test
	void twoReplicasAllowEverybodyTogetherExactlyTheirBudgetAlsoAtTheSameMoment() {
		AtomicLong admitted = new AtomicLong();
		try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
			IntStream.range(0, 1000)
				.forEach((i) -> threads.submit(() -> admitted
					.addAndGet(both(i).admits("198.%d.%d.1".formatted(i / 250, i % 250), i) ? 1 : 0)));
		}

		assertThat(admitted).hasValue(60);
	}

	@Test
	void aCourseCountsInBothReplicas() {
		Course course = new Course("n8n", LocalDate.of(2026, 12, 31));
		this.room = replica(this.line, "everybody=1000, then 1 per 1s");
		this.otherRoom = replica(this.otherLine, "everybody=1000, then 1 per 1s");

		assertThat(admitted(1000, (i) -> both(i).admits(course, SOMEBODY, i))).isEqualTo(300);
	}

	@Test
	void aDayEndsForBothReplicas() {
		this.room = replica(this.line, "everybody-daily=5 a day");
		this.otherRoom = replica(this.otherLine, "everybody-daily=5 a day");

		assertThat(admitted(20, (i) -> both(i).admits("198.51.%d.1".formatted(i), i))).isEqualTo(5);
		this.clock.pass(Duration.ofDays(1));
		assertThat(admitted(20, (i) -> both(i).admits("198.51.%d.1".formatted(i), i))).isEqualTo(5);
	}

	@Test
	void whatOneReplicaGivesBackTheOtherMayUse() {
		IntStream.range(0, 100).forEach((i) -> both(i).check(null, SOMEBODY, i % 3).giveBack());

		assertThat(admitted(1000, (i) -> both(i).admits(SOMEBODY, i % 3))).isEqualTo(10);
	}

	@Test
	void whileRedisHangsEachReplicaHasItsPart() {
		this.server.freeze();

		assertThat(admitted(100, (i) -> this.room.admits(SOMEBODY, i % 3))).isEqualTo(5);
		assertThat(admitted(100, (i) -> this.otherRoom.admits(SOMEBODY, i % 3))).isEqualTo(5);
	}

	@Test
	void afterRedisHungItCountsAgain() {
		this.server.freeze();
		assertThat(this.room.admits(SOMEBODY, 1)).isTrue();
		this.server.thaw();

		await().until(() -> answers(this.line));
		assertThat(admitted(1000, (i) -> both(i).admits("198.51.100.1", i % 3))).isEqualTo(10);
	}

	@Test
	void whenRedisDiesNobodyGetsMoreThanBefore() {
		assertThat(admitted(1000, (i) -> both(i).admits(SOMEBODY, i / 2 % 2))).isEqualTo(10);
		this.server.kill();

		assertThat(admitted(1000, (i) -> both(i).admits(SOMEBODY, i / 2 % 2))).isZero();
		assertThat(admitted(1000, (i) -> both(i).admits("198.51.100.1", i / 2 % 2))).isEqualTo(10);
	}

	@Test
	void whenRedisForgetsNobodyGetsMoreFromOneReplica() {
		assertThat(admitted(1000, (i) -> this.room.admits(SOMEBODY, i % 3))).isEqualTo(10);
		this.server.ask("FLUSHALL");

		assertThat(admitted(1000, (i) -> this.room.admits(SOMEBODY, i % 3))).isZero();
	}

	@Test
	void aRedisThatIsFullOrSlowDoesNotCount() {
		this.server.ask("CONFIG", "SET", "maxmemory", "1");
		assertThat(admitted(100, (i) -> this.room.admits(SOMEBODY, i % 3))).isEqualTo(5);

		this.server.ask("CLIENT", "PAUSE", "60000");
		assertThat(admitted(100, (i) -> this.otherRoom.admits(SOMEBODY, i % 3))).isEqualTo(5);
	}

	@Test
	void aRedisThatComesLaterIsFound() {
		this.server.kill();
		RedisLine early = line();
		Room portal = replica(early);
		assertThat(admitted(100, (i) -> portal.admits(SOMEBODY, i % 3))).isEqualTo(5);

		this.server.restart();

		await().until(() -> answers(early));
		assertThat(admitted(100, (i) -> portal.admits("198.51.100.1", i % 3))).isEqualTo(10);
		early.close();
	}

	@Test
	void redisKnowsNeitherAddressesNorKeysAndForgetsWithinADay() {
		long fingerprint = 0x1234567890abcdefL;
		Course course = new Course("basics", LocalDate.of(2026, 12, 31));
		both(0).admits(SOMEBODY, fingerprint);
		both(1).admits("2001:db8:1234:5678::1", fingerprint);
		both(0).admits(course, SOMEBODY, fingerprint);

		List<String> names = this.server.ask("KEYS", "*");
		String dump = String.join("\n", names) + "\n"
				+ String.join("\n", names.stream().flatMap((name) -> this.server.ask("GET", name).stream()).toList());

		assertThat(names).hasSizeGreaterThan(6).allMatch((name) -> name.matches("keydoctor:[0-9a-f]{32}"));
		assertThat(dump).doesNotContainPattern(Pattern.compile("\\d+\\.\\d+\\.\\d+|[0-9a-f]+:[0-9a-f]+:|basics"))
			.doesNotContain("1234567890abcdef", Long.toString(fingerprint), "cb007109", "20010db8");
		assertThat(names).allSatisfy((name) -> assertThat(Long.parseLong(this.server.ask("TTL", name).getFirst()))
			.isBetween(0L, Duration.ofDays(1).toSeconds()));
	}

	@Test
	void theLogSaysOnceAMinuteThatRedisIsAwayAndNotWhereItWas() {
		ListAppender<ILoggingEvent> heard = new ListAppender<>();
		heard.start();
		((Logger) LoggerFactory.getLogger(RedisLine.class)).addAppender(heard);
		this.server.kill();

		this.dialling.pass(Duration.ofMinutes(1));
		admitted(100, (i) -> this.room.admits(SOMEBODY, i));
		assertThat(heard.list).hasSize(1);
		this.dialling.pass(Duration.ofMinutes(1));
		admitted(100, (i) -> this.room.admits("198.51.100.1", i));

		assertThat(heard.list).hasSize(2)
			.noneMatch((event) -> event.getFormattedMessage()
				.matches(".*(127\\.0|open-sesame|" + this.server.port() + ").*"));
		assertThat(this.metrics.counter("keydoctor.limits.redis.failures").count()).isPositive();
	}

	@Test
	void anAddressThatIsNoneStopsTheStartWithoutShowingItself() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new RedisLine("http://:open-sesame@nowhere", this.clock, this.metrics))
			.withMessageContaining("keydoctor.limits.redis-url")
			.withMessageNotContaining("open-sesame")
			.withNoCause();
	}

	private RedisLine line() {
		return new RedisLine(this.server.address(), this.dialling, this.metrics);
	}

	private Room replica(RedisLine line, String... settings) {
		return Room.at(this.clock, new SharedBuckets(new RedisBuckets(line, "salt", this.clock), 2, this.clock),
				settings);
	}

	private Room both(int i) {
		return (i % 2 == 0) ? this.room : this.otherRoom;
	}

	private boolean answers(RedisLine line) {
		this.dialling.pass(Duration.ofSeconds(5));
		return line.run("return 1", new String[0]).isPresent();
	}

	private static long admitted(int checks, IntPredicate check) {
		return IntStream.range(0, checks).filter(check).count();
	}

}
