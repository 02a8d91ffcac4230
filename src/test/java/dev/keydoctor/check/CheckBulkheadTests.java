package dev.keydoctor.check;

import java.util.function.Consumer;
import java.util.stream.IntStream;

import dev.keydoctor.diagnosis.StepResult;
import dev.keydoctor.openai.ApiKey;
import dev.keydoctor.openai.FaultServer;
import dev.keydoctor.openai.Keys;
import dev.keydoctor.openai.OpenAiFixture;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * A portal with one place left.
 */
class CheckBulkheadTests {

	private static final ApiKey KEY = ApiKey.of(Keys.PROJECT);

	private static final Consumer<StepResult> NOBODY = (step) -> {
	};

	private final FaultServer server = new FaultServer();

	private final OpenAiFixture room = OpenAiFixture.facing(this.server.address(), OpenAiFixture.PATIENT);

	private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

	private final KeyCheck keyCheck = Checks.keyCheck(this.room, this.metrics);

	@BeforeEach
	void takeAllPlacesButOne() {
		IntStream.range(1, OpenAiFixture.PLACES).forEach((permit) -> this.keyCheck.begin(KEY, false));
	}

	@AfterEach
	void close() {
		this.room.close();
		this.server.close();
	}

	@Test
	void isBusyWhileTheCheckOfAnotherKeyIsUnderWay() {
		this.keyCheck.begin(KEY, false);

		assertThatExceptionOfType(BusyException.class).isThrownBy(() -> this.keyCheck.begin(KEY, false))
			.satisfies((busy) -> assertThat(busy.getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE))
			.satisfies((busy) -> assertThat(busy.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("5"));
		assertThat(this.server.received()).isEmpty();
	}

	@Test
	void countsWhomItHasNoPlaceFor() {
		this.keyCheck.begin(KEY, false);

		assertThatExceptionOfType(BusyException.class).isThrownBy(() -> this.keyCheck.begin(KEY, false));

		assertThat(this.metrics.counter("keydoctor.checks.busy").count()).isOne();
	}

	@Test
	void isFreeAgainWhenACheckHasEnded() {
		this.keyCheck.begin(KEY, false).report(NOBODY);

		assertThat(this.keyCheck.begin(KEY, false).report(NOBODY).steps()).hasSize(4);
	}

	@Test
	void isFreeAgainWhenTheReaderHasGone() {
		CheckRun abandoned = this.keyCheck.begin(KEY, false);
		assertThatIllegalStateException().isThrownBy(() -> abandoned.report((step) -> {
			throw new IllegalStateException();
		}));

		assertThat(this.keyCheck.begin(KEY, false).report(NOBODY).steps()).hasSize(4);
		assertThat(this.server.received()).hasSize(2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "sk-example-healthy", "sk-your-key-here", "" })
	void hasRoomForKeysThatAreNotSentToOpenAi(String pasted) {
		this.keyCheck.begin(KEY, false);

		assertThat(this.keyCheck.begin(ApiKey.of(pasted), false)).isNotNull();
	}

}
