package dev.keydoctor.openai;

import java.net.URI;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

import dev.keydoctor.diagnosis.KeyKind;
import dev.keydoctor.diagnosis.Step;
import dev.keydoctor.diagnosis.rules.Evidence.NoAnswer;
import dev.keydoctor.diagnosis.rules.Evidence.Request;
import dev.keydoctor.diagnosis.rules.Evidence;
import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient.RequestBodySpec;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * A client that asks OpenAI with a key, one request per question, and hands back what
 * came as evidence. Nothing is ever asked twice: whatever may have been received is not
 * repeated.
 */
@Component
public class OpenAiClient {

	private final WebClient client;

	private final WebClient exampleClient;

	private final OpenAiProperties properties;

	private final ExampleUpstream examples;

	private final OpenAiCircuitBreaker breaker;

	private final ReachabilityLog log;

	OpenAiClient(WebClient openAiWebClient, OpenAiProperties properties, ExampleUpstream examples,
			OpenAiCircuitBreaker breaker, LongSupplier nanoTime) {
		this.client = openAiWebClient;
		// What the sandbox answers is no measurement of OpenAI.
		this.exampleClient = openAiWebClient.mutate().observationRegistry(ObservationRegistry.NOOP).build();
		this.properties = properties;
		this.examples = examples;
		this.breaker = breaker;
		this.log = new ReachabilityLog(nanoTime);
	}

	/**
	 * Begins a session with a key; one with a fault is never asked about.
	 * @param visitorNetwork the name of the network that the visitor comes from
	 */
	public KeySession session(ApiKey key, String visitorNetwork) {
		return new KeySession(this, key, visitorNetwork);
	}

	RequestBodySpec to(ApiKey key, @Nullable String region, HttpMethod method, String path, Step step) {
		boolean example = key.kind() == KeyKind.EXAMPLE;
		return (example ? this.exampleClient : this.client).method(method)
			.uri(URI.create((example ? exampleUrl(key, region) : url(region).toString()) + path))
			.attribute(StepObservationConvention.STEP, step.code())
			.header(HttpHeaders.AUTHORIZATION, key.authorization());
	}

	private String exampleUrl(ApiKey key, @Nullable String region) {
		return this.examples.baseUrl(key.scenario()) + ((region != null) ? "/" + region : "");
	}

	private URI url(@Nullable String region) {
		return (region != null) ? this.properties.region(region).orElseThrow() : this.properties.baseUrl();
	}

	boolean knows(String region) {
		return this.properties.region(region).isPresent();
	}

	Evidence ask(ApiKey key, String visitorNetwork, Request request, Supplier<Evidence> question) {
		return (key.kind() == KeyKind.EXAMPLE) ? question.get() : this.breaker.ask(request, visitorNetwork, question);
	}

	/**
	 * Notes whether the host was reached; of a check that was given up nothing is known.
	 */
	void note(ApiKey key, @Nullable String region, Evidence evidence, @Nullable String trouble) {
		if (key.kind() != KeyKind.EXAMPLE && evidence != NoAnswer.BUSY) {
			this.log.note(url(region).getAuthority(), trouble);
		}
	}

	Duration deadline(Request request) {
		return (request == Request.IMAGE) ? this.properties.imageTimeout() : this.properties.responseTimeout();
	}

}
