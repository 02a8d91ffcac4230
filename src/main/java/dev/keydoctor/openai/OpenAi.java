package dev.keydoctor.openai;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import dev.keydoctor.diagnosis.Evidence;
import dev.keydoctor.diagnosis.Evidence.Request;
import dev.keydoctor.diagnosis.KeyKind;
import dev.keydoctor.diagnosis.Step;
import io.micrometer.observation.ObservationRegistry;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClient.RequestBodySpec;
import org.springframework.web.reactive.function.client.WebClient.RequestHeadersSpec;

/**
 * A client that asks OpenAI with a key, one request per question, and hands back what
 * came as evidence. Nothing is ever asked twice: whatever may have been received is not
 * repeated.
 */
@Component
public class OpenAi {

	private final WebClient client;

	private final WebClient exampleClient;

	private final OpenAiProperties properties;

	private final ExampleUpstream examples;

	private final OpenAiCircuitBreaker breaker;

	OpenAi(WebClient openAiWebClient, OpenAiProperties properties, ExampleUpstream examples,
			OpenAiCircuitBreaker breaker) {
		this.client = openAiWebClient;
		// What the sandbox answers is no measurement of OpenAI.
		this.exampleClient = openAiWebClient.mutate().observationRegistry(ObservationRegistry.NOOP).build();
		this.properties = properties;
		this.examples = examples;
		this.breaker = breaker;
	}

	/**
	 * Asks which models the key may see. Free of charge.
	 * @param key a key without a fault
	 * @param network tells apart the networks that visitors come from
	 * @return the answer, or why there is none
	 */
	public Evidence models(ApiKey key, long network) {
		return ask(key, network, Request.MODELS, to(key, HttpMethod.GET, "/models", Step.AUTHENTICATION));
	}

	/**
	 * Asks for a tiny text, about a thousandth of a cent. Chat completions need the
	 * fewest permissions of all ways to a text.
	 * @param key a key without a fault
	 * @param network tells apart the networks that visitors come from
	 * @param model the model to ask
	 * @return the answer, or why there is none
	 */
	public Evidence text(ApiKey key, long network, String model) {
		Map<String, ?> body = Map.of("model", model, "messages", List.of(Map.of("role", "user", "content", "Say OK.")),
				"max_completion_tokens", 64, "store", false);
		return ask(key, network, Request.TEXT,
				to(key, HttpMethod.POST, "/chat/completions", Step.GENERATION).bodyValue(body));
	}

	/**
	 * Asks for a small picture of low quality, about a cent, packed so tightly that the
	 * answer stays readable within our bounds.
	 * @param key a key without a fault
	 * @param network tells apart the networks that visitors come from
	 * @param model the model to ask
	 * @return the answer, or why there is none
	 */
	public Evidence image(ApiKey key, long network, String model) {
		Map<String, ?> body = Map.of("model", model, "prompt", "A grey circle", "size", "1024x1024", "quality", "low",
				"output_format", "jpeg", "output_compression", 10, "n", 1);
		return ask(key, network, Request.IMAGE,
				to(key, HttpMethod.POST, "/images/generations", Step.IMAGES).bodyValue(body));
	}

	private RequestBodySpec to(ApiKey key, HttpMethod method, String path, Step step) {
		boolean example = key.kind() == KeyKind.EXAMPLE;
		URI base = example ? this.examples.baseUrl(key.scenario()) : this.properties.baseUrl();
		return (example ? this.exampleClient : this.client).method(method)
			.uri(URI.create(base + path))
			.attribute(StepObservationConvention.STEP, step.code())
			.header(HttpHeaders.AUTHORIZATION, key.authorization());
	}

	private Evidence ask(ApiKey key, long network, Request request, RequestHeadersSpec<?> question) {
		Duration deadline = (request == Request.IMAGE) ? this.properties.imageTimeout()
				: this.properties.responseTimeout();
		Exchange exchange = new Exchange(request, question, deadline);
		return (key.kind() == KeyKind.EXAMPLE) ? exchange.evidence()
				: this.breaker.ask(request, network, exchange::evidence);
	}

}
