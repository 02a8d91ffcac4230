package dev.keydoctor.openai;

import dev.keydoctor.sandbox.Sandbox;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.web.reactive.function.client.WebClient;

import static org.assertj.core.api.Assertions.assertThat;

class StepObservationConventionTests {

	private static final ApiKey KEY = ApiKey.of(Keys.PROJECT);

	private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

	private final ObservationRegistry observations = ObservationRegistry.create();

	private final FaultServer server = new FaultServer();

	@BeforeEach
	void observe() {
		this.metrics.config().meterFilter(OpenAiClientConfiguration.openAiMeterFilter());
		this.observations.observationConfig().observationHandler(new DefaultMeterObservationHandler(this.metrics));
	}

	@AfterEach
	void close() {
		this.server.close();
	}

	@Test
	void tellsTheStepAndItsOutcomeAndNothingElse() {
		this.server.on("POST /chat/completions", Fault.answering(401, "invalid-api-key.json"))
			.on("POST /images/generations", Fault.closing());

		try (OpenAiFixture room = OpenAiFixture.facing(this.server.address(), observed())) {
			room.openAi().session(KEY, "192.0.2.0/24").models();
			room.openAi().session(KEY, "192.0.2.0/24").text("gpt-6-luna");
			room.openAi().session(KEY, "192.0.2.0/24").image("gpt-image-2");
		}

		assertThat(this.metrics.find("http.client.requests").timers()).extracting(Meter::getId)
			.extracting((id) -> Tags.of(id.getTags()))
			.containsExactlyInAnyOrder(Tags.of("outcome", "SUCCESS", "step", "authentication"),
					Tags.of("outcome", "CLIENT_ERROR", "step", "generation"),
					Tags.of("outcome", "UNKNOWN", "step", "images"));
	}

	@Test
	void countsNoExample() {
		try (Sandbox sandbox = Sandbox.faultless(); OpenAiFixture room = OpenAiFixture.facing(sandbox, observed())) {
			room.openAi().session(ApiKey.of("sk-example-healthy"), "192.0.2.0/24").models();
		}

		assertThat(this.metrics.find("http.client.requests").timers()).isEmpty();
	}

	private WebClient.Builder observed() {
		return WebClient.builder()
			.observationRegistry(this.observations)
			.observationConvention(new StepObservationConvention());
	}

}
