package dev.keydoctor.openai;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

import dev.keydoctor.diagnosis.Evidence;
import dev.keydoctor.diagnosis.Evidence.Request;
import dev.keydoctor.diagnosis.Evidence.Silence;
import dev.keydoctor.diagnosis.KeyKind;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClient.RequestHeadersSpec;

/**
 * Asks OpenAI with a key, one request per question, and hands back what came as evidence.
 * Nothing is ever asked twice: whatever may have been received is not repeated.
 */
@Component
public class OpenAi {

	/**
	 * An exchange given up at its deadline fails once more, with nobody listening;
	 * Reactor would log each as an error.
	 */
	private static final Context WITHOUT_LOGGING = Context.of("reactor.onErrorDropped.local",
			(Consumer<Throwable>) (dropped) -> {
			});

	private final WebClient client;

	private final OpenAiProperties properties;

	private final ExampleUpstream examples;

	private final Breaker breaker;

	OpenAi(WebClient openAiClient, OpenAiProperties properties, ExampleUpstream examples, Breaker breaker) {
		this.client = openAiClient;
		this.properties = properties;
		this.examples = examples;
		this.breaker = breaker;
	}

	/**
	 * Asks which models the key may see. Free of charge.
	 * @param key a key without a fault
	 * @return the answer, or how the line broke
	 */
	public Evidence models(ApiKey key) {
		return ask(key, Request.MODELS, HttpMethod.GET, "/models", Map.of(), this.properties.responseTimeout());
	}

	/**
	 * Asks for a tiny text, about a thousandth of a cent. Chat completions need the
	 * fewest permissions of all ways to a text.
	 * @param key a key without a fault
	 * @param model the model to ask
	 * @return the answer, or how the line broke
	 */
	public Evidence text(ApiKey key, String model) {
		Map<String, ?> body = Map.of("model", model, "messages", List.of(Map.of("role", "user", "content", "Say OK.")),
				"max_completion_tokens", 64, "store", false);
		return ask(key, Request.TEXT, HttpMethod.POST, "/chat/completions", body, this.properties.responseTimeout());
	}

	/**
	 * Asks for a small picture of low quality, about a cent, packed so tightly that the
	 * answer stays readable within our bounds.
	 * @param key a key without a fault
	 * @param model the model to ask
	 * @return the answer, or how the line broke
	 */
	public Evidence image(ApiKey key, String model) {
		Map<String, ?> body = Map.of("model", model, "prompt", "A grey circle", "size", "1024x1024", "quality", "low",
				"output_format", "jpeg", "output_compression", 10, "n", 1);
		return ask(key, Request.IMAGE, HttpMethod.POST, "/images/generations", body, this.properties.imageTimeout());
	}

	private Evidence ask(ApiKey key, Request request, HttpMethod method, String path, Map<String, ?> body,
			Duration deadline) {
		WebClient.RequestBodySpec call = this.client.method(method)
			.uri(address(key, path))
			.header(HttpHeaders.AUTHORIZATION, key.authorization());
		RequestHeadersSpec<?> ready = body.isEmpty() ? call : call.bodyValue(body);
		boolean example = key.kind() == KeyKind.EXAMPLE;
		return example ? exchange(request, ready, deadline)
				: this.breaker.ask(request, () -> exchange(request, ready, deadline));
	}

	private static Evidence exchange(Request request, RequestHeadersSpec<?> ready, Duration deadline) {
		Function<ClientResponse, Mono<Evidence>> reader = (response) -> AnswerReader.read(request, response);
		Evidence evidence = ready.exchangeToMono(reader)
			.timeout(deadline)
			.onErrorResume((failure) -> Mono.just(Breakage.of(failure)))
			.contextWrite(WITHOUT_LOGGING)
			.block();
		return (evidence != null) ? evidence : Silence.CUT;
	}

	private URI address(ApiKey key, String path) {
		URI base = (key.kind() == KeyKind.EXAMPLE) ? this.examples.baseUrl(key.scenario()) : this.properties.baseUrl();
		return URI.create(base + path);
	}

}
