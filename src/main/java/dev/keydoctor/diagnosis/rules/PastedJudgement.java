package dev.keydoctor.diagnosis.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import dev.keydoctor.diagnosis.CauseArea;
import dev.keydoctor.diagnosis.Certainty;
import dev.keydoctor.diagnosis.Circumstance;
import dev.keydoctor.diagnosis.Finding;
import dev.keydoctor.diagnosis.TextSource;
import dev.keydoctor.diagnosis.Verdict;
import dev.keydoctor.diagnosis.text.Deadline;
import dev.keydoctor.diagnosis.text.PrefilteredPattern;
import dev.keydoctor.diagnosis.wordings.Vocabulary;

/**
 * A judgement of a pasted text: the first rule that fits the whole decides, unless a part
 * of it tells more than the rest, or tells of another error ({@link SeveralErrors}).
 */
final class PastedJudgement {

	/* Characters; a longer text is a log, and nobody has copied it out of a picture. */
	private static final int LONGEST_COPY = 2000;

	private static final Set<Finding> UNTOLD = Set.of(Finding.NOTHING, Finding.SEVERAL_CAUSES);

	/* What I get today: … Now 403. */
	private static final PrefilteredPattern PRESENT = new PrefilteredPattern(Vocabulary.pattern("{error-of-now}"));

	/* So many errors, from the last one back, may be called the present one. */
	private static final int MOST_PRESENT = 3;

	/* So many tries, from the last one back, may tell what OpenAI said. */
	private static final int MOST_TRIED = 10;

	/* In Chrome I see: You didn't provide an API key. I pinged the API and received … */
	private static final PrefilteredPattern BROWSED = new PrefilteredPattern(Vocabulary.pattern("{browsed}"));

	private final ParsedError whole;

	private final String withOpinions;

	private final RuleTable rules;

	private final Predicate<String> retired;

	private final Deadline deadline;

	private final Rule found;

	private PastedJudgement(PastedReading text, RuleTable rules, Predicate<String> retired, Deadline deadline) {
		this.withOpinions = text.withOpinions();
		this.whole = text.error();
		this.rules = rules;
		this.retired = retired;
		this.deadline = deadline;
		this.found = deciding(this.whole);
	}

	/**
	 * Judges a text. Whoever tells of an error first in a chat asks; the others tell of
	 * theirs.
	 * @throws DeadlineExceededException if the deadline passes before
	 */
	static Conclusion of(Evidence.Pasted pasted, RuleTable rules, Predicate<String> retired, Deadline deadline) {
		return Chat.speakers(pasted)
			.map((said) -> of(PastedReading.of(said, retired, deadline), rules, retired, deadline))
			.filter((said) -> !isSilent(said) && !said.rule().told())
			.findFirst()
			.orElseGet(() -> ofOneAuthor(pasted, rules, retired, deadline));
	}

	/*
	 * What tells nothing may have been copied out of a picture by a phone, with its
	 * mistakes of reading, or may tell it in words of its own.
	 */
	private static Conclusion ofOneAuthor(Evidence.Pasted pasted, RuleTable rules, Predicate<String> retired,
			Deadline deadline) {
		PastedReading reading = PastedReading.of(pasted, retired, deadline);
		Conclusion asItStands = of(reading, rules, retired, deadline);
		if (!isSilent(asItStands)) {
			return asItStands;
		}
		boolean maybeCopied = pasted.source() == TextSource.PASTE && pasted.text().length() <= LONGEST_COPY;
		return Optional.of(reading)
			.filter((_) -> maybeCopied)
			.map((copied) -> of(copied.asOfPicture(), rules, retired, deadline))
			.filter((conclusion) -> !isSilent(conclusion))
			.or(() -> OwnWords.concluded(reading))
			.orElse(asItStands);
	}

	private static Conclusion of(PastedReading reading, RuleTable rules, Predicate<String> retired, Deadline deadline) {
		return new PastedJudgement(reading, rules, retired, deadline).conclusion();
	}

	private Conclusion conclusion() {
		return retold().or(this::opinion).or(this::better).orElseGet(() -> new Conclusion(this.found, this.whole));
	}

	private Optional<Conclusion> better() {
		if (this.found.verdict() == Verdict.NOT_OPENAI) {
			return (this.whole.service() != null) ? amongOthers() : Optional.empty();
		}
		boolean said = this.found.certainty() == Certainty.CERTAIN && this.whole.service() == null;
		if (this.found.told() || said) {
			SeveralErrors errors = new SeveralErrors(this.rules.rules(), this.whole, this.found, this::read);
			return toolsAnswer().or(this::quotedAnswer)
				.or(this::presentError)
				.or(this.found.told() ? errors::toldCauses : errors::lastError);
		}
		return isOpenAis() ? quotedAnswer().or(this::presentError) : Optional.empty();
	}

	/* The last thing that OpenAI said where others were asked as well. */
	private Optional<Conclusion> amongOthers() {
		return TriedServices.openAis(this.whole.text())
			.reversed()
			.stream()
			.limit(MOST_TRIED)
			.map(this::read)
			.filter((error) -> Services.named(error.searched(), error.echo()) == null)
			.map(this::judged)
			.filter((said) -> said.rule().certainty() == Certainty.CERTAIN)
			.findFirst()
			.map(Conclusion::atMostLikely);
	}

	/* Asked of the whole, as a part does not tell whose error it is. */
	private boolean isOpenAis() {
		return this.whole.service() == null && this.whole.section() == null;
	}

	/* Where nothing else tells, what somebody tells of OpenAI's sentences. */
	private Optional<Conclusion> retold() {
		return Optional.of(this.whole)
			.filter((_) -> UNTOLD.contains(this.found.verdict().finding()))
			.flatMap((_) -> Stream.concat(present(), Stream.of(this.whole)).flatMap(this::told).findFirst());
	}

	private Stream<Conclusion> told(ParsedError error) {
		return Retold.in(error.searched())
			.flatMap((told) -> Optional.of(judged(read(error.text() + "\n" + told.sentences()).ofWebsite()))
				.filter((said) -> !isOfVerification(said))
				.map(told::concluded))
			.filter(this::isPlausible)
			.stream();
	}

	/* It is the verification itself that is told of, and that it was done. */
	private static boolean isOfVerification(Conclusion said) {
		return Circumstance.of(said.rule().name()) == Circumstance.VERIFIED_ALREADY;
	}

	/* Whether OpenAI says so with the status that the text has. */
	private boolean isPlausible(Conclusion told) {
		Integer status = this.whole.fields().status();
		return status == null || told.rule().verdict().plausibility().statuses().contains(status);
	}

	/* Who does no more than ask what OpenAI's sentence means, or say so, has met it. */
	private Optional<Conclusion> opinion() {
		return Optional.of(this.withOpinions)
			.filter((text) -> this.found.verdict() == Verdict.UNKNOWN && !text.equals(this.whole.text()))
			.map(this::judged)
			.filter((asked) -> asked.rule().certainty() == Certainty.CERTAIN)
			.map(Conclusion::atMostLikely);
	}

	/* A browser asks without a key, whatever is wrong in the tool. */
	private Optional<Conclusion> toolsAnswer() {
		return Optional.of(BROWSED.replacedIn(this.whole.text(), " "))
			.filter((rest) -> !rest.equals(this.whole.text()))
			.map(this::judged)
			.filter((rest) -> !isSilent(rest));
	}

	/* An answer that is quoted whole counts more than what is told around it. */
	private Optional<Conclusion> quotedAnswer() {
		List<ParsedError> answers = QuotedAnswers.in(this.whole.text())
			.stream()
			.map((answer) -> read(answer).within(this.whole))
			.toList();
		List<Rule> rules = answers.stream().map(this::deciding).distinct().toList();
		boolean agree = rules.size() == 1 && rules.getFirst().certainty() != Certainty.AMBIGUOUS;
		return agree ? Optional.of(new Conclusion(rules.getFirst(), answers.getLast())) : Optional.empty();
	}

	/* The last error that the text calls the present one, whoever tells of it. */
	private Optional<Conclusion> presentError() {
		return present().map((now) -> presentlySaid(now).atMostLikely())
			.filter((now) -> !isSilent(now))
			.findFirst()
			.filter((now) -> !now.rule().candidates().contains(this.found.verdict()) && isElsewhere(now.rule()));
	}

	private Stream<ParsedError> present() {
		return PRESENT.in(this.whole.text())
			.reversed()
			.stream()
			.limit(MOST_PRESENT)
			.map((now) -> read(this.whole.text().substring(now.end())));
	}

	private Conclusion presentlySaid(ParsedError now) {
		Conclusion said = judged(now);
		return UNTOLD.contains(said.rule().verdict().finding()) ? told(now).findFirst().orElse(said) : said;
	}

	/* Causes that are mended at one place may stand in one answer. */
	private boolean isElsewhere(Rule now) {
		CauseArea place = now.verdict().area();
		return place == CauseArea.UNCLEAR || place != this.found.verdict().area();
	}

	private static boolean isSilent(Conclusion conclusion) {
		return conclusion.rule().verdict() == Verdict.UNKNOWN;
	}

	private Rule deciding(ParsedError error) {
		return this.rules.deciding(error, this.deadline);
	}

	private Conclusion judged(String text) {
		return judged(read(text));
	}

	private Conclusion judged(ParsedError error) {
		return new Conclusion(deciding(error), error);
	}

	private ParsedError read(String part) {
		this.deadline.check();
		return this.whole.part(part, this.retired);
	}

}
