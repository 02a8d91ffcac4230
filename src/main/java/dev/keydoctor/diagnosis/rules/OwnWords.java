package dev.keydoctor.diagnosis.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.keydoctor.diagnosis.Certainty;
import dev.keydoctor.diagnosis.Circumstance;
import dev.keydoctor.diagnosis.Coded;
import dev.keydoctor.diagnosis.Diagnosis;
import dev.keydoctor.diagnosis.Verdict;
import dev.keydoctor.diagnosis.text.Letters;
import dev.keydoctor.diagnosis.text.PrefilteredPattern;
import dev.keydoctor.diagnosis.wordings.OpenAiNames;
import dev.keydoctor.diagnosis.wordings.Vocabulary;
import dev.keydoctor.diagnosis.wordings.Wordings;
import org.jspecify.annotations.Nullable;

/**
 * A guess at what a short text tells where no rule found anything: what an app says in
 * its own words, or a person in theirs. It goes by the examples in {@code own-words.txt}
 * and is never more than ambiguous.
 */
final class OwnWords {

	/* Letters and digits; longer texts tell a story. */
	private static final int LONGEST = 300;

	private static final int FEWEST_WORDS = 3;

	/* UnicodeEncodeError: a library says so in its words. */
	private static final Pattern EXCEPTION = Pattern.compile("[a-z](?:error|exception):");

	/* C:\Users\anna\Pictures\screenshot.png, as the menu of a file copies it. */
	private static final Pattern PATH = Pattern
		.compile("\\A[\"']?(?:[a-z]:[\\\\/]|~?/|file:)[^\\n]{1,400}\\.[a-z]{3,4}[\"']?\\s*\\z");

	/* {"error": "Too many requests to OpenAI. Wait a moment.", … */
	private static final Pattern MESSAGE = Pattern
		.compile("\\A\\{[\\s\\S]{0,200}?\"(?:error|message|detail)\" ?: ?\"([^\"{}]{10,})\"");

	/*
	 * Jak zaktualizować n8n? What is an organization. Ho paura di mandare il documento.
	 */
	private static final Pattern QUESTION = Vocabulary.pattern("\\A(?![^\\n]{0,150}({about-trouble}))"
			+ "({asks-how}{end}[^.!?\\n]{1,150}\\?{1,3}|({asks-what}|{fears}){end}[^.!?\\n]{1,150}[.?]{0,3})\\s?\\z");

	/*
	 * Mój Zap został wyłączony. I was charged twice. Non sono il proprietario. The guides
	 * answer, unless an error stands beside it.
	 */
	private static final PrefilteredPattern NO_ERROR = new PrefilteredPattern(Vocabulary
		.pattern("{begin}({no-error}|{about-a-bill}(?![\\s\\S]{0,300}({bill-in-trouble}))"
				+ "|({works-only-here}|{halted-in-a-tool})(?![\\s\\S]{0,300}({of-a-country}|{begin}{because}{end})))"));

	private static final Pattern ERROR_CODE = Vocabulary.pattern("{begin}({error-code})");

	private static final Pattern TROUBLE = Vocabulary.pattern("{begin}({tells-of-an-error})");

	private static final Pattern CLAUSE_ENDS = Pattern.compile("[.!?;,\\n]");

	/* Stands where another matter was told. */
	private static final String LEFT_OUT = "\0";

	private static final int CANDIDATES = 3;

	/* Of texts with fewer known words hardly a guess was right. */
	private static final double FAMILIARITY = 0.6;

	/* Most short texts in words that no rule knows are of other matters. */
	private static final double DOUBT = 0.3;

	private static final Set<Verdict> VERDICTS = Set.copyOf(examples().keySet());

	private static @Nullable NaiveBayesClassifier learnt;

	private OwnWords() {
	}

	/**
	 * The likeliest verdicts of what a text may tell; nothing where it goes with those
	 * that tell nothing or has words of its own, where there is code, an exception, the
	 * path of a file, a question, a fear or another matter alone, or where a part was cut
	 * out: what is left is no whole sentence.
	 */
	static Optional<Conclusion> concluded(PastedReading reading) {
		String text = told(reading.error().text());
		String plain = reading.error().searched().plain();
		boolean isSentence = Letters.inWords(text).split(" ").length >= FEWEST_WORDS
				&& reading.error().searched().squeezed().length() <= LONGEST;
		if (!isSentence || reading.isAbridged() || Retold.isCode(text) || EXCEPTION.matcher(text).find()
				|| PATH.matcher(text).matches() || QUESTION.matcher(plain).find()) {
			return Optional.empty();
		}
		return withoutOtherMatters(text, plain).filter((rest) -> classifier().familiarity(rest) >= FAMILIARITY)
			.flatMap((rest) -> guessed(rest, reading));
	}

	private static Optional<Conclusion> guessed(String text, PastedReading reading) {
		List<Verdict> verdicts = classifier().likeliestFirst(text).limit(CANDIDATES).toList();
		return Optional.of(verdicts)
			.filter((likeliest) -> !likeliest.isEmpty() && likeliest.getFirst() != Verdict.UNKNOWN)
			.map((likeliest) -> new Conclusion(ambiguous(likeliest), reading.error()));
	}

	/*
	 * OpenAI nie zna mojego klucza, a nie jestem właścicielem: of such a text the clauses
	 * that name OpenAI and tell of nothing else.
	 */
	private static Optional<String> withoutOtherMatters(String text, String plain) {
		String rest = NO_ERROR.replacedIn(plain, LEFT_OUT);
		if (rest.equals(plain) || ERROR_CODE.matcher(plain).find()) {
			return Optional.of(text);
		}
		return CLAUSE_ENDS.splitAsStream(rest)
			.filter((clause) -> !clause.contains(LEFT_OUT) && OpenAiNames.isOpenAiMeant(clause)
					&& TROUBLE.matcher(clause).find() && Letters.inWords(clause).split(" ").length >= FEWEST_WORDS)
			.reduce((some, more) -> some + ". " + more);
	}

	/**
	 * It learns for half a second when it is asked for the first time. Who waits for a
	 * lock gives the processor back meanwhile, who waits for a class to load does not.
	 */
	private static synchronized NaiveBayesClassifier classifier() {
		NaiveBayesClassifier classifier = Objects.requireNonNullElseGet(learnt,
				() -> new NaiveBayesClassifier(examples(), Map.of(Verdict.UNKNOWN, DOUBT)));
		learnt = classifier;
		return classifier;
	}

	private static String told(String text) {
		Matcher message = MESSAGE.matcher(text);
		return message.find() ? message.group(1) : text;
	}

	/** Whether a diagnosis can be such a guess. */
	static boolean mayTell(Diagnosis diagnosis) {
		List<Verdict> candidates = diagnosis.candidates();
		return diagnosis.circumstance() == Circumstance.OWN_WORDS && diagnosis.certainty() == Certainty.AMBIGUOUS
				&& candidates.getFirst() == diagnosis.verdict() && candidates.size() >= CANDIDATES - 1
				&& candidates.size() <= CANDIDATES && Set.copyOf(candidates).size() == candidates.size()
				&& VERDICTS.containsAll(candidates) && !candidates.contains(Verdict.UNKNOWN);
	}

	private static Rule ambiguous(List<Verdict> verdicts) {
		return Rule.ambiguous(Circumstance.OWN_WORDS.code(), (_) -> true, verdicts.getFirst(),
				verdicts.stream().filter((verdict) -> verdict != Verdict.UNKNOWN).toArray(Verdict[]::new));
	}

	/** The texts from which it learns, which nothing keeps afterwards. */
	static Map<Verdict, List<String>> examples() {
		Map<Verdict, List<String>> examples = new LinkedHashMap<>();
		Wordings.read("own-words")
			.forEach((verdict, texts) -> examples.put(Coded.of(Verdict.class, verdict).orElseThrow(), texts));
		return examples;
	}

}
