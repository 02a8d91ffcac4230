package dev.keydoctor.check;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import dev.keydoctor.check.CheckBulkhead.Slot;
import dev.keydoctor.openai.ApiKey;
import dev.keydoctor.openai.Keys;
import dev.keydoctor.openai.OpenAiProperties;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests of a bulkhead with one slot left.
 */
class CheckBulkheadTests {

	private static final ApiKey KEY = ApiKey.of(Keys.PROJECT);

	private static final int SLOTS = 3;

	private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

	private final CheckBulkhead bulkhead = new CheckBulkhead(new OpenAiProperties(URI.create("http://127.0.0.1:1/v1"),
			Map.of(), List.of(), List.of(), Duration.ZERO, Duration.ZERO, Duration.ZERO, SLOTS), this.metrics);

	@BeforeEach
	void takeAllSlotsButOne() {
		IntStream.range(1, SLOTS).forEach((slot) -> this.bulkhead.takeFor(KEY));
	}

	@Test
	void isBusyWhileTheCheckOfAnotherKeyIsUnderWay() {
		this.bulkhead.takeFor(KEY);

		assertThatExceptionOfType(BusyException.class).isThrownBy(() -> this.bulkhead.takeFor(KEY))
			.satisfies((busy) -> assertThat(busy.getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE))
			.satisfies((busy) -> assertThat(busy.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("5"));
		assertThat(this.metrics.counter("keydoctor.checks.busy").count()).isOne();
	}

	@Test
	void aSlotIsFreeAgainWhenACheckHasEnded() {
		Slot slot = this.bulkhead.takeFor(KEY);
		slot.close();

		assertThat(this.bulkhead.takeFor(KEY)).isNotNull();
		assertThat(this.bulkhead.takeFor(ApiKey.of("sk-your-key-here"))).isNotNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "sk-example-healthy", "sk-your-key-here", "" })
	void thereIsRoomForKeysThatAreNotSentToOpenAi(String pasted) {
		this.bulkhead.takeFor(KEY);

		assertThat(this.bulkhead.takeFor(ApiKey.of(pasted))).isNotNull();
	}

	@Test
	void isBusyWhileAsManyExamplesAreUnderWayAndHasRoomForAKey() {
		ApiKey example = ApiKey.of("sk-example-hang");
		IntStream.range(0, SLOTS).forEach((slot) -> this.bulkhead.takeFor(example));

		assertThatExceptionOfType(BusyException.class).isThrownBy(() -> this.bulkhead.takeFor(example));
		assertThat(this.bulkhead.takeFor(KEY)).isNotNull();
	}

}
