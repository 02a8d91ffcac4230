package dev.keydoctor.check;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import dev.keydoctor.diagnosis.CauseArea;
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
import dev.keydoctor.diagnosis.Trait;
import dev.keydoctor.diagnosis.Verdict;
import dev.keydoctor.openai.ApiKey;
import dev.keydoctor.openai.KeySession;
import dev.keydoctor.openai.ModelSelector;
import dev.keydoctor.openai.OpenAiClient;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * A service that checks a key step by step. The first failing step decides; what comes
 * after it is not tested.
 */
@Component
class KeyCheck {

	private final OpenAiClient openAi;

	private final ModelSelector models;

	private final RuleBook ruleBook;

	private final Clock clock;

	KeyCheck(OpenAiClient openAi, ModelSelector models, RuleBook ruleBook, Clock clock) {
		this.openAi = openAi;
		this.models = models;
		this.ruleBook = ruleBook;
		this.clock = clock;
	}

	/**
	 * Checks a key.
	 * @param key the key, with or without a fault
	 * @param network the name of the network that the visitor comes from
	 * @param images whether to make a picture too
	 * @param progress told of each step as it ends; what it throws ends the check
	 */
	Report check(ApiKey key, String network, boolean images, Consumer<StepResult> progress) {
		return new Run(key, network, images).report(progress);
	}

	/**
	 * The check of one key.
	 */
	private final class Run {

		private final ApiKey key;

		private final KeySession session;

		private final boolean images;

		private final Instant now = KeyCheck.this.clock.instant();

		private final LocalDate today = LocalDate.ofInstant(this.now, ZoneOffset.UTC);

		/** The models that the account lists; until then, none. */
		private List<String> offered = List.of();

		/** What the last step says; until then, nothing was checked. */
		private Diagnosis latest = KeyCheck.this.ruleBook.judge(NoAnswer.BUSY, this.today);

		private boolean failed;

		/** Whether OpenAI has accepted the key, at the list of models. */
		private boolean accepted;

		/** What named the host of another region, where the check then went on. */
		private @Nullable Diagnosis moved;

		Run(ApiKey key, String network, boolean images) {
			this.key = key;
			this.session = KeyCheck.this.openAi.session(key, network);
			this.images = images;
		}

		Report report(Consumer<StepResult> progress) {
			List<StepResult> results = new ArrayList<>();
			for (Step step : Step.values()) {
				StepResult result = new StepResult(step, take(step));
				results.add(result);
				progress.accept(result);
			}
			return new Report(conclusion(), results, this.key.kind(), this.key.fault(), this.key.repairs(), false,
					this.now);
		}

		private StepStatus take(Step step) {
			if (this.failed || (step == Step.IMAGES && !this.images)) {
				return StepStatus.NOT_TESTED;
			}
			Diagnosis before = this.moved;
			StepStatus status = switch (step) {
				case FORMAT -> format();
				case AUTHENTICATION -> authentication();
				case GENERATION -> status(askOf(models().text(this.offered), this.session::text));
				case IMAGES -> status(askOf(models().image(this.offered), this.session::image));
			};
			return (status == StepStatus.PASSED && this.moved != before) ? StepStatus.WARNING : status;
		}

		private StepStatus format() {
			KeyFault fault = this.key.fault();
			if (fault != null) {
				return status(judge(new Unsendable(fault)).diagnosis());
			}
			boolean clean = this.key.repairs().isEmpty() && this.key.looksWhole();
			return clean ? StepStatus.PASSED : StepStatus.WARNING;
		}

		/** A good restricted key may be barred from this list and still generate. */
		private StepStatus authentication() {
			Judged list = ask(this.session::models);
			this.offered = models().offered(list.evidence(), this.today);
			StepStatus status = status(list.diagnosis());
			boolean barred = this.latest.verdict().is(Trait.MAY_BAR_THE_LIST_ALONE);
			this.failed &= !barred;
			this.accepted = !this.failed;
			return barred ? StepStatus.WARNING : status;
		}

		/**
		 * Asks of one model; where the project may not use it, of the next, in what is
		 * left of the deadline.
		 */
		private Diagnosis askOf(List<String> models, Function<String, Evidence> question) {
			String model = models.getFirst();
			Diagnosis diagnosis = ask(() -> question.apply(model)).diagnosis();
			boolean closed = diagnosis.verdict().area() == CauseArea.MODEL;
			if (!closed || models.size() == 1) {
				return diagnosis;
			}
			this.session.shareDeadline();
			return askOf(models.subList(1, models.size()), question);
		}

		/**
		 * Asks, and once more where OpenAI names the host of another region. Silence
		 * there says less than the first answer.
		 */
		private Judged ask(Supplier<Evidence> question) {
			Judged first = judge(question.get());
			if (!this.session.moveTo(first.diagnosis().region())) {
				return first;
			}
			Judged second = judge(question.get());
			if (second.diagnosis().verdict().isTrouble()) {
				return first;
			}
			this.moved = first.diagnosis();
			return second;
		}

		private StepStatus status(Diagnosis diagnosis) {
			this.latest = diagnosis;
			this.failed = this.latest.verdict() != Verdict.HEALTHY;
			return this.failed ? StepStatus.FAILED : StepStatus.PASSED;
		}

		/**
		 * A key that works at another host does not work in a tool that asks the usual
		 * one.
		 */
		private Diagnosis conclusion() {
			Diagnosis named = this.moved;
			if (named == null || this.latest.region() != null) {
				return this.latest;
			}
			return this.failed ? this.latest.with(this.latest.section(), named.region()) : named;
		}

		/**
		 * Whoever accepts a key and refuses it a moment later has said nothing about it,
		 * and whoever has answered is connected, though the line breaks afterwards.
		 */
		private Judged judge(Evidence evidence) {
			Judged judged = judged((evidence == NoAnswer.RESET && this.accepted) ? NoAnswer.CUT : evidence);
			boolean refused = judged.diagnosis().verdict().area() == CauseArea.KEY;
			return (refused && this.accepted) ? judged(NoAnswer.CONTRADICTION) : judged;
		}

		private Judged judged(Evidence evidence) {
			return new Judged(evidence, KeyCheck.this.ruleBook.judge(evidence, this.today));
		}

		private ModelSelector models() {
			return KeyCheck.this.models;
		}

	}

	/**
	 * A record of what came of a question, and what it says.
	 */
	private record Judged(Evidence evidence, Diagnosis diagnosis) {
	}

}
