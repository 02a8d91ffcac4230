package dev.keydoctor.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;

import dev.keydoctor.check.CheckBulkhead.Slot;
import dev.keydoctor.diagnosis.Report;
import dev.keydoctor.diagnosis.Step;
import dev.keydoctor.diagnosis.StepResult;
import dev.keydoctor.diagnosis.StepStatus;
import dev.keydoctor.diagnosis.Verdict;
import dev.keydoctor.ratelimit.Permit;
import dev.keydoctor.ratelimit.Permit.Outcome;
import dev.keydoctor.site.Language;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.core.task.support.TaskExecutorAdapter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.same;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

@Isolated
@ExtendWith(OutputCaptureExtension.class)
class CheckStreamTests {

	private static final String CANARY = "CanaryInAnError";

	/** Runs at once. */
	private final CheckStream stream = new CheckStream(new TaskExecutorAdapter(Runnable::run));

	private final SseEmitter emitter = mock();

	private final Permit permit = mock();

	private final Slot slot = mock();

	@Test
	void tellsEachStepAndWhereTheReportIs() throws IOException {
		this.stream.start(this.emitter, check((listener) -> {
			listener.ended(new StepResult(Step.FORMAT, StepStatus.PASSED));
			return Reports.live(Verdict.HEALTHY, "✓✓✓·");
		}), (report) -> "/en/reports/x");

		verify(this.emitter, times(2)).send(any(SseEventBuilder.class));
		verify(this.emitter).complete();
	}

	@ParameterizedTest
	@ValueSource(classes = { IllegalArgumentException.class, UncheckedIOException.class, StackOverflowError.class })
	void endsAndNamesThePlaceWithoutTheMessageWhateverBreaksTheCheck(Class<? extends Throwable> type,
			CapturedOutput output) {
		this.stream.start(this.emitter, check((listener) -> {
			throw raise(type);
		}), (report) -> "");

		verify(this.emitter).completeWithError(any(type));
		assertThat(output).contains("A check failed unexpectedly: " + type.getName(), "CheckStreamTests")
			.doesNotContain(CANARY);
	}

	@Test
	void endsAlsoWhereTheReportHasNoAddress(CapturedOutput output) {
		IllegalArgumentException noCode = new IllegalArgumentException(CANARY);

		this.stream.start(this.emitter, check((listener) -> Reports.live(Verdict.HEALTHY, "✓✓✓·")), (report) -> {
			throw noCode;
		});

		verify(this.emitter).completeWithError(same(noCode));
		assertThat(output).contains("IllegalArgumentException").doesNotContain(CANARY);
	}

	@Test
	void isSilentAboutAReaderWhoHasGone(CapturedOutput output) throws IOException {
		willThrow(new IOException("Broken pipe")).given(this.emitter).send(any(SseEventBuilder.class));

		this.stream.start(this.emitter, check((listener) -> {
			listener.ended(new StepResult(Step.FORMAT, StepStatus.PASSED));
			return Reports.live(Verdict.HEALTHY, "✓✓✓·");
		}), (report) -> "");

		verify(this.emitter, never()).complete();
		verify(this.emitter).completeWithError(any(ReaderGoneException.class));
		assertThat(output).doesNotContain("unexpectedly");
	}

	/** As when the portal stops. */
	@Test
	void aCheckThatCannotBeginLeavesItsSlotAndCostsNothing() {
		CheckStream stopped = new CheckStream(new TaskExecutorAdapter((task) -> {
			throw new RejectedExecutionException();
		}));

		assertThatExceptionOfType(TaskRejectedException.class)
			.isThrownBy(() -> stopped.start(this.emitter, check((listener) -> {
				throw new AssertionError();
			}), (report) -> ""));

		verify(this.permit).settle(Outcome.NOT_RUN);
		verify(this.slot).close();
	}

	private AdmittedCheck check(Function<StepListener, Report> check) {
		return new AdmittedCheck(check, new CheckMetrics(new SimpleMeterRegistry()).check(Language.EN, false),
				this.permit, this.slot);
	}

	private static RuntimeException raise(Class<? extends Throwable> type) {
		if (type == StackOverflowError.class) {
			throw new StackOverflowError(CANARY);
		}
		return (type == UncheckedIOException.class) ? new UncheckedIOException(new IOException(CANARY))
				: new IllegalArgumentException(CANARY);
	}

}
