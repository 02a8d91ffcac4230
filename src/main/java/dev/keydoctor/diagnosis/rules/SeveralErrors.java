package dev.keydoctor.diagnosis.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.keydoctor.diagnosis.CauseArea;
import dev.keydoctor.diagnosis.Certainty;
import dev.keydoctor.diagnosis.Circumstance;
import dev.keydoctor.diagnosis.Verdict;
import dev.keydoctor.diagnosis.text.PrefilteredPattern;
import dev.keydoctor.diagnosis.wordings.Vocabulary;

/**
 * A record of a text that may tell of several errors: a story, a log of many tries, a
 * list of what can go wrong. OpenAI says in one answer what is mended at one place, so
 * causes of two places are two answers. Most people tell in the order of time: the last
 * error is the likeliest.
 *
 * @param rules all rules, most telling first
 * @param whole what is read out of the text
 * @param found the first rule that fits it
 * @param reader reads a part of the text by itself
 */
record SeveralErrors(List<Rule> rules, ParsedError whole, Rule found, Function<String, ParsedError> reader) {

	/* The statuses at which OpenAI says what is wrong. */
	private static final Set<Integer> TELLING = Set.of(400, 401, 403, 404, 429);

	private static final Pattern BLANKS = Pattern.compile("\\s+");

	private static final PrefilteredPattern NOW = new PrefilteredPattern(Vocabulary.pattern("{at-present}"));

	/* How many characters before an error tell its time. */
	private static final int BEFORE = 60;

	/** The last of several things that OpenAI says. */
	Optional<Conclusion> lastError() {
		// One answer has a sentence and its code: where a sentence tells, no code counts.
		List<Rule> spoken = sureCauses(this.whole.wordless());
		UnaryOperator<ParsedError> telling = spoken.isEmpty() ? UnaryOperator.identity() : ParsedError::wordless;
		List<Rule> causes = spoken.isEmpty() ? sureCauses(this.whole) : spoken;
		if (causes.size() < 2) {
			return causes.stream()
				.filter((rule) -> area(rule) != area(this.found))
				.map((rule) -> new Conclusion(oneOf(rule, List.of(this.found)), this.whole))
				.findFirst();
		}
		String text = this.whole.text();
		int start = lastStart(text, (part) -> !sureCauses(telling.apply(this.reader.apply(part))).isEmpty());
		ParsedError error = this.reader.apply(text.substring(start));
		return sureCauses(telling.apply(error)).stream()
			.findFirst()
			.map((last) -> isNow(text, start) ? last.atMostLikely() : oneOf(last, causes))
			.map((rule) -> new Conclusion(rule, error))
			.or(() -> Optional.of(new Conclusion(oneOf(causes.getFirst(), causes), this.whole)));
	}

	/**
	 * Where an app or a person names several causes, or one that does not go with the
	 * status: what the status leaves open, else all of them.
	 */
	Optional<Conclusion> toldCauses() {
		List<Rule> causes = causes(Rule::told, this.whole);
		if (causes.size() < 2 && goesWithTheStatus(this.found.verdict())) {
			return Optional.empty();
		}
		return this.rules.stream()
			.filter((rule) -> rule.verdict() != Verdict.UNKNOWN && !rule.told() && goesWithTheStatus(rule.verdict())
					&& rule.fits(this.whole))
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

	private List<Rule> sureCauses(ParsedError error) {
		return causes((rule) -> rule.certainty() == Certainty.CERTAIN, error);
	}

	/* The first rule that fits for each place at which causes are mended. */
	private List<Rule> causes(Predicate<Rule> kind, ParsedError error) {
		Map<CauseArea, Rule> causes = new LinkedHashMap<>();
		this.rules.stream()
			.filter((rule) -> kind.test(rule) && area(rule) != CauseArea.UNCLEAR && rule.fits(error))
			.forEach((rule) -> causes.putIfAbsent(area(rule), rule));
		return List.copyOf(causes.values());
	}

	private static CauseArea area(Rule rule) {
		return rule.verdict().area();
	}

	/*
	 * Where the shortest end of a text begins that still tells a cause: the longer an
	 * end, the more it tells, so halving finds it.
	 */
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

	/*
	 * The last error, and what else it may be. A cause that time mends is over once
	 * another comes after it.
	 */
	private static Rule oneOf(Rule last, List<Rule> causes) {
		Verdict[] others = causes.stream()
			.filter((rule) -> area(rule) != area(last) && !rule.verdict().waits())
			.map(Rule::verdict)
			.toArray(Verdict[]::new);
		return (others.length == 0) ? last : Rule.ambiguous(Circumstance.SEVERAL_ERRORS.code(), last.condition(),
				last.verdict(), Stream.concat(Stream.of(last.verdict()), Stream.of(others)).toArray(Verdict[]::new));
	}

}
