package dev.keydoctor.diagnosis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A record of the last error in a text that tells of several: a story, a log of many
 * tries, a list of what can go wrong. OpenAI says in one answer what is mended in one
 * way, so two remedies are two answers. Most people tell in the order of time: the last
 * error is the likeliest.
 *
 * @param rule what decides: likely where the text calls the last error the present one,
 * ambiguous where it does not
 * @param error what was understood of the text from the last error on
 */
record SeveralErrors(Rule rule, ParsedError error) {

	private static final List<Rule> SURE = Rules.ALL.stream()
		.filter((rule) -> rule.certainty() == Certainty.CERTAIN)
		.toList();

	/* The statuses at which OpenAI says what is wrong. */
	private static final Set<Integer> TELLING = Set.of(400, 401, 403, 404, 429);

	private static final Pattern BLANKS = Pattern.compile("\\s+");

	private static final Pattern NOW = Pattern
		.compile("(?<![\\p{L}._\"-])(?:now|today|teraz|dzisiaj|dziś|obecnie|adesso|oggi|ora|edit|update)(?!\\p{L})");

	/* What I get today: … */
	private static final Pattern PRESENT = Pattern.compile(NOW.pattern() + "[^.!?:\\n]{0,40}:\\s(?=\\s*\\S)");

	/* How many characters before an error tell its time. */
	private static final int BEFORE = 60;

	/**
	 * Finds the error that a text calls the present one, whoever tells of it.
	 * @param found what decides the whole text
	 * @param whole what was understood of it
	 * @param read reads a part of it
	 * @param judge finds the rule that decides a part
	 * @return the present error, likely at most, or nothing where the text names no other
	 */
	static Optional<SeveralErrors> present(Rule found, ParsedError whole, Function<String, ParsedError> read,
			Function<ParsedError, Rule> judge) {
		return PRESENT.matcher(whole.text())
			.results()
			.reduce((first, second) -> second)
			.map((now) -> read.apply(whole.text().substring(now.end())))
			.map((error) -> new SeveralErrors(judge.apply(error).atMostLikely(), error))
			.filter((now) -> now.rule().verdict() != Verdict.UNKNOWN && now.rule().verdict() != found.verdict());
	}

	/**
	 * Finds the last of several errors.
	 * @param found what decides a text with one error
	 * @param whole what was understood of the text
	 * @param read reads a part of it
	 * @return the last one, or nothing where the text tells of one
	 */
	static Optional<SeveralErrors> in(Rule found, ParsedError whole, Function<String, ParsedError> read) {
		// Beside a sentence a code says nothing more: one answer has both.
		boolean spoken = !remedies(SURE, whole.wordless()).isEmpty();
		Function<ParsedError, List<Rule>> told = (error) -> remedies(SURE, spoken ? error.wordless() : error);
		List<Rule> causes = told.apply(whole);
		if (causes.size() < 2) {
			return causes.stream()
				.filter((rule) -> rule.verdict().remedy() != found.verdict().remedy())
				.map((rule) -> new SeveralErrors(oneOf(rule, List.of(found)), whole))
				.findFirst();
		}
		String text = whole.text();
		int start = lastStart(text, (part) -> !told.apply(read.apply(part)).isEmpty());
		ParsedError error = read.apply(text.substring(start));
		Rule last = told.apply(error).getFirst();
		return Optional.of(new SeveralErrors(isNow(text, start) ? last.atMostLikely() : oneOf(last, causes), error));
	}

	/**
	 * Judges a text of which an app or a person tells the cause.
	 * @param found what decides where one cause is told
	 * @param error what was understood of the text
	 * @return where several are told, or one that does not go with the status, what the
	 * status leaves open, else all of them; nothing where one is told
	 */
	static Optional<SeveralErrors> told(Rule found, ParsedError error) {
		List<Rule> causes = remedies(ToldRules.ALL, error);
		if (causes.size() < 2 && isPlausible(found.verdict(), error)) {
			return Optional.empty();
		}
		return Rules.ALL.stream()
			.filter((rule) -> rule.verdict().finding() == Finding.SEVERAL_CAUSES && !ToldRules.ALL.contains(rule)
					&& isPlausible(rule.verdict(), error) && rule.fits(error))
			.findFirst()
			.or(() -> causes.stream().findFirst().map((first) -> oneOf(first, causes)))
			.map((rule) -> new SeveralErrors(rule, error));
	}

	/* An app that has no key may say 400 by itself. */
	private static boolean isPlausible(Verdict verdict, ParsedError error) {
		Integer status = error.status();
		return status == null || !TELLING.contains(status) || verdict.plausibility().statuses().contains(status)
				|| (verdict == Verdict.MISSING_KEY && status == 400);
	}

	/* The first rule that fits for each remedy. */
	private static List<Rule> remedies(List<Rule> rules, ParsedError error) {
		Map<Remedy, Rule> causes = new LinkedHashMap<>();
		rules.stream()
			.filter((rule) -> rule.verdict().remedy() != Remedy.NONE && rule.fits(error))
			.forEach((rule) -> causes.putIfAbsent(rule.verdict().remedy(), rule));
		return List.copyOf(causes.values());
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
		return NOW.matcher(text.substring(Math.max(0, start - BEFORE), start)).find();
	}

	/* What time mends is over when something else comes after it. */
	private static Rule oneOf(Rule last, List<Rule> causes) {
		Verdict[] others = causes.stream()
			.map(Rule::verdict)
			.filter((verdict) -> verdict.remedy() != last.verdict().remedy() && !verdict.waits())
			.toArray(Verdict[]::new);
		return (others.length == 0) ? last : Rule.ambiguous(Diagnosis.SEVERAL_ERRORS, last.condition(), last.verdict(),
				Stream.concat(Stream.of(last.verdict()), Stream.of(others)).toArray(Verdict[]::new));
	}

}
