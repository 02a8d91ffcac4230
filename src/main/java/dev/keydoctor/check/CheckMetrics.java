package dev.keydoctor.check;

import java.time.Duration;
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
	 * Begins to time a check of a key.
	 * @param example whether the key is an example
	 */
	CheckTimer check(Language language, boolean example) {
		return new CheckTimer(language, example);
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

	/**
	 * A timer of one check, as a whole and from step to step. It counts the check when it
	 * is told how that ended.
	 */
	final class CheckTimer {

		private final Language language;

		private final boolean example;

		private final Sample whole = start(CheckMetrics.this.registry);

		private Sample step = this.whole;

		private CheckTimer(Language language, boolean example) {
			this.language = language;
			this.example = example;
		}

		/** Times a step from the end of the one before. */
		void ended(StepResult result) {
			if (result.status() != StepStatus.NOT_TESTED) {
				this.step.stop(CheckMetrics.this.registry.timer("keydoctor.check.steps", "step", result.step().code(),
						"status", result.status().code()));
			}
			this.step = start(CheckMetrics.this.registry);
		}

		/** Counts a check that came to its end. */
		void ended(Report report) {
			String steps = report.steps()
				.stream()
				.map((result) -> " " + result.step().code() + "=" + result.status().code())
				.collect(Collectors.joining());
			count(verdict(report), steps);
		}

		/** Counts a check that its reader has left. */
		void left() {
			count(LEFT, "");
		}

		/** Counts a check that failed by a mistake of the portal's. */
		void failed() {
			count(FAILED, "");
		}

		private void count(String verdict, String steps) {
			long took = this.whole.stop(CheckMetrics.this.registry.timer("keydoctor.checks", "language",
					this.language.code(), "verdict", verdict, "example", String.valueOf(this.example)));
			logger.info("check language={} verdict={} example={}{} milliseconds={}", this.language.code(), verdict,
					this.example, steps, Duration.ofNanos(took).toMillis());
		}

	}

}
