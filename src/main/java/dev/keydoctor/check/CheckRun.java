package dev.keydoctor.check;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import dev.keydoctor.check.CheckBulkhead.Permit;
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
import org.jspecify.annotations.Nullable;

/**
 * One check under way. The first failing step decides; what comes after it is not tested.
 */
final class CheckRun {

	private final OpenAi openAi;

	private final Models models;

	private final RuleBook ruleBook;

	private final Instant now;

	private final ApiKey key;

	private final boolean images;

	private final Permit permit;

	/** The models that the account lists; until then, none. */
	private List<String> offered = List.of();

	private @Nullable Diagnosis latest;

	private boolean failed;

	CheckRun(OpenAi openAi, Models models, RuleBook ruleBook, Instant now, ApiKey key, boolean images, Permit permit) {
		this.openAi = openAi;
		this.models = models;
		this.ruleBook = ruleBook;
		this.now = now;
		this.key = key;
		this.images = images;
		this.permit = permit;
	}

	/**
	 * Takes the steps.
	 * @param progress told of each step as it ends; what it throws ends the check
	 * @return the report
	 */
	Report report(Consumer<StepResult> progress) {
		try (this.permit) {
			return steps(progress);
		}
	}

	private Report steps(Consumer<StepResult> progress) {
		List<StepResult> results = new ArrayList<>();
		for (Step step : Step.values()) {
			StepResult result = new StepResult(step, take(step));
			results.add(result);
			progress.accept(result);
		}
		Diagnosis diagnosis = (this.latest != null) ? this.latest : judge(NoAnswer.BUSY);
		return new Report(diagnosis, results, this.key.kind(), this.key.fault(), this.key.repairs(), false, this.now);
	}

	private StepStatus take(Step step) {
		if (this.failed || (step == Step.IMAGES && !this.images)) {
			return StepStatus.NOT_TESTED;
		}
		return switch (step) {
			case FORMAT -> format();
			case AUTHENTICATION -> authentication();
			case GENERATION -> status(judge(this.openAi.text(this.key, this.models.text(this.offered))));
			case IMAGES -> status(judge(this.openAi.image(this.key, this.models.image(this.offered))));
		};
	}

	private StepStatus format() {
		KeyFault fault = this.key.fault();
		if (fault != null) {
			return status(judge(new Unsendable(fault)));
		}
		boolean clean = this.key.repairs().isEmpty() && this.key.looksWhole();
		return clean ? StepStatus.PASSED : StepStatus.WARNING;
	}

	/** A good restricted key may be barred from this list and still generate. */
	private StepStatus authentication() {
		Evidence list = this.openAi.models(this.key);
		this.offered = this.models.offered(list, today());
		Diagnosis diagnosis = judge(list);
		return diagnosis.verdict().mayBarTheListAlone() ? StepStatus.WARNING : status(diagnosis);
	}

	private Diagnosis judge(Evidence evidence) {
		Diagnosis diagnosis = this.ruleBook.judge(evidence, today());
		this.latest = diagnosis;
		return diagnosis;
	}

	private StepStatus status(Diagnosis diagnosis) {
		this.failed = diagnosis.verdict() != Verdict.HEALTHY;
		return this.failed ? StepStatus.FAILED : StepStatus.PASSED;
	}

	private LocalDate today() {
		return LocalDate.ofInstant(this.now, ZoneOffset.UTC);
	}

}
