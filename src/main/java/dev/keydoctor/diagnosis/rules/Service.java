package dev.keydoctor.diagnosis.rules;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.keydoctor.diagnosis.Provider;
import dev.keydoctor.diagnosis.text.Phrase;
import dev.keydoctor.diagnosis.text.PrefilteredPattern;
import dev.keydoctor.diagnosis.text.SearchedText;
import dev.keydoctor.diagnosis.wordings.OpenAiNames;
import dev.keydoctor.diagnosis.wordings.Vocabulary;
import dev.keydoctor.diagnosis.wordings.Wordings;

/**
 * A record of one service and what gives it away.
 *
 * @param provider the service, or {@code OTHER}
 * @param names how it is called: where OpenAI is called as well, only the sentence with
 * the error tells who has spoken
 * @param kind what its name is worth
 * @param words what it alone says, its addresses, its own client library
 */
record Service(Provider provider, List<Phrase> names, Kind kind, List<Phrase> words) {

	private static final Pattern SENTENCE = Pattern.compile("(?<=\\n)|(?<=[.!?])(?=\\s)|(?<=[。！？])");

	private static final Pattern CLAUSE = Vocabulary.pattern(SENTENCE + "|(?=,? ({but}|{the-other}|{only} open ?ai) )");

	/* The same prompt works with another; another should be supported too. */
	private static final PrefilteredPattern WITHOUT_TROUBLE = new PrefilteredPattern(
			Vocabulary.pattern("(?<!\\p{L}){is-no-trouble}(?!\\p{L})(?! {tried-elsewhere})|可以使用|正常|没问题"));

	/* The shop answers … */
	private static final PrefilteredPattern SPEAKS = new PrefilteredPattern(
			Vocabulary.pattern("(?<!\\p{L}){speaks}(?!\\p{L})"));

	private static final Pattern QUOTED = Pattern.compile("\\s{0,2}[:\"'`]");

	/* … that OpenAI has … */
	private static final Pattern ANSWER_OF_OPENAI = Pattern.compile("[^.!?\\n]{0,20}open ?ai");

	private static final Pattern TWO_WORDS = Pattern.compile("(?: \\p{L}+){1,2}");

	private static final String ENDS_OF_CLAUSES = ".,;:!?\n";

	/* Gemini through OpenAI's library: … The base URL of OpenAI's node is set to Groq. */
	private static final PrefilteredPattern THROUGH_OPENAIS = new PrefilteredPattern(
			Vocabulary.pattern("{begin}{through-openais-library}{end}"));

	private static final PrefilteredPattern DIRECTED = new PrefilteredPattern(
			Vocabulary.pattern("{begin}{directed-at}{end}(?!.{0,30}open ?ai)"));

	private static final PrefilteredPattern CHANGED = new PrefilteredPattern(
			Vocabulary.pattern("{begin}{changed-service}{end}"));

	/* How many characters from there the name of a service stands. */
	private static final int NEAR = 30;

	/*
	 * A sentence that tells of trouble, rather than of what is installed, set or works.
	 */
	private static final PrefilteredPattern ERROR = new PrefilteredPattern(Vocabulary.pattern("{trouble}"));

	private static final List<Phrase> NEVER_WITHOUT_MODELS = phrases("never-without-models");

	/** The phrases of a list of {@code wordings/services.txt}. */
	static List<Phrase> phrases(String list) {
		return Wordings.list("services", list).stream().map(Service::phrase).toList();
	}

	/* "OpenAI platform" is no aiplatform, "a new API error" no new_api_error. */
	private static Phrase phrase(String words) {
		return (words.indexOf(' ') < 0) ? Phrase.literal(words) : Phrase.of(words);
	}

	/** Whether a code or a sentence stands there that only services with models have. */
	static boolean isOfModels(SearchedText text) {
		return Phrase.anyIn(NEVER_WITHOUT_MODELS, text);
	}

	boolean says(SearchedText text) {
		return Phrase.anyIn(this.words, text) && mayBeMeant(text);
	}

	/* More than a name of its own. */
	boolean saysASentence(SearchedText text) {
		return this.words.stream().anyMatch((phrase) -> phrase.hasSeveralWords() && phrase.isIn(text))
				&& mayBeMeant(text);
	}

	boolean isNamed(SearchedText text) {
		return Phrase.anyIn(this.names, text) && mayBeMeant(text) && isInTrouble(text);
	}

	private boolean mayBeMeant(SearchedText text) {
		return this.kind.hasModels() || !isOfModels(text);
	}

	private boolean isInTrouble(SearchedText text) {
		SearchedText trouble = text.part(withTrouble(text.plain()));
		if (this.kind.hasModels() && isAskedThroughOpenAis(trouble)) {
			return true;
		}
		if (this.kind != Kind.PLACE && !OpenAiNames.isOpenAiOrItsLibraryMentioned(trouble.plain())) {
			return Phrase.anyIn(this.names, trouble);
		}
		return isInASentenceWithAnError(trouble) || (this.kind != Kind.ASSISTANT && speaks(trouble));
	}

	private boolean isAskedThroughOpenAis(SearchedText text) {
		String plain = text.plain();
		Stream<String> before = THROUGH_OPENAIS.in(plain)
			.stream()
			.map((through) -> plain.substring(Math.max(0, through.start() - NEAR), through.start()));
		Stream<String> behind = DIRECTED.in(plain)
			.stream()
			.map((at) -> plain.substring(at.end(), Math.min(plain.length(), at.end() + NEAR)));
		return Stream.concat(before, behind)
			.filter((near) -> !CHANGED.isIn(near))
			.anyMatch((near) -> Phrase.anyIn(this.names, text.part(near)));
	}

	private boolean speaks(SearchedText text) {
		return SPEAKS.in(text.plain())
			.stream()
			.filter((verb) -> isAnErrorOfItsOwn(text.plain(), verb.end()))
			.map((verb) -> subject(text.plain(), verb))
			.filter((clause) -> !OpenAiNames.isOpenAiOrItsLibraryMentioned(clause))
			.anyMatch((clause) -> Phrase.anyIn(this.names, text.part(clause)));
	}

	/*
	 * A service that merely answers is well, and may explain an error of OpenAI's: what
	 * it says has to be quoted, or an error itself.
	 */
	private static boolean isAnErrorOfItsOwn(String text, int said) {
		String words = text.substring(said, Math.min(text.length(), said + 120));
		return (QUOTED.matcher(words).lookingAt() || ERROR.isIn(words)) && !ANSWER_OF_OPENAI.matcher(words).lookingAt();
	}

	/*
	 * What stands in the clause before its verb, 40 characters at most, and two words
	 * behind it: the shop says, says the shop.
	 */
	private static String subject(String text, MatchResult verb) {
		int start = verb.start();
		while (start > Math.max(0, verb.start() - 40) && ENDS_OF_CLAUSES.indexOf(text.charAt(start - 1)) < 0) {
			start--;
		}
		Matcher behind = TWO_WORDS.matcher(text).region(verb.end(), text.length());
		return text.substring(start, behind.lookingAt() ? behind.end() : verb.end());
	}

	private static String withTrouble(String text) {
		return CLAUSE.splitAsStream(text)
			.filter((clause) -> !WITHOUT_TROUBLE.isIn(clause))
			.collect(Collectors.joining());
	}

	private boolean isInASentenceWithAnError(SearchedText text) {
		return Stream.of(SENTENCE, CLAUSE)
			.flatMap((part) -> part.splitAsStream(text.plain()))
			.filter((sentence) -> ERROR.isIn(sentence) && !isOpenAiIn(sentence))
			.anyMatch((sentence) -> Phrase.anyIn(this.names, text.part(sentence)));
	}

	private boolean isOpenAiIn(String sentence) {
		return this.kind.hasModels() ? OpenAiNames.isOpenAiOrAModelCalled(sentence)
				: OpenAiNames.isOpenAiOrItsLibraryMentioned(sentence);
	}

	/** The kinds of services. */
	enum Kind {

		/** One with models: OpenAI's client libraries may be used with it. */
		MODELS,

		/** One with models that is asked what it thinks of an error of OpenAI's, too. */
		ASSISTANT,

		/** One without, where somebody's key may be in trouble as well. */
		TOOL,

		/** One that people name for other reasons too: they sell and pay there. */
		PLACE;

		boolean hasModels() {
			return this == MODELS || this == ASSISTANT;
		}

	}

}
