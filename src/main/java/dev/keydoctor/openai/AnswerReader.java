package dev.keydoctor.openai;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

import dev.keydoctor.diagnosis.Evidence;
import dev.keydoctor.diagnosis.Evidence.Answer;
import dev.keydoctor.diagnosis.Evidence.NoAnswer;
import dev.keydoctor.diagnosis.Evidence.Request;

/**
 * Reads one answer as text, whole or not at all: what breaks off is no answer.
 */
final class AnswerReader implements BodyHandler<Evidence> {

	private static final int LARGEST_ANSWER = 256 * 1024;

	private static final List<String> TELLING = List.of("content-type", "retry-after", "x-request-id", "openai-version",
			"openai-processing-ms", "cf-mitigated");

	private final Request request;

	private volatile boolean begun;

	AnswerReader(Request request) {
		this.request = request;
	}

	@Override
	public BodySubscriber<Evidence> apply(ResponseInfo head) {
		this.begun = true;
		return new Body(head);
	}

	/** What it means that the exchange failed. */
	NoAnswer silence(Throwable failure) {
		return this.begun ? NoAnswer.CUT : TransportErrors.of(failure);
	}

	private Evidence evidence(ResponseInfo head, String body) {
		return isPacked(head.headers()) ? NoAnswer.GARBLED
				: new Answer(this.request, head.statusCode(), telling(head.headers()), body);
	}

	/** Nothing packed was asked for, and what is packed may be a bomb. */
	private static boolean isPacked(HttpHeaders headers) {
		return headers.firstValue("content-encoding").filter((it) -> !it.equalsIgnoreCase("identity")).isPresent();
	}

	private static Map<String, String> telling(HttpHeaders headers) {
		Map<String, String> telling = new TreeMap<>();
		TELLING.forEach((name) -> headers.firstValue(name).ifPresent((value) -> telling.put(name, value)));
		return telling;
	}

	/**
	 * Collects a body within bounds.
	 */
	private final class Body implements BodySubscriber<Evidence> {

		private final ResponseInfo head;

		private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

		private final CompletableFuture<Evidence> evidence = new CompletableFuture<>();

		Body(ResponseInfo head) {
			this.head = head;
		}

		@Override
		public CompletionStage<Evidence> getBody() {
			return this.evidence;
		}

		@Override
		public void onSubscribe(Subscription source) {
			this.evidence.thenAccept((it) -> {
				if (it == NoAnswer.TOO_LARGE) {
					source.cancel();
				}
			});
			source.request(Long.MAX_VALUE);
		}

		@Override
		public void onNext(List<ByteBuffer> buffers) {
			buffers.forEach(this::add);
			if (this.bytes.size() > LARGEST_ANSWER) {
				this.evidence.complete(NoAnswer.TOO_LARGE);
			}
		}

		private void add(ByteBuffer buffer) {
			byte[] more = new byte[buffer.remaining()];
			buffer.get(more);
			this.bytes.writeBytes(more);
		}

		@Override
		public void onError(Throwable failure) {
			this.evidence.complete(NoAnswer.CUT);
		}

		@Override
		public void onComplete() {
			this.evidence.complete(evidence(this.head, this.bytes.toString(StandardCharsets.UTF_8)));
		}

	}

}
