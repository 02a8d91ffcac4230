package dev.keydoctor.check;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import dev.keydoctor.diagnosis.Diagnosis;
import dev.keydoctor.diagnosis.Evidence;
import dev.keydoctor.diagnosis.Evidence.NoAnswer;
import dev.keydoctor.diagnosis.Evidence.Unsendable;
import dev.keydoctor.diagnosis.KeyFault;
import dev.keydoctor.diagnosis.Report;
import dev.keydoctor.diagnosis.RuleBook;
import dev.keydoctor.diagnosis.Step;
import dev.keydoctor.diagnosis.StepResult;
import dev.keydoctor.diagnosis.StepStatus;
import dev.keydoctor.diagnosis.Verdict;
import dev.keydoctor.openai.ApiKey;
import dev.keydoctor.openai.Models;
import dev.keydoctor.openai.OpenAi;

import org.springframework.stereotype.Component;

/**
 * A service that checks a key step by step. The first failing step decides; what comes
 * after it is not tested.
 */
@Component
class KeyCheck {

	private final OpenAi openAi;

	private final Models models;

	private final RuleBook ruleBook;

	private final Clock clock;

	KeyCheck(OpenAi openAi, Models models, RuleBook ruleBook, Clock clock) {
		this.openAi = openAi;
		this.models = models;
		this.ruleBook = ruleBook;
		this.clock = clock;
	}

	/**
	 * Checks a key.
	 * @param key the key, with or without a fault
	 * @param network tells apart the networks that visitors come from
	 * @param images whether to make a picture too
	 * @param progress told of each step as it ends; what it throws ends the check
	 * @return the report
	 */
	Report check(ApiKey key, long network, boolean images, Consumer<StepResult> progress) {
		return new Run(key, network, images).report(progress);
	}

	/**
	 * The check of one key.
	 */
	private final class Run {

		private final ApiKey key;

		private final long network;

		private final boolean images;

		private final Instant now = KeyCheck.this.clock.instant();

		private final LocalDate today = LocalDate.ofInstant(this.now, ZoneOffset.UTC);

		/** The models that the account lists; until then, none. */
		private List<String> offered = List.of();

		/** What the last step says; until then, nothing was checked. */
		private Diagnosis latest = KeyCheck.this.ruleBook.judge(NoAnswer.BUSY, this.today);

		private boolean failed;

		Run(ApiKey key, long network, boolean images) {
			this.key = key;
			this.network = network;
			this.images = images;
		}

		Report report(Consumer<StepResult> progress) {
			List<StepResult> results = new ArrayList<>();
			for (Step step : Step.values()) {
				StepResult result = new StepResult(step, take(step));
				results.add(result);
				progress.accept(result);
			}
			return new Report(this.latest, results, this.key.kind(), this.key.fault(), this.key.repairs(), false,
					this.now);
		}

		private StepStatus take(Step step) {
			if (this.failed || (step == Step.IMAGES && !this.images)) {
				return StepStatus.NOT_TESTED;
			}
			return switch (step) {
				case FORMAT -> format();
				case AUTHENTICATION -> authentication();
				case GENERATION ->
					status(KeyCheck.this.openAi.text(this.key, this.network, models().text(this.offered)));
				case IMAGES -> status(KeyCheck.this.openAi.image(this.key, this.network, models().image(this.offered)));
			};
		}

		private StepStatus format() {
			KeyFault fault = this.key.fault();
			if (fault != null) {
				return status(new Unsendable(fault));
			}
			boolean clean = this.key.repairs().isEmpty() && this.key.looksWhole();
			return clean ? StepStatus.PASSED : StepStatus.WARNING;
		}

		/** A good restricted key may be barred from this list and still generate. */
		private StepStatus authentication() {
			Evidence list = KeyCheck.this.openAi.models(this.key, this.network);
			this.offered = models().offered(list, this.today);
			StepStatus status = status(list);
			if (!this.latest.verdict().mayBarTheListAlone()) {
				return status;
			}
			this.failed = false;
			return StepStatus.WARNING;
		}

		private StepStatus status(Evidence evidence) {
			this.latest = KeyCheck.this.ruleBook.judge(evidence, this.today);
			this.failed = this.latest.verdict() != Verdict.HEALTHY;
			return this.failed ? StepStatus.FAILED : StepStatus.PASSED;
		}

		private Models models() {
			return KeyCheck.this.models;
		}

	}

}
