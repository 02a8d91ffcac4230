package dev.keydoctor.check;

import java.io.IOException;
import java.util.Map;
import java.util.function.Function;

import dev.keydoctor.diagnosis.Report;
import dev.keydoctor.site.StackTraces;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * A service that tells a check as it happens: an event for each step, and one with the
 * report's address. That a reader has left shows only where an event is sent: the step
 * under way then goes on, and keeps its slot, until it has ended.
 */
@Component
class CheckStream {

	private static final Logger logger = LoggerFactory.getLogger(CheckStream.class);

	/** How long a stream may take: more than all deadlines of a check together. */
	private static final long LONGEST_CHECK_MILLISECONDS = 180_000;

	private final AsyncTaskExecutor executor;

	CheckStream(AsyncTaskExecutor applicationTaskExecutor) {
		this.executor = applicationTaskExecutor;
	}

	/**
	 * Starts a check in a thread of its own.
	 * @param address where a report is read
	 * @return what the events are sent with
	 */
	SseEmitter start(AdmittedCheck check, Function<Report, String> address) {
		SseEmitter emitter = new SseEmitter(LONGEST_CHECK_MILLISECONDS);
		start(emitter, check, address);
		return emitter;
	}

	void start(SseEmitter emitter, AdmittedCheck check, Function<Report, String> address) {
		try {
			this.executor.execute(() -> runAndTell(emitter, check, address));
		}
		catch (TaskRejectedException ex) {
			check.abandon();
			throw ex;
		}
	}

	/** Runs the check and logs what it throws: nobody asks for the result of a task. */
	private static void runAndTell(SseEmitter emitter, AdmittedCheck check, Function<Report, String> address) {
		try {
			run(emitter, check, address);
		}
		catch (ReaderGoneException ex) {
			// The reader has gone; what is left of the check helps nobody.
			emitter.completeWithError(ex);
		}
		catch (RuntimeException | Error ex) {
			logger.error("A check failed unexpectedly: {}", StackTraces.withoutMessages(ex));
			emitter.completeWithError(ex);
		}
	}

	private static void run(SseEmitter emitter, AdmittedCheck check, Function<Report, String> address) {
		Report report = check.run((result) -> send(emitter, "step",
				Map.of("step", result.step().code(), "status", result.status().code())));
		send(emitter, "done", Map.of("report", address.apply(report)));
		emitter.complete();
	}

	private static void send(SseEmitter emitter, String name, Map<String, String> data) {
		try {
			emitter.send(SseEmitter.event().name(name).data(data));
		}
		catch (IOException ex) {
			throw new ReaderGoneException(ex);
		}
	}

}
