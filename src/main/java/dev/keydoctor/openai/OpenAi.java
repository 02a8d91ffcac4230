package dev.keydoctor.openai;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import dev.keydoctor.diagnosis.Evidence;
import dev.keydoctor.diagnosis.Evidence.NoAnswer;
import dev.keydoctor.diagnosis.Evidence.Request;
import dev.keydoctor.diagnosis.KeyKind;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * Asks OpenAI with a key, one request per question, and hands back what came as evidence.
 * Nothing is ever asked twice: whatever may have been received is not repeated.
 */
@Component
public class OpenAi {

	private final HttpClient client;

	private final JsonMapper json;

	private final OpenAiProperties properties;

	private final ExampleUpstream examples;

	private final OpenAiCircuitBreaker breaker;

	OpenAi(HttpClient openAiHttpClient, JsonMapper json, OpenAiProperties properties, ExampleUpstream examples,
			OpenAiCircuitBreaker breaker) {
		this.client = openAiHttpClient;
		this.json = json;
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
		return ask(key, Request.MODELS, to(key, "/models"), this.properties.responseTimeout());
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
		return ask(key, Request.TEXT, post(key, "/chat/completions", body), this.properties.responseTimeout());
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
		return ask(key, Request.IMAGE, post(key, "/images/generations", body), this.properties.imageTimeout());
	}

	private Evidence ask(ApiKey key, Request request, HttpRequest.Builder question, Duration deadline) {
		HttpRequest ready = question.build();
		boolean example = key.kind() == KeyKind.EXAMPLE;
		return example ? exchange(request, ready, deadline)
				: this.breaker.ask(request, () -> exchange(request, ready, deadline));
	}

	/** The deadline is for all of it, from the name of the host to the last byte. */
	private Evidence exchange(Request request, HttpRequest question, Duration deadline) {
		AnswerReader reader = new AnswerReader(request);
		CompletableFuture<HttpResponse<Evidence>> answer = this.client.sendAsync(question, reader);
		try {
			return answer.get(deadline.toMillis(), TimeUnit.MILLISECONDS).body();
		}
		catch (ExecutionException ex) {
			return reader.silence(ex);
		}
		catch (TimeoutException ex) {
			answer.cancel(true);
			return NoAnswer.DEADLINE;
		}
		catch (InterruptedException ex) {
			answer.cancel(true);
			Thread.currentThread().interrupt();
			return NoAnswer.BUSY;
		}
	}

	private HttpRequest.Builder post(ApiKey key, String path, Map<String, ?> body) {
		return to(key, path).header("Content-Type", "application/json")
			.POST(BodyPublishers.ofByteArray(this.json.writeValueAsBytes(body)));
	}

	private HttpRequest.Builder to(ApiKey key, String path) {
		return HttpRequest.newBuilder(address(key, path))
			.header("Accept", "application/json")
			.header("Accept-Encoding", "identity")
			.header("User-Agent", "Key-Doctor")
			.header("Authorization", key.authorization());
	}

	private URI address(ApiKey key, String path) {
		URI base = (key.kind() == KeyKind.EXAMPLE) ? this.examples.baseUrl(key.scenario()) : this.properties.baseUrl();
		return URI.create(base + path);
	}

}
