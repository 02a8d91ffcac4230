package dev.keydoctor.diagnosis;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * A judge of evidence: the first of the {@link Rules} that fits decides.
 */
public final class RuleBook {

	private static final Phrase OPENAI = Phrase.sentence("openai");

	private final Retirements retirements;

	private final Set<String> regions;

	/**
	 * A rule book.
	 * @param retirements the models that were shut down, and their days
	 * @param regions the regions that a diagnosis may name, such as {@code eu}
	 */
	public RuleBook(Retirements retirements, Set<String> regions) {
		this.retirements = retirements;
		this.regions = Set.copyOf(regions);
	}

	/**
	 * Judges one piece of evidence. Never fails: whatever comes in, a diagnosis comes
	 * out.
	 * @param evidence the evidence
	 * @param today the day on which a model counts as retired or not
	 * @return the diagnosis; {@link Verdict#HEALTHY} for an answer that is what was asked
	 * for
	 */
	public Diagnosis judge(Evidence evidence, LocalDate today) {
		return judge(evidence, today, Deadline.NEVER);
	}

	/**
	 * Judges one piece of evidence that comes from a visitor.
	 * @param evidence the evidence
	 * @param today the day on which a model counts as retired or not
	 * @param deadline by when it has to be judged
	 * @return the diagnosis
	 * @throws TooMuchException if the deadline passes before
	 */
	public Diagnosis judge(Evidence evidence, LocalDate today, Deadline deadline) {
		deadline.check();
		return switch (evidence) {
			case Evidence.Unsendable unsendable -> unsendable(unsendable.fault());
			case Evidence.NoAnswer none -> noAnswer(none);
			case Evidence.Answer answer -> judge(ParsedError.of(answer, this.retirements.on(today)), deadline);
			case Evidence.Pasted pasted -> judge(pasted, today, deadline);
		};
	}

	private static Diagnosis unsendable(KeyFault fault) {
		return diagnosis(Rule.single(fault.code(), Conditions.anything(), fault.verdict(), Certainty.CERTAIN),
				fault.provider());
	}

	private static Diagnosis noAnswer(Evidence.NoAnswer noAnswer) {
		Verdict verdict = switch (noAnswer) {
			case UNKNOWN_HOST, REFUSED, INSECURE, RESET -> Verdict.NETWORK;
			case DEADLINE, CUT, TOO_LARGE, GARBLED, BUSY -> Verdict.COULD_NOT_CHECK;
		};
		return diagnosis(Rule.single(noAnswer.code(), Conditions.anything(), verdict, Certainty.CERTAIN), null);
	}

	private static Diagnosis diagnosis(Rule rule, @Nullable Provider provider) {
		return new Diagnosis(rule.verdict(), rule.certainty(), rule.candidates(), rule.name(), provider, null, null,
				null, null);
	}

	/*
	 * An answer that is quoted whole counts more than what is told around it; where
	 * several things are said, the present one or the last.
	 */
	private Diagnosis judge(Evidence.Pasted pasted, LocalDate today, Deadline deadline) {
		Predicate<String> retired = this.retirements.on(today);
		ParsedError whole = ParsedError.of(pasted, retired);
		Rule found = deciding(whole, deadline);
		boolean told = ToldRules.ALL.contains(found);
		if (!told && (found.certainty() != Certainty.CERTAIN || whole.service() != null)) {
			return concluded(found, whole);
		}
		Function<String, ParsedError> read = (part) -> whole.part(part, retired);
		List<ParsedError> answers = QuotedAnswers.in(whole.text())
			.stream()
			.map((answer) -> read.apply(answer).within(whole))
			.toList();
		List<Rule> rules = answers.stream().map((answer) -> deciding(answer, deadline)).distinct().toList();
		if (rules.size() == 1 && rules.getFirst().certainty() == Certainty.CERTAIN) {
			return concluded(rules.getFirst(), answers.getLast());
		}
		return SeveralErrors.present(found, whole, read, (error) -> deciding(error, deadline))
			.or(() -> told ? SeveralErrors.told(found, whole) : SeveralErrors.in(found, whole, read))
			.map((several) -> concluded(several.rule(), several.error()))
			.orElseGet(() -> concluded(found, whole));
	}

	private Diagnosis judge(ParsedError error, Deadline deadline) {
		return concluded(deciding(error, deadline), error);
	}

	private Diagnosis concluded(Rule found, ParsedError error) {
		Rule rule = found.isSureOf(error) ? found : found.atMostLikely();
		return new Diagnosis(rule.verdict(), rule.certainty(), rule.candidates(), rule.name(), provider(found, error),
				error.status(), error.code(), error.requestId(), rule.verdict().waits() ? error.retryAfter() : null,
				section(rule, error), region(rule, error));
	}

	/**
	 * Finds the rule that decides.
	 * @param error what was understood of the answer or text
	 * @param deadline by when that has to be known
	 * @return the first rule that fits; there always is one
	 */
	static Rule deciding(ParsedError error, Deadline deadline) {
		return Rules.ALL.stream()
			.peek((rule) -> deadline.check())
			.filter((rule) -> rule.fits(error))
			.findFirst()
			.orElseThrow();
	}

	private static @Nullable String section(Rule rule, ParsedError error) {
		return (rule.verdict() == Verdict.WEBSITE_MESSAGE) ? error.section() : null;
	}

	private @Nullable String region(Rule rule, ParsedError error) {
		String named = (rule.verdict() == Verdict.WRONG_REGION_HOST) ? Fields.region(error.text()) : null;
		return (named != null && this.regions.contains(named)) ? named : null;
	}

	private static @Nullable Provider provider(Rule rule, ParsedError error) {
		return switch (rule.verdict()) {
			case NOT_OPENAI -> (error.service() != null) ? error.service() : Services.ofModel(error.model());
			case UNKNOWN, COULD_NOT_CHECK -> null;
			default -> speaksOpenAi(rule, error) ? Provider.OPENAI : null;
		};
	}

	private static boolean speaksOpenAi(Rule rule, ParsedError error) {
		return error.isLive() || rule.certainty() == Certainty.CERTAIN || OPENAI.isIn(error.searched());
	}

}
