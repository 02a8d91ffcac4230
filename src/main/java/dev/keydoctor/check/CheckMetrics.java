package dev.keydoctor.check;

import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import dev.keydoctor.diagnosis.Report;
import dev.keydoctor.diagnosis.StepResult;
import dev.keydoctor.diagnosis.StepStatus;
import dev.keydoctor.diagnosis.text.DeadlineExceededException;
import dev.keydoctor.site.Language;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer.Sample;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

import static io.micrometer.core.instrument.Timer.start;

/**
 * A recorder that counts and times what is checked and explained, and writes a line for
 * each. It sees conclusions only: no key, no text, no visitor.
 */
@Component
class CheckMetrics {

	private static final Logger logger = LoggerFactory.getLogger(CheckMetrics.class);

	/** Stands for the verdict of a check that its reader has left. */
	private static final String LEFT = "left";

	/** Stands for the verdict of what ended by a mistake of the portal's. */
	private static final String FAILED = "failed";

	/** Stands for the verdict of a text that took longer than any may take. */
	private static final String TOO_MUCH = "too-much";

	private final MeterRegistry registry;

	CheckMetrics(MeterRegistry registry) {
		this.registry = registry;
	}

	/**
	 * Counts a check of a key, also one that its reader leaves or that fails.
	 * @param example whether the key is an example
	 * @param check runs the check and tells of each step as it ends
	 * @throws ReaderGoneException if the reader has left
	 */
	Report check(Language language, boolean example, Function<StepListener, Report> check, StepListener listener) {
		Sample whole = start(this.registry);
		try {
			Report report = check.apply(new Stopwatch(listener));
			finished(language, verdict(report), example, steps(report), whole);
			return report;
		}
		catch (ReaderGoneException ex) {
			finished(language, LEFT, example, "", whole);
			throw ex;
		}
		catch (RuntimeException | Error ex) {
			finished(language, FAILED, example, "", whole);
			throw ex;
		}
	}

	private void finished(Language language, String verdict, boolean example, String steps, Sample whole) {
		long took = whole.stop(this.registry.timer("keydoctor.checks", "language", language.code(), "verdict", verdict,
				"example", String.valueOf(example)));
		logger.info("check language={} verdict={} example={}{} milliseconds={}", language.code(), verdict, example,
				steps, Duration.ofNanos(took).toMillis());
	}

	/** Counts the explanation of a pasted text, also one that is given up or fails. */
	Report explanation(Language language, Supplier<Report> explanation) {
		Sample whole = start(this.registry);
		try {
			Report report = explanation.get();
			explained(language, verdict(report), " redacted=" + report.redacted(), whole);
			return report;
		}
		catch (DeadlineExceededException ex) {
			explained(language, TOO_MUCH, "", whole);
			throw ex;
		}
		catch (RuntimeException | Error ex) {
			explained(language, FAILED, "", whole);
			throw ex;
		}
	}

	private void explained(Language language, String verdict, String redacted, Sample whole) {
		long took = whole
			.stop(this.registry.timer("keydoctor.explanations", "language", language.code(), "verdict", verdict));
		logger.info("explanation language={} verdict={}{} milliseconds={}", language.code(), verdict, redacted,
				Duration.ofNanos(took).toMillis());
	}

	private static String verdict(Report report) {
		return report.diagnosis().verdict().code();
	}

	private static String steps(Report report) {
		return report.steps()
			.stream()
			.map((result) -> " " + result.step().code() + "=" + result.status().code())
			.collect(Collectors.joining());
	}

	/** Times each step from the end of the one before, and passes it on. */
	private final class Stopwatch implements StepListener {

		private final StepListener listener;

		private Sample sample = start(CheckMetrics.this.registry);

		Stopwatch(StepListener listener) {
			this.listener = listener;
		}

		@Override
		public void ended(StepResult result) {
			if (result.status() != StepStatus.NOT_TESTED) {
				this.sample.stop(CheckMetrics.this.registry.timer("keydoctor.check.steps", "step", result.step().code(),
						"status", result.status().code()));
			}
			this.sample = start(CheckMetrics.this.registry);
			this.listener.ended(result);
		}

	}

}
