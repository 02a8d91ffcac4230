package dev.keydoctor.openai;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import dev.keydoctor.diagnosis.Evidence;
import dev.keydoctor.diagnosis.Evidence.Answer;
import dev.keydoctor.diagnosis.Evidence.Request;
import dev.keydoctor.diagnosis.Evidence.Silence;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.function.client.ClientResponse;

/**
 * Reads an answer as text, whole or not at all: what breaks off is no answer.
 */
final class AnswerReader {

	private static final Set<String> TELLING = Set.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.RETRY_AFTER, "x-request-id",
			"openai-version", "openai-processing-ms", "cf-mitigated");

	private AnswerReader() {
	}

	static Mono<Evidence> read(Request request, ClientResponse response) {
		return response.bodyToMono(byte[].class)
			.defaultIfEmpty(new byte[0])
			.map((body) -> evidence(request, response, body))
			.onErrorReturn(DataBufferLimitException.class, Silence.TOO_LARGE)
			.onErrorReturn(Silence.CUT);
	}

	private static Evidence evidence(Request request, ClientResponse response, byte[] body) {
		HttpHeaders headers = response.headers().asHttpHeaders();
		if (packed(headers)) {
			return Silence.GARBLED;
		}
		return new Answer(request, response.statusCode().value(), telling(headers),
				new String(body, StandardCharsets.UTF_8));
	}

	/** Nothing packed was asked for, and what is packed may be a bomb. */
	private static boolean packed(HttpHeaders headers) {
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
