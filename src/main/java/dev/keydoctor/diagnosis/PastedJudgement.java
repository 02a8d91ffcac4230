package dev.keydoctor.diagnosis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.keydoctor.diagnosis.text.Deadline;
import dev.keydoctor.diagnosis.text.PrefilteredPattern;
import dev.keydoctor.diagnosis.wordings.Vocabulary;

/**
 * A judgement of a pasted text, which may tell of several errors: a story, a log of many
 * tries, a list of what can go wrong. OpenAI says in one answer what is mended at one
 * place, so causes of two places are two answers. Most people tell in the order of time:
 * the last error is the likeliest.
 */
final class PastedJudgement {

	private static final List<Rule> SURE = Rules.ALL.stream()
		.filter((rule) -> rule.certainty() == Certainty.CERTAIN)
		.toList();

	/* The statuses at which OpenAI says what is wrong. */
	private static final Set<Integer> TELLING = Set.of(400, 401, 403, 404, 429);

	private static final Set<Finding> UNTOLD = Set.of(Finding.NOTHING, Finding.SEVERAL_CAUSES);

	private static final Pattern BLANKS = Pattern.compile("\\s+");

	private static final PrefilteredPattern NOW = new PrefilteredPattern(Vocabulary.pattern("{at-present}"));

	/* What I get today: … Now 403. */
	private static final PrefilteredPattern PRESENT = new PrefilteredPattern(Vocabulary.pattern("{error-of-now}"));

	/* In Chrome I see: You didn't provide an API key. I pinged the API and received … */
	private static final PrefilteredPattern BROWSED = new PrefilteredPattern(Vocabulary.pattern("{browsed}"));

	private static final int MOST_TIMES = 3;

	/* How many characters before an error tell its time. */
	private static final int BEFORE = 60;

	private final ParsedError whole;

	private final String withOpinions;

	private final Predicate<String> retired;

	private final Deadline deadline;

	private final Rule found;

	private PastedJudgement(PastedReading text, Predicate<String> retired, Deadline deadline) {
		this.withOpinions = text.withOpinions();
		this.whole = text.error();
		this.retired = retired;
		this.deadline = deadline;
		this.found = deciding(this.whole);
	}

	/**
	 * Judges a text.
	 * @param text what is read out of it
	 * @param retired which models OpenAI has shut down
	 * @param deadline by when it has to be judged
	 * @throws DeadlineExceededException if the deadline passes before
	 */
	static Conclusion of(PastedReading text, Predicate<String> retired, Deadline deadline) {
		return new PastedJudgement(text, retired, deadline).conclusion();
	}

	private Conclusion conclusion() {
		return retold().or(this::opinion).or(this::better).orElseGet(() -> new Conclusion(this.found, this.whole));
	}

	private Optional<Conclusion> better() {
		boolean told = ToldRules.ALL.contains(this.found);
		boolean said = this.found.certainty() == Certainty.CERTAIN && this.whole.service() == null;
		if (told || said) {
			return toolsAnswer().or(this::quotedAnswer)
				.or(this::presentError)
				.or(told ? this::toldCauses : this::lastError);
		}
		return (this.found.verdict() == Verdict.NETWORK) ? presentError() : Optional.empty();
	}

	/* Where nothing else tells, what somebody tells of OpenAI's sentences. */
	private Optional<Conclusion> retold() {
		return Optional.of(this.whole.searched())
			.filter((_) -> UNTOLD.contains(this.found.verdict().finding()))
			.flatMap(Retold::in)
			.map((told) -> told.concluded(judged(read(this.whole.text() + "\n" + told.sentences()).ofWebsite())));
	}

	/* Who does no more than ask what OpenAI's sentence means, or say so, has met it. */
	private Optional<Conclusion> opinion() {
		return Optional.of(this.withOpinions)
			.filter((text) -> this.found.verdict() == Verdict.UNKNOWN && !text.equals(this.whole.text()))
			.map(this::judged)
			.filter((asked) -> SURE.contains(asked.rule()))
			.map(Conclusion::atMostLikely);
	}

	/* A browser asks without a key, whatever is wrong in the tool. */
	private Optional<Conclusion> toolsAnswer() {
		return Optional.of(BROWSED.replacedIn(this.whole.text(), " "))
			.filter((rest) -> !rest.equals(this.whole.text()))
			.map(this::judged)
			.filter((rest) -> rest.rule().verdict() != Verdict.UNKNOWN);
	}

	/* An answer that is quoted whole counts more than what is told around it. */
	private Optional<Conclusion> quotedAnswer() {
		List<ParsedError> answers = QuotedAnswers.in(this.whole.text())
			.stream()
			.map((answer) -> read(answer).within(this.whole))
			.toList();
		List<Rule> rules = answers.stream().map(this::deciding).distinct().toList();
		boolean agree = rules.size() == 1 && rules.getFirst().certainty() == Certainty.CERTAIN;
		return agree ? Optional.of(new Conclusion(rules.getFirst(), answers.getLast())) : Optional.empty();
	}

	/* The last error that the text calls the present one, whoever tells of it. */
	private Optional<Conclusion> presentError() {
		return PRESENT.in(this.whole.text())
			.reversed()
			.stream()
			.limit(MOST_TIMES)
			.map((now) -> judged(this.whole.text().substring(now.end())).atMostLikely())
			.filter((now) -> now.rule().verdict() != Verdict.UNKNOWN)
			.findFirst()
			.filter((now) -> !now.rule().candidates().contains(this.found.verdict()));
	}

	/* The last of several things that OpenAI says. */
	private Optional<Conclusion> lastError() {
		// Beside a sentence a code says nothing more: one answer has both.
		List<Rule> spoken = causes(SURE, this.whole.wordless());
		UnaryOperator<ParsedError> telling = spoken.isEmpty() ? UnaryOperator.identity() : ParsedError::wordless;
		List<Rule> causes = spoken.isEmpty() ? causes(SURE, this.whole) : spoken;
		if (causes.size() < 2) {
			return causes.stream()
				.filter((rule) -> area(rule) != area(this.found))
				.map((rule) -> new Conclusion(oneOf(rule, List.of(this.found)), this.whole))
				.findFirst();
		}
		String text = this.whole.text();
		int start = lastStart(text, (part) -> !causes(SURE, telling.apply(read(part))).isEmpty());
		ParsedError error = read(text.substring(start));
		return causes(SURE, telling.apply(error)).stream()
			.findFirst()
			.map((last) -> isNow(text, start) ? last.atMostLikely() : oneOf(last, causes))
			.map((rule) -> new Conclusion(rule, error))
			.or(() -> Optional.of(new Conclusion(oneOf(causes.getFirst(), causes), this.whole)));
	}

	/*
	 * Where an app or a person names several causes, or one that does not go with the
	 * status: what the status leaves open, else all of them.
	 */
	private Optional<Conclusion> toldCauses() {
		List<Rule> causes = causes(ToldRules.ALL, this.whole);
		if (causes.size() < 2 && goesWithTheStatus(this.found.verdict())) {
			return Optional.empty();
		}
		return Rules.ALL.stream()
			.filter((rule) -> rule.verdict() != Verdict.UNKNOWN && !ToldRules.ALL.contains(rule)
					&& goesWithTheStatus(rule.verdict()) && rule.fits(this.whole))
			.findFirst()
			.or(() -> causes.stream().findFirst().map((first) -> oneOf(first, causes)))
			.map((rule) -> new Conclusion(rule, this.whole));
	}

	/* An app that has no key may say 400 by itself. */
	private boolean goesWithTheStatus(Verdict verdict) {
		Integer status = this.whole.status();
		return status == null || !TELLING.contains(status) || verdict.plausibility().statuses().contains(status)
				|| (verdict == Verdict.MISSING_KEY && status == 400);
	}

	private Rule deciding(ParsedError error) {
		return RuleBook.deciding(error, this.deadline);
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

	/* The first rule that fits for each place at which causes are mended. */
	private static List<Rule> causes(List<Rule> rules, ParsedError error) {
		Map<CauseArea, Rule> causes = new LinkedHashMap<>();
		rules.stream()
			.filter((rule) -> area(rule) != CauseArea.UNCLEAR && rule.fits(error))
			.forEach((rule) -> causes.putIfAbsent(area(rule), rule));
		return List.copyOf(causes.values());
	}

	private static CauseArea area(Rule rule) {
		return rule.verdict().area();
	}

	/* The longer a text, the more it tells: so halves lead to the shortest that does. */
	private static int lastStart(String text, Predicate<String> tells) {
		int[] starts = IntStream.concat(IntStream.of(0), BLANKS.matcher(text).results().mapToInt(MatchResult::end))
			.toArray();
		int from = 0;
		int to = starts.length;
		while (to - from > 1) {
			int middle = (from + to) >>> 1;
			boolean told = tells.test(text.substring(starts[middle]));
			from = told ? middle : from;
			to = told ? to : middle;
		}
		return starts[from];
	}

	private static boolean isNow(String text, int start) {
		return NOW.isIn(text.substring(Math.max(0, start - BEFORE), start));
	}

	/* What time mends is over when something else comes after it. */
	private static Rule oneOf(Rule last, List<Rule> causes) {
		Verdict[] others = causes.stream()
			.filter((rule) -> area(rule) != area(last) && !rule.verdict().waits())
			.map(Rule::verdict)
			.toArray(Verdict[]::new);
		return (others.length == 0) ? last : Rule.ambiguous(Diagnosis.SEVERAL_ERRORS, last.condition(), last.verdict(),
				Stream.concat(Stream.of(last.verdict()), Stream.of(others)).toArray(Verdict[]::new));
	}

}
