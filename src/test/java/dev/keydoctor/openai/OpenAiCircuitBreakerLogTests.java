package dev.keydoctor.openai;

import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;

import dev.keydoctor.LogCapture;
import dev.keydoctor.SetClock;
import dev.keydoctor.diagnosis.rules.Evidence;
import dev.keydoctor.diagnosis.rules.Evidence.NoAnswer;
import dev.keydoctor.diagnosis.rules.Evidence.Request;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of what the log says when OpenAI goes and comes: its answers are no trouble of
 * the network, so nothing else would say it.
 */
@Isolated
class OpenAiCircuitBreakerLogTests {

	private static final Evidence WELL = Answers.of(Request.MODELS, 200, Map.of(),
			"{\"object\": \"list\", \"data\": []}");

	private final SetClock clock = new SetClock();

	@RegisterExtension
	private final LogCapture log = new LogCapture(OpenAiCircuitBreaker.class);

	private final OpenAiCircuitBreaker breaker = new OpenAiCircuitBreaker(this.clock::nanoTime,
			new SimpleMeterRegistry());

	@Test
	void itSaysOnceThatOpenAiAnswersNobodyAndOnceThatItDoesAgain() {
		ask(20, NoAnswer.DEADLINE);
		assertThat(this.log.lines()).singleElement().asString().startsWith("OpenAI answers next to nobody");

		this.clock.pass(Duration.ofSeconds(16));
		ask(3, NoAnswer.DEADLINE);
		assertThat(this.log.lines()).hasSize(1);

		this.clock.pass(Duration.ofSeconds(16));
		ask(2, WELL);
		assertThat(this.log.lines()).hasSize(2).last().asString().startsWith("OpenAI answers again");
	}

	@Test
	void itSaysNothingWhereOpenAiAnswers() {
		ask(40, WELL);

		assertThat(this.log.lines()).isEmpty();
	}

	/** Each from a network of its own. */
	private void ask(int times, Evidence evidence) {
		IntStream.range(0, times).forEach((i) -> this.breaker.ask(Request.MODELS, "192.0.2." + i, () -> evidence));
	}

}
