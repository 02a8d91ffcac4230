package dev.keydoctor.openai;

import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/**
 * This room as the application furnishes it, facing an upstream of the test's choice.
 *
 * @param openAi asks
 * @param models chooses
 * @param properties says how
 * @param client is to be closed
 */
public record OpenAiFixture(OpenAi openAi, Models models, OpenAiProperties properties,
		HttpClient client) implements AutoCloseable {

	/** Long enough for every answer that comes at all, on a busy machine too. */
	public static final Duration PATIENT = Duration.ofSeconds(20);

	/** For answers that never come; long enough for a busy machine to ask. */
	public static final Duration IMPATIENT = Duration.ofSeconds(1);

	/** How many checks may run at once. */
	public static final int PLACES = 200;

	/** For thousands of checks at once, which a busy machine may keep waiting. */
	private static final Duration VERY_PATIENT = Duration.ofMinutes(5);

	private static final Duration CONNECT = Duration.ofSeconds(2);

	static {
		// The level that the application starts with; a plain test has none of Boot's.
		LoggingSystem.get(OpenAiFixture.class.getClassLoader())
			.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.INFO);
	}

	public static OpenAiFixture facing(URI baseUrl, Duration patience) {
		return facing(baseUrl, CONNECT, patience, new NoExamples(), ProxySelector.of(null));
	}

	public static OpenAiFixture facing(ExampleUpstream examples, Duration patience) {
		return facing(URI.create("http://127.0.0.1:1/v1"), CONNECT, patience, examples, ProxySelector.of(null));
	}

	public static OpenAiFixture facing(URI baseUrl, ExampleUpstream examples) {
		return facing(baseUrl, VERY_PATIENT, VERY_PATIENT, examples, ProxySelector.of(null));
	}

	static OpenAiFixture facing(URI baseUrl, ProxySelector way) {
		return facing(baseUrl, CONNECT, PATIENT, new NoExamples(), way);
	}

	private static OpenAiFixture facing(URI baseUrl, Duration connect, Duration patience, ExampleUpstream examples,
			ProxySelector way) {
		OpenAiProperties properties = new OpenAiProperties(baseUrl, List.of("gpt-6-luna", "gpt-5-nano"),
				List.of("gpt-image-2"), connect, patience, patience, PLACES);
		HttpClient.Builder builder = OpenAiClientConfiguration.client(properties, way);
		if ("https".equals(baseUrl.getScheme())) {
			builder.sslContext(Certificates.trusting());
		}
		HttpClient client = builder.build();
		// No time passes for it, so that it takes no slow machine for a slow OpenAI.
		OpenAiCircuitBreaker breaker = new OpenAiCircuitBreaker(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
				new SimpleMeterRegistry());
		return new OpenAiFixture(new OpenAi(client, JsonMapper.shared(), properties, examples, breaker),
				new Models(properties, JsonMapper.shared()), properties, client);
	}

	@Override
	public void close() {
		this.client.shutdownNow();
	}

	private static final class NoExamples implements ExampleUpstream {

		@Override
		public URI baseUrl(String scenario) {
			throw new UnsupportedOperationException();
		}

		@Override
		public List<String> scenarios() {
			return List.of();
		}

	}

}
