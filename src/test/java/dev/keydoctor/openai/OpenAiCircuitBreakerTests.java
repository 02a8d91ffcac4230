package dev.keydoctor.openai;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import dev.keydoctor.diagnosis.rules.Evidence.Answer;
import dev.keydoctor.diagnosis.rules.Evidence.NoAnswer;
import dev.keydoctor.diagnosis.rules.Evidence.Request;
import dev.keydoctor.diagnosis.rules.Evidence;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OpenAiCircuitBreakerTests {

	private static final Evidence WELL = answer(200, "{\"object\": \"list\", \"data\": []}");

	private long now = -1;

	private long network;

	private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

	private final OpenAiCircuitBreaker breaker = new OpenAiCircuitBreaker(() -> this.now, this.metrics);

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = "BUSY")
	void opensWhenTheLineBreaks(NoAnswer silence) {
		ask(20, silence);

		assertThat(state()).isEqualTo("open");
	}

	@ParameterizedTest
	@ValueSource(strings = { "500 {\"error\": {\"message\": \"The server had an error\"}}", "503 {\"error\": {}}",
			"403 <!DOCTYPE html><title>Just a moment</title>", "200 <html></html>", "302 ", "401 ",
			"200 {\"object\": \"list\", \"data\": [" })
	void opensWhenNotOpenAiAnswers(String answer) {
		ask(20, answer(answer));

		assertThat(state()).isEqualTo("open");
	}

	@ParameterizedTest
	@ValueSource(ints = { 400, 401, 403, 404, 429 })
	void staysClosedWhateverOpenAiSaysAboutKeys(int status) {
		ask(500, answer(status, "{\"error\": {\"code\": \"invalid_api_key\"}}\n"));

		assertThat(state()).isEqualTo("closed");
	}

	@Test
	void asksNobodyWhileItIsOpen() {
		ask(20, NoAnswer.REFUSED);

		AtomicInteger asked = new AtomicInteger();
		Evidence evidence = this.breaker.ask(Request.MODELS, "192.0.2." + this.network++, () -> {
			asked.incrementAndGet();
			return WELL;
		});

		assertThat(evidence).isEqualTo(NoAnswer.BUSY);
		assertThat(asked).hasValue(0);
	}

	@Test
	void staysClosedOnFewFailures() {
		ask(9, NoAnswer.REFUSED);
		assertThat(state()).isEqualTo("closed");

		pass(Duration.ofSeconds(31));
		ask(10, WELL);
		ask(14, NoAnswer.REFUSED);
		assertThat(state()).isEqualTo("closed");

		ask(1, NoAnswer.REFUSED);
		assertThat(state()).isEqualTo("open");
	}

	@Test
	void opensWhenNearlyAllAnswersAreSlow() {
		ask(4, WELL);
		IntStream.range(0, 15).forEach((i) -> askSlowly(Request.TEXT));
		assertThat(state()).isEqualTo("closed");

		askSlowly(Request.TEXT);
		assertThat(state()).isEqualTo("open");
	}

	@Test
	void letsAPictureTakeItsTime() {
		IntStream.range(0, 40).forEach((i) -> askSlowly(Request.IMAGE));

		assertThat(state()).isEqualTo("closed");
	}

	@Test
	void closesAfterTwoGoodTrialsWheneverTheyCome() {
		ask(20, NoAnswer.DEADLINE);
		pass(Duration.ofSeconds(14));
		assertThat(ask(1, WELL)).isEqualTo(NoAnswer.BUSY);

		pass(Duration.ofSeconds(2));
		assertThat(ask(1, WELL)).isEqualTo(WELL);
		assertThat(state()).isEqualTo("half-open");

		pass(Duration.ofHours(5));
		assertThat(ask(1, WELL)).isEqualTo(WELL);
		assertThat(state()).isEqualTo("closed");
	}

	@Test
	void staysOpenAfterBadTrials() {
		ask(20, NoAnswer.DEADLINE);
		pass(Duration.ofSeconds(16));

		ask(3, NoAnswer.DEADLINE);

		assertThat(state()).isEqualTo("open");
		assertThat(ask(1, WELL)).isEqualTo(NoAnswer.BUSY);
	}

	@ParameterizedTest
	@MethodSource("faults")
	void losesNoTrialToAFaultOfOurOwn(Supplier<Evidence> fault) {
		ask(20, NoAnswer.DEADLINE);
		pass(Duration.ofSeconds(16));

		IntStream.range(0, 3)
			.forEach((
					i) -> assertThatThrownBy(() -> this.breaker.ask(Request.MODELS, "192.0.2." + this.network++, fault))
						.isInstanceOfAny(IllegalStateException.class, LinkageError.class));

		assertThat(ask(3, WELL)).isEqualTo(WELL);
		assertThat(state()).isEqualTo("closed");
	}

	@Test
	void staysOpenWhereTheSameNetworksFailAgain() {
		IntStream.range(0, 12).forEach((i) -> askFrom(i, 1, NoAnswer.DEADLINE));
		assertThat(state()).isEqualTo("open");
		pass(Duration.ofSeconds(16));

		IntStream.range(0, 3).forEach((i) -> askFrom(i, 1, NoAnswer.DEADLINE));

		assertThat(state()).isEqualTo("open");
	}

	@Test
	void isNotOpenedByOneNetworkAlone() {
		askFrom(7, 500, answer("403 <!DOCTYPE html><title>Just a moment</title>"));
		askFrom(7, 500, NoAnswer.RESET);
		IntStream.range(0, 40).forEach((i) -> {
			askFrom(7, 1, NoAnswer.RESET);
			pass(Duration.ofSeconds(1));
		});

		assertThat(state()).isEqualTo("closed");
	}

	@Test
	void isNotHeldOpenByOneNetworkAlone() {
		ask(20, NoAnswer.DEADLINE);
		pass(Duration.ofSeconds(16));
		askFrom(0, 50, NoAnswer.RESET);

		ask(3, WELL);

		assertThat(state()).isEqualTo("closed");
	}

	@Test
	void isOpenedByNetworksThatKeepFailing() {
		IntStream.range(0, 10).forEach((i) -> askFrom(i, 3, NoAnswer.RESET));

		assertThat(state()).isEqualTo("open");
	}

	@Test
	void remembersNoMoreThanAThousandNetworks() {
		IntStream.range(0, 3000).forEach((i) -> {
			askFrom(i, 1, NoAnswer.RESET);
			ask(2, WELL);
		});
		assertThat(state()).isEqualTo("closed");

		IntStream.range(0, 12_000).forEach((i) -> askFrom(i % 3000, 1, NoAnswer.RESET));

		assertThat(state()).isEqualTo("open");
	}

	@Test
	void opensByATimeThatNobodySets() {
		noClasses().that()
			.resideInAPackage("dev.keydoctor.openai")
			.should()
			.callMethod(System.class, "currentTimeMillis")
			.orShould()
			.callMethod(Instant.class, "now")
			.orShould()
			.dependOnClassesThat()
			.haveFullyQualifiedName("java.time.Clock$SystemClock")
			.check(new ClassFileImporter().withImportOption(new DoNotIncludeTests())
				.importPackages("dev.keydoctor.openai"));
		assertThat(OpenAiCircuitBreaker.class.getDeclaredConstructors())
			.allSatisfy((constructor) -> assertThat(constructor.getParameterTypes()).doesNotContain(Clock.class));
	}

	static Stream<Supplier<Evidence>> faults() {
		return Stream.of(() -> {
			throw new IllegalStateException();
		}, () -> {
			throw new LinkageError();
		});
	}

	private void askFrom(Object network, int times, Evidence evidence) {
		IntStream.range(0, times)
			.forEach((i) -> this.breaker.ask(Request.MODELS, "192.0.2." + network, () -> evidence));
	}

	private Evidence ask(int times, Evidence evidence) {
		return IntStream.range(0, times)
			.mapToObj((i) -> this.breaker.ask(Request.MODELS, "192.0.2." + this.network++, () -> evidence))
			.toList()
			.getLast();
	}

	/** All begin at the same moment, and so they end. */
	private void askSlowly(Request request) {
		long begin = this.now;
		this.breaker.ask(request, "192.0.2." + this.network++, () -> {
			pass(Duration.ofMillis(5001));
			return WELL;
		});
		this.now = begin;
	}

	private void pass(Duration time) {
		this.now += time.toNanos();
	}

	private String state() {
		return this.metrics.get("keydoctor.openai.breaker")
			.gauges()
			.stream()
			.filter((gauge) -> gauge.value() == 1)
			.map((gauge) -> gauge.getId().getTag("state"))
			.reduce((one, other) -> one + " and " + other)
			.orElseThrow();
	}

	private static Answer answer(String text) {
		return answer(Integer.parseInt(text.substring(0, 3)), text.substring(4));
	}

	private static Answer answer(int status, String body) {
		return Answers.of(Request.MODELS, status, Map.of(), body);
	}

}
