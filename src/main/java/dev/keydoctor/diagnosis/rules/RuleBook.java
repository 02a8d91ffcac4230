package dev.keydoctor.diagnosis.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

import dev.keydoctor.diagnosis.AnswerDetails;
import dev.keydoctor.diagnosis.Certainty;
import dev.keydoctor.diagnosis.Circumstance;
import dev.keydoctor.diagnosis.Diagnosis;
import dev.keydoctor.diagnosis.KeyFault;
import dev.keydoctor.diagnosis.Provider;
import dev.keydoctor.diagnosis.Trait;
import dev.keydoctor.diagnosis.Verdict;
import dev.keydoctor.diagnosis.text.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * A judge of evidence: the first of its rules that fits decides.
 */
public final class RuleBook {

	private static final Condition NAMES_OPENAI = Conditions.namesOpenAi();

	private final RuleTable rules;

	private final Supplier<Retirements> retirements;

	private final Set<String> regions;

	/**
	 * A rule book with all {@link Rules}.
	 * @param retirements tells the models that were shut down, and their days, as the
	 * content has them at the time
	 * @param regions the regions that a diagnosis may name, such as {@code eu}
	 */
	public RuleBook(Supplier<Retirements> retirements, Set<String> regions) {
		this(Rules.table(), retirements, regions);
	}

	/** One with other rules, of which the last fits everything. */
	RuleBook(RuleTable rules, Supplier<Retirements> retirements, Set<String> regions) {
		this.rules = rules;
		this.retirements = retirements;
		this.regions = Set.copyOf(regions);
	}

	/**
	 * Judges one piece of evidence, on a day on which a model counts as retired or not.
	 * Never fails: whatever comes in, a diagnosis comes out, {@link Verdict#HEALTHY} for
	 * an answer that is what was asked for.
	 */
	public Diagnosis judge(Evidence evidence, LocalDate today) {
		return judge(evidence, today, Deadline.NEVER);
	}

	/**
	 * The same for evidence that comes from a visitor.
	 * @throws DeadlineExceededException if the deadline passes before
	 */
	public Diagnosis judge(Evidence evidence, LocalDate today, Deadline deadline) {
		deadline.check();
		return switch (evidence) {
			case Evidence.Unsendable unsendable -> unsendable(unsendable.fault());
			case Evidence.NoAnswer none -> noAnswer(none);
			case Evidence.Answer answer -> concluded(judged(answer, gone(today), deadline));
			case Evidence.Pasted pasted -> concluded(PastedJudgement.of(pasted, this.rules, gone(today), deadline));
		};
	}

	private Predicate<String> gone(LocalDate today) {
		return this.retirements.get().on(today);
	}

	private static Diagnosis unsendable(KeyFault fault) {
		return certain(fault.verdict(), fault.code(), fault.provider());
	}

	private static Diagnosis noAnswer(Evidence.NoAnswer noAnswer) {
		Verdict verdict = switch (noAnswer) {
			case UNKNOWN_HOST, REFUSED, INSECURE, RESET -> Verdict.NETWORK;
			case DEADLINE, CUT, TOO_LARGE, GARBLED, BUSY, CONTRADICTION -> Verdict.COULD_NOT_CHECK;
		};
		return certain(verdict, noAnswer.code(), null);
	}

	private static Diagnosis certain(Verdict verdict, String rule, @Nullable Provider provider) {
		return new Diagnosis(verdict, Certainty.CERTAIN, List.of(verdict), rule, provider, AnswerDetails.NONE);
	}

	private Conclusion judged(Evidence.Answer answer, Predicate<String> retired, Deadline deadline) {
		ParsedError error = ParsedError.of(answer, retired);
		return new Conclusion(this.rules.deciding(error, deadline), error);
	}

	private Diagnosis concluded(Conclusion conclusion) {
		ParsedError error = conclusion.error();
		ErrorFields fields = error.fields();
		Rule rule = conclusion.rule().fitsAsItStands(error) ? conclusion.rule() : conclusion.rule().atMostLikely();
		boolean waits = rule.verdict().waits() && Circumstance.of(rule.name()) != Circumstance.LIMIT_ZERO;
		AnswerDetails details = new AnswerDetails(fields.status(), fields.code(), fields.requestId(),
				waits ? fields.retryAfter() : null);
		return new Diagnosis(rule.verdict(), rule.certainty(), rule.candidates(), rule.name(), provider(rule, error),
				details, section(rule, error), region(rule, error));
	}

	private static @Nullable String section(Rule rule, ParsedError error) {
		return (rule.verdict() == Verdict.WEBSITE_MESSAGE) ? error.section() : null;
	}

	private @Nullable String region(Rule rule, ParsedError error) {
		String named = (rule.verdict() == Verdict.WRONG_REGION_HOST) ? FieldFinder.region(error.text()) : null;
		return (named != null && this.regions.contains(named)) ? named : null;
	}

	private static @Nullable Provider provider(Rule rule, ParsedError error) {
		if (rule.verdict().is(Trait.NAMES_ANOTHER_SERVICE)) {
			return (error.service() != null) ? error.service() : Services.ofModel(error.fields().model());
		}
		boolean names = !rule.verdict().is(Trait.NAMES_NO_SERVICE) && speaksOpenAi(rule, error);
		return names ? Provider.OPENAI : null;
	}

	private static boolean speaksOpenAi(Rule rule, ParsedError error) {
		return rule.certainty() == Certainty.CERTAIN || NAMES_OPENAI.fits(error);
	}

}
