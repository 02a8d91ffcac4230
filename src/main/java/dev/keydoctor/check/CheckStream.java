package dev.keydoctor.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

import dev.keydoctor.diagnosis.Report;
import dev.keydoctor.diagnosis.StepResult;

import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * A check told as it happens: an event for each step, and one with the report's address.
 */
@Component
class CheckStream {

	/** More than all deadlines of a check together. */
	private static final long LONGEST_CHECK_MILLISECONDS = 120_000;

	private final AsyncTaskExecutor executor;

	CheckStream(AsyncTaskExecutor applicationTaskExecutor) {
		this.executor = applicationTaskExecutor;
	}

	SseEmitter of(Function<Consumer<StepResult>, Report> check, Function<Report, String> address) {
		SseEmitter emitter = new SseEmitter(LONGEST_CHECK_MILLISECONDS);
		this.executor.submit(() -> tell(emitter, check, address));
		return emitter;
	}

	private void tell(SseEmitter emitter, Function<Consumer<StepResult>, Report> check,
			Function<Report, String> address) {
		try {
			Report report = check.apply((result) -> send(emitter, "step",
					Map.of("step", result.step().code(), "status", result.status().code())));
			send(emitter, "done", Map.of("report", address.apply(report)));
			emitter.complete();
		}
		catch (UncheckedIOException ex) {
			// The reader has gone; what is left of the check helps nobody.
			emitter.completeWithError(ex);
		}
	}

	private static void send(SseEmitter emitter, String name, Map<String, String> data) {
		try {
			emitter.send(SseEmitter.event().name(name).data(data));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
