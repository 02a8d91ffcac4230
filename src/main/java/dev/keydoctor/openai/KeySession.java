package dev.keydoctor.openai;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.keydoctor.diagnosis.Step;
import dev.keydoctor.diagnosis.rules.Body.ModelList;
import dev.keydoctor.diagnosis.rules.Evidence.Answer;
import dev.keydoctor.diagnosis.rules.Evidence.NoAnswer;
import dev.keydoctor.diagnosis.rules.Evidence.Request;
import dev.keydoctor.diagnosis.rules.Evidence;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.reactive.function.client.WebClient.RequestBodySpec;
import org.springframework.web.reactive.function.client.WebClient.RequestHeadersSpec;

/**
 * A session of questions with one key. All go to the usual host, or, once OpenAI has
 * named the host of another region, to that one.
 */
public final class KeySession {

	/** HTTP has no status beyond it, though clients read higher ones. */
	private static final int LAST_STATUS = 599;

	private static final List<String> TELLING = List.of("retry-after", "x-request-id", "cf-mitigated");

	/** Stands for more models than we read: the key is known, the models are not. */
	private static final Evidence LONG_LIST = new Answer(Request.MODELS, 200, Map.of(), new ModelList(List.of()));

	private final OpenAiClient openAi;

	private final ApiKey key;

	private final String visitorNetwork;

	private @Nullable String region;

	/** The kind of the latest question: all of one kind share one deadline. */
	private @Nullable Request latest;

	/** When the first question of that kind was asked, by a monotonic clock. */
	private long latestBegan;

	KeySession(OpenAiClient openAi, ApiKey key, String visitorNetwork) {
		this.openAi = openAi;
		this.key = key;
		this.visitorNetwork = visitorNetwork;
	}

	/**
	 * Asks which models the key may see. Free of charge. A list that is longer than we
	 * read counts as an empty one.
	 */
	public Evidence models() {
		return ask(Request.MODELS, to(HttpMethod.GET, "/models", Step.AUTHENTICATION));
	}

	/**
	 * Asks for a tiny text, about a thousandth of a cent. Chat completions need the
	 * fewest permissions of all ways to a text.
	 */
	public Evidence text(String model) {
		Map<String, ?> body = Map.of("model", model, "messages", List.of(Map.of("role", "user", "content", "Say OK.")),
				"max_completion_tokens", 64, "store", false);
		return ask(Request.TEXT, to(HttpMethod.POST, "/chat/completions", Step.GENERATION).bodyValue(body));
	}

	/**
	 * Asks for a small picture of low quality, about a cent, packed so tightly that the
	 * answer stays readable within our bounds.
	 */
	public Evidence image(String model) {
		Map<String, ?> body = Map.of("model", model, "prompt", "A grey circle", "size", "1024x1024", "quality", "low",
				"output_format", "jpeg", "output_compression", 10, "n", 1);
		return ask(Request.IMAGE, to(HttpMethod.POST, "/images/generations", Step.IMAGES).bodyValue(body));
	}

	/**
	 * Moves to the host of a region, once in a session. A question asked there again has
	 * what is left of its deadline.
	 * @param name the region that OpenAI names, or {@code null}
	 * @return {@code false} where the region is none of the configured ones, or the
	 * session has moved before: then it stays where it is
	 */
	public boolean moveTo(@Nullable String name) {
		if (name == null || this.region != null || !this.openAi.knows(name)) {
			return false;
		}
		this.region = name;
		return true;
	}

	private RequestBodySpec to(HttpMethod method, String path, Step step) {
		return this.openAi.to(this.key, this.region, method, path, step);
	}

	private Evidence ask(Request request, RequestHeadersSpec<?> question) {
		Duration left = timeLeft(request);
		if (!left.isPositive()) {
			return NoAnswer.DEADLINE;
		}
		Exchange exchange = new Exchange(question, left);
		return this.openAi.ask(this.key, this.visitorNetwork, request, () -> {
			Evidence evidence = exchange.send((answer) -> evidence(request, answer),
					(broken) -> evidence(request, broken, exchange.hasBegunAsJson()));
			this.openAi.note(this.key, this.region, evidence, exchange.trouble());
			return evidence;
		});
	}

	private Duration timeLeft(Request request) {
		if (request != this.latest) {
			this.latest = request;
			this.latestBegan = System.nanoTime();
		}
		return this.openAi.deadline(request).minusNanos(System.nanoTime() - this.latestBegan);
	}

	/** A list of models that is too large to read is a long list, and no failure. */
	private static Evidence evidence(Request request, NoAnswer broken, boolean json) {
		return (request == Request.MODELS && broken == NoAnswer.TOO_LARGE && json) ? LONG_LIST : broken;
	}

	private static Evidence evidence(Request request, ResponseEntity<byte[]> answer) {
		int status = answer.getStatusCode().value();
		if (status > LAST_STATUS) {
			return NoAnswer.GARBLED;
		}
		String body = new String(Objects.requireNonNullElse(answer.getBody(), new byte[0]), StandardCharsets.UTF_8);
		return new Answer(request, status, telling(answer.getHeaders()), BodyParser.parse(request, body));
	}

	private static Map<String, String> telling(HttpHeaders headers) {
		return TELLING.stream()
			.filter(headers::containsHeader)
			.collect(Collectors.toMap(Function.identity(), (name) -> String.valueOf(headers.getFirst(name))));
	}

}
