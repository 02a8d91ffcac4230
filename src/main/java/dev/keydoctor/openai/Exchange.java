package dev.keydoctor.openai;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

import dev.keydoctor.diagnosis.Evidence;
import dev.keydoctor.diagnosis.Evidence.Answer;
import dev.keydoctor.diagnosis.Evidence.NoAnswer;
import dev.keydoctor.diagnosis.Evidence.Request;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.reactive.ClientHttpRequest;
import org.springframework.web.reactive.function.client.WebClient.RequestHeadersSpec;

/**
 * A record of one request with a key and its answer, whole or not at all: what breaks off
 * is no answer.
 */
final class Exchange {

	private static final List<String> TELLING = List.of("retry-after", "x-request-id", "cf-mitigated");

	private final Request request;

	private final RequestHeadersSpec<?> question;

	private final Duration deadline;

	private volatile org.eclipse.jetty.client.@Nullable Request sent;

	/**
	 * Prepares an exchange.
	 * @param request what is asked for
	 * @param question the request
	 * @param deadline how long all of it may take, from the name of the host to the last
	 * byte
	 */
	Exchange(Request request, RequestHeadersSpec<?> question, Duration deadline) {
		this.request = request;
		this.question = question;
		this.deadline = deadline;
	}

	Evidence evidence() {
		try {
			ResponseEntity<byte[]> answer = this.question.httpRequest(this::prepare)
				.exchangeToMono((response) -> response.toEntity(byte[].class))
				.block(this.deadline);
			return (answer != null) ? evidence(answer) : NoAnswer.CUT;
		}
		catch (RuntimeException ex) {
			abort(ex);
			return TransportErrors.of(ex);
		}
	}

	/** A kept connection is soon closed, but not one on which an answer is awaited. */
	private void prepare(ClientHttpRequest http) {
		org.eclipse.jetty.client.Request jetty = http.getNativeRequest();
		jetty.idleTimeout(this.deadline.toMillis(), TimeUnit.MILLISECONDS);
		this.sent = jetty;
	}

	/** Jetty would read on to the end of an answer that nobody wants any more. */
	private void abort(RuntimeException failure) {
		org.eclipse.jetty.client.Request begun = this.sent;
		if (begun != null) {
			begun.abort(failure);
		}
	}

	private Evidence evidence(ResponseEntity<byte[]> answer) {
		if (isEncoded(answer.getHeaders())) {
			return NoAnswer.GARBLED;
		}
		byte[] body = (answer.getBody() != null) ? answer.getBody() : new byte[0];
		return new Answer(this.request, answer.getStatusCode().value(), telling(answer.getHeaders()),
				BodyParser.parse(this.request, new String(body, StandardCharsets.UTF_8)));
	}

	/** No encoding was asked for; the one that Jetty knows, it has taken off. */
	private static boolean isEncoded(HttpHeaders headers) {
		String encoding = headers.getFirst(HttpHeaders.CONTENT_ENCODING);
		return encoding != null && !encoding.equalsIgnoreCase("identity");
	}

	private static Map<String, String> telling(HttpHeaders headers) {
		Map<String, String> telling = new TreeMap<>();
		for (String name : TELLING) {
			String value = headers.getFirst(name);
			if (value != null) {
				telling.put(name, value);
			}
		}
		return telling;
	}

}
