package dev.keydoctor.openai;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.HttpProxy;
import org.eclipse.jetty.client.transport.HttpClientTransportOverHTTP;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.ssl.SslContextFactory;

import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * A record of this room as the application wires it, facing an upstream of the test's
 * choice.
 *
 * @param openAi asks
 * @param models chooses
 * @param properties says how
 * @param client is to be closed
 */
public record OpenAiFixture(OpenAiClient openAi, ModelSelector models, OpenAiProperties properties,
		HttpClient client) implements AutoCloseable {

	/** Long enough for every answer that comes at all, on a busy machine too. */
	public static final Duration PATIENT = Duration.ofSeconds(20);

	/** For answers that never come; long enough for a busy machine to ask. */
	public static final Duration IMPATIENT = Duration.ofSeconds(1);

	/** How many checks may run at once. */
	private static final int PLACES = 200;

	/** For thousands of checks at once, which a busy machine may keep waiting. */
	private static final Duration VERY_PATIENT = Duration.ofMinutes(5);

	/** Where nobody listens. */
	private static final URI NOWHERE = URI.create("http://127.0.0.1:1/v1");

	private static final Map<String, URI> REGIONS = Map.of("eu", NOWHERE, "us", NOWHERE);

	private static final Duration CONNECT = Duration.ofSeconds(2);

	static {
		// The level that the application starts with; a plain test has none of Boot's.
		LoggingSystem.get(OpenAiFixture.class.getClassLoader())
			.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.INFO);
	}

	public static OpenAiFixture facing(URI baseUrl, Duration patience) {
		return facing(baseUrl, REGIONS, patience);
	}

	public static OpenAiFixture facing(URI baseUrl, Map<String, URI> regions, Duration patience) {
		return facing(properties(baseUrl, regions, CONNECT, patience), new NoExamples(), Optional.empty(),
				WebClient.builder());
	}

	static OpenAiFixture facing(URI baseUrl, WebClient.Builder builder) {
		return facing(properties(baseUrl, REGIONS, CONNECT, PATIENT), new NoExamples(), Optional.empty(), builder);
	}

	public static OpenAiFixture facing(ExampleUpstream examples, Duration patience) {
		return facing(properties(NOWHERE, REGIONS, CONNECT, patience), examples, Optional.empty(), WebClient.builder());
	}

	public static OpenAiFixture facing(URI baseUrl, ExampleUpstream examples) {
		return facing(properties(baseUrl, REGIONS, VERY_PATIENT, VERY_PATIENT), examples, Optional.empty(),
				WebClient.builder());
	}

	static OpenAiFixture facing(ExampleUpstream examples, WebClient.Builder builder) {
		return facing(properties(NOWHERE, REGIONS, CONNECT, PATIENT), examples, Optional.empty(), builder);
	}

	static OpenAiFixture facing(URI baseUrl, HttpProxy proxy) {
		return facing(properties(baseUrl, REGIONS, CONNECT, PATIENT), new NoExamples(), Optional.of(proxy),
				WebClient.builder());
	}

	private static OpenAiProperties properties(URI baseUrl, Map<String, URI> regions, Duration connect,
			Duration patience) {
		return new OpenAiProperties(baseUrl, regions, List.of("gpt-6-luna", "gpt-5-nano"), List.of("gpt-image-2"),
				connect, patience, patience, PLACES);
	}

	private static OpenAiFixture facing(OpenAiProperties properties, ExampleUpstream examples,
			Optional<HttpProxy> proxy, WebClient.Builder builder) {
		HttpClient client = OpenAiClientConfiguration.httpClient(properties, proxy);
		if ("https".equals(properties.baseUrl().getScheme())) {
			trustTheTestsAuthority(client);
		}
		// However slow the machine is, the next question finds the connection of the
		// last.
		client.setIdleTimeout(PATIENT.toMillis());
		LifeCycle.start(client);
		WebClient webClient = OpenAiClientConfiguration.openAiWebClient(builder, client);
		// No time passes for it, so that it takes no slow machine for a slow OpenAI.
		OpenAiCircuitBreaker breaker = new OpenAiCircuitBreaker(() -> 0, new SimpleMeterRegistry());
		return new OpenAiFixture(new OpenAiClient(webClient, properties, examples, breaker, () -> 0),
				new ModelSelector(properties), properties, client);
	}

	/** A client for what needs no key, on the same connections. */
	public KeylessClient keyless() {
		return new KeylessClient(OpenAiClientConfiguration.openAiWebClient(WebClient.builder(), this.client));
	}

	private static void trustTheTestsAuthority(HttpClient client) {
		SslContextFactory.Client factory = new SslContextFactory.Client();
		factory.setSslContext(Certificates.trusting());
		((HttpClientTransportOverHTTP) client.getHttpClientTransport()).getClientConnector()
			.setSslContextFactory(factory);
	}

	@Override
	public void close() {
		LifeCycle.stop(this.client);
	}

	private static final class NoExamples implements ExampleUpstream {

		@Override
		public URI baseUrl(String scenario) {
			throw new UnsupportedOperationException();
		}

		@Override
		public URI statusUrl() {
			throw new UnsupportedOperationException();
		}

		@Override
		public List<String> scenarios() {
			return List.of();
		}

	}

}
