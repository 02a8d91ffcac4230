package dev.keydoctor.openai;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.keydoctor.diagnosis.Evidence;
import dev.keydoctor.diagnosis.Evidence.Answer;
import dev.keydoctor.diagnosis.Evidence.Request;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.reactive.function.client.WebClient.RequestHeadersSpec;

/**
 * An exchange of one request with a key and its answer, whole or not at all: what breaks
 * off is no answer.
 */
final class Exchange {

	private static final List<String> TELLING = List.of("retry-after", "x-request-id", "cf-mitigated");

	private final Request request;

	private final Transfer transfer;

	/**
	 * Prepares an exchange.
	 * @param deadline how long all of it may take, from the name of the host to the last
	 * byte
	 */
	Exchange(Request request, RequestHeadersSpec<?> question, Duration deadline) {
		this.request = request;
		this.transfer = new Transfer(question, deadline);
	}

	Evidence evidence() {
		return this.transfer.end(this::evidence, (broken) -> broken);
	}

	private Evidence evidence(ResponseEntity<byte[]> answer) {
		byte[] body = (answer.getBody() != null) ? answer.getBody() : new byte[0];
		return new Answer(this.request, answer.getStatusCode().value(), telling(answer.getHeaders()),
				BodyParser.parse(this.request, new String(body, StandardCharsets.UTF_8)));
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
