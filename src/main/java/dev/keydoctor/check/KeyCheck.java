package dev.keydoctor.check;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;

import dev.keydoctor.diagnosis.CauseArea;
import dev.keydoctor.diagnosis.Diagnosis;
import dev.keydoctor.diagnosis.KeyFault;
import dev.keydoctor.diagnosis.Report;
import dev.keydoctor.diagnosis.Step;
import dev.keydoctor.diagnosis.StepResult;
import dev.keydoctor.diagnosis.StepStatus;
import dev.keydoctor.diagnosis.Trait;
import dev.keydoctor.diagnosis.Verdict;
import dev.keydoctor.diagnosis.rules.Evidence.NoAnswer;
import dev.keydoctor.diagnosis.rules.Evidence.Unsendable;
import dev.keydoctor.diagnosis.rules.Evidence;
import dev.keydoctor.diagnosis.rules.RuleBook;
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
	 * @param listener told of each step as it ends
	 */
	Report check(ApiKey key, String network, boolean images, StepListener listener) {
		return new Run(key, network, images).report(listener);
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

		/** Whether OpenAI has accepted the key, at the list of models. */
		private boolean accepted;

		/** What named the host of another region, where the check then went on. */
		private @Nullable Diagnosis moved;

		Run(ApiKey key, String network, boolean images) {
			this.key = key;
			this.session = KeyCheck.this.openAi.session(key, network);
			this.images = images;
		}

		Report report(StepListener listener) {
			List<StepResult> results = new ArrayList<>();
			StepOutcome latest = StepOutcome.NONE;
			for (Step step : Step.values()) {
				boolean taken = !latest.ends() && (step != Step.IMAGES || this.images);
				latest = taken ? take(step) : latest;
				StepResult result = new StepResult(step, taken ? latest.status() : StepStatus.NOT_TESTED);
				results.add(result);
				listener.ended(result);
			}
			return new Report(conclusion(latest), results, this.key.kind(), this.key.fault(), this.key.repairs(), false,
					this.now);
		}

		private StepOutcome take(Step step) {
			Diagnosis before = this.moved;
			StepOutcome outcome = switch (step) {
				case FORMAT -> format();
				case AUTHENTICATION -> authentication();
				case GENERATION -> StepOutcome.of(askOf(KeyCheck.this.models.text(this.offered), this.session::text));
				case IMAGES -> StepOutcome.of(askOf(KeyCheck.this.models.image(this.offered), this.session::image));
			};
			return (outcome.status() == StepStatus.PASSED && this.moved != before) ? outcome.withWarning() : outcome;
		}

		private StepOutcome format() {
			KeyFault fault = this.key.fault();
			if (fault != null) {
				return StepOutcome.of(judge(new Unsendable(fault)).diagnosis());
			}
			boolean clean = this.key.repairs().isEmpty() && this.key.looksWhole();
			return clean ? StepOutcome.NONE : StepOutcome.NONE.withWarning();
		}

		/** A good restricted key may be barred from this list and still generate. */
		private StepOutcome authentication() {
			Judged list = ask(this.session::models);
			this.offered = KeyCheck.this.models.offered(list.evidence(), this.today);
			boolean barred = list.diagnosis().verdict().is(Trait.MAY_BAR_THE_LIST_ALONE);
			StepOutcome outcome = StepOutcome.of(list.diagnosis());
			this.accepted = barred || !outcome.ends();
			return barred ? outcome.withWarning() : outcome;
		}

		/**
		 * Asks of one model; where the project may not use it, of the next, in what is
		 * left of the deadline. The last answer counts, also where it is silence: that a
		 * model is closed which nobody wanted is no reason of a reader's trouble.
		 */
		private Diagnosis askOf(List<String> models, Function<String, Evidence> question) {
			String model = models.getFirst();
			Diagnosis diagnosis = ask(() -> question.apply(model)).diagnosis();
			boolean closed = diagnosis.verdict().area() == CauseArea.MODEL;
			return (closed && models.size() > 1) ? askOf(models.subList(1, models.size()), question) : diagnosis;
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

		/**
		 * What the report says. A key that works at another host does not work in a tool
		 * that asks the usual one.
		 * @param last the last step that was taken
		 */
		private Diagnosis conclusion(StepOutcome last) {
			// A key is at fault, or OpenAI was asked: either step has a diagnosis.
			Diagnosis diagnosis = Objects.requireNonNull(last.diagnosis());
			Diagnosis named = this.moved;
			if (named == null || diagnosis.region() != null) {
				return diagnosis;
			}
			return last.ends() ? diagnosis.with(diagnosis.section(), named.region()) : named;
		}

		/**
		 * Judges an answer by what was answered before. Where OpenAI has accepted the
		 * key, a later refusal is a contradiction and tells nothing about the key, and a
		 * connection that breaks was cut, since there is a way to OpenAI.
		 */
		private Judged judge(Evidence evidence) {
			Judged judged = judged((evidence == NoAnswer.RESET && this.accepted) ? NoAnswer.CUT : evidence);
			boolean refused = judged.diagnosis().verdict().area() == CauseArea.KEY;
			return (refused && this.accepted) ? judged(NoAnswer.CONTRADICTION) : judged;
		}

		private Judged judged(Evidence evidence) {
			return new Judged(evidence, KeyCheck.this.ruleBook.judge(evidence, this.today));
		}

	}

	/**
	 * A record of what came of a step.
	 *
	 * @param status how it ended
	 * @param diagnosis what it says, or {@code null} where a key has no fault and nobody
	 * was asked
	 */
	private record StepOutcome(StepStatus status, @Nullable Diagnosis diagnosis) {

		/** Nothing is known against the key. */
		private static final StepOutcome NONE = new StepOutcome(StepStatus.PASSED, null);

		private static StepOutcome of(Diagnosis diagnosis) {
			boolean healthy = diagnosis.verdict() == Verdict.HEALTHY;
			return new StepOutcome(healthy ? StepStatus.PASSED : StepStatus.FAILED, diagnosis);
		}

		private StepOutcome withWarning() {
			return new StepOutcome(StepStatus.WARNING, this.diagnosis);
		}

		/** Whether nothing behind this step is tested. */
		private boolean ends() {
			return this.status == StepStatus.FAILED;
		}

	}

	/**
	 * A record of what came of a question, and what it says.
	 */
	private record Judged(Evidence evidence, Diagnosis diagnosis) {
	}

}
