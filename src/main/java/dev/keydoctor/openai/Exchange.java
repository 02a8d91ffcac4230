package dev.keydoctor.openai;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import dev.keydoctor.diagnosis.rules.Evidence.NoAnswer;
import org.eclipse.jetty.client.Request;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.reactive.ClientHttpRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient.RequestHeadersSpec;

/**
 * A request and its answer, whole or not at all: what breaks off is no answer.
 */
final class Exchange {

	private final RequestHeadersSpec<?> question;

	private final Duration deadline;

	private volatile @Nullable Request sent;

	private volatile boolean json;

	private volatile @Nullable String trouble;

	/**
	 * Prepares an exchange.
	 * @param deadline how long all of it may take, from the name of the host to the last
	 * byte
	 */
	Exchange(RequestHeadersSpec<?> question, Duration deadline) {
		this.question = question;
		this.deadline = deadline;
	}

	/**
	 * Sends the request and waits for its end.
	 * @param whole makes something of a whole answer
	 * @param broken makes something of how the line broke
	 */
	<T> T send(Function<ResponseEntity<byte[]>, T> whole, Function<NoAnswer, T> broken) {
		ResponseEntity<byte[]> answer;
		try {
			answer = this.question.httpRequest(this::prepare).exchangeToMono(this::read).block(this.deadline);
		}
		catch (RuntimeException ex) {
			abort(ex);
			this.trouble = TransportErrors.trouble(ex);
			return broken.apply(TransportErrors.of(ex));
		}
		if (answer == null) {
			return broken.apply(NoAnswer.CUT);
		}
		return isEncoded(answer.getHeaders()) ? broken.apply(NoAnswer.GARBLED) : whole.apply(answer);
	}

	private Mono<ResponseEntity<byte[]>> read(ClientResponse response) {
		this.json = response.statusCode().isSameCodeAs(HttpStatus.OK)
				&& response.headers().header(HttpHeaders.CONTENT_TYPE).toString().contains("application/json");
		return response.toEntity(byte[].class);
	}

	/** Whether the answer began as JSON with status 200, even if it then broke off. */
	boolean hasBegunAsJson() {
		return this.json;
	}

	/** Why no answer began, for whoever runs the portal. */
	@Nullable String trouble() {
		return this.trouble;
	}

	/** Keeps the connection open till the deadline: an idle one is closed soon. */
	private void prepare(ClientHttpRequest http) {
		Request jetty = http.getNativeRequest();
		jetty.idleTimeout(this.deadline.toMillis(), TimeUnit.MILLISECONDS);
		this.sent = jetty;
	}

	/** Jetty would read on to the end of an answer that nobody wants any more. */
	private void abort(RuntimeException failure) {
		Request begun = this.sent;
		if (begun != null) {
			begun.abort(failure);
		}
	}

	/** Whether the body is encoded. None was asked for, and nobody decodes it. */
	private static boolean isEncoded(HttpHeaders headers) {
		String encoding = headers.getFirst(HttpHeaders.CONTENT_ENCODING);
		return encoding != null && !encoding.equalsIgnoreCase("identity");
	}

}
