package dev.keydoctor.diagnosis.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.keydoctor.diagnosis.Certainty;
import dev.keydoctor.diagnosis.Verdict;
import dev.keydoctor.diagnosis.text.Letters;
import dev.keydoctor.diagnosis.text.SearchedText;
import dev.keydoctor.diagnosis.wordings.CutSentence;
import dev.keydoctor.diagnosis.wordings.MisspeltSentence;
import dev.keydoctor.diagnosis.wordings.OpenAiNames;
import dev.keydoctor.diagnosis.wordings.WordStems;
import dev.keydoctor.diagnosis.wordings.Wordings;

/**
 * A record of what OpenAI said, as somebody tells it: with mistakes of typing, cut, in
 * their own person, or in the words of their language, as {@code wordings/retold.txt}
 * lists them. It is looked for where nothing else tells the cause.
 *
 * @param sentences what OpenAI says in this case, a line each
 * @param isOpenAis whether it is said to be OpenAI's; else it may be the trouble of
 * another
 */
record Retold(String sentences, boolean isOpenAis) {

	/** The name that reports show where it may be the trouble of another. */
	static final String RULE = "retold";

	/* "My account isn't active" is what "Your account is not active" becomes. */
	private static final Map<String, String> PERSONS = Map.of("my", "your", "our", "your", "i", "you", "we", "you",
			"me", "you", "that", "", "isn't", "is not", "don't", "do not", "doesn't", "does not", "i'm", "you are");

	/* As messages are typed: "nn" for "non", "ke" for "che". */
	private static final Map<String, String> SHORT_FORMS = Map.of("nn", "non", "ke", "che");

	/*
	 * No prose: code, a dump, the stack of an exception. "Settings > General" is a way.
	 */
	private static final Pattern CODE = Pattern.compile(
			"[{}<|\\\\]|(?<!\\p{L} )>|>(?! \\p{L})|\\$[a-z]|\\(\\)|(?<!openai_api_key)=(?! )|::|\\.\\p{L}{1,60}\\(|\\n[ \\t]{0,8}at ");

	private static final List<Sentence> SENTENCES = Wordings.all("retold")
		.entrySet()
		.stream()
		.map((list) -> new Sentence(list.getKey(), list.getValue().stream().map(Telling::of).toList()))
		.toList();

	/** Finds what OpenAI said; nothing where no sentence of its is told. */
	static Optional<Retold> in(SearchedText text) {
		boolean isShort = WordStems.isShort(text);
		String inPerson = isShort ? Letters.of(with(PERSONS, text.plain())) : text.squeezed();
		Stream<String> codes = isShort ? MisspeltSentence.codesIn(text.plain()) : Stream.empty();
		Stream<String> sentences = Stream.of(text.squeezed(), inPerson)
			.distinct()
			.flatMap((letters) -> Stream.concat(MisspeltSentence.allIn(letters), CutSentence.allIn(letters)));
		List<String> written = Stream.concat(codes, sentences).distinct().toList();
		List<String> clauses = (isShort && !ToldRules.leavesOpen(text.plain())) ? prose(text) : List.of();
		List<Sentence> told = SENTENCES.stream().filter((sentence) -> sentence.isInAny(clauses)).toList();
		List<String> named = clauses.stream()
			.filter((clause) -> OpenAiNames.isOpenAiMeant(clause) && !Services.isOneWithoutModelsNamed(clause))
			.toList();
		boolean isOpenAis = !written.isEmpty() || told.stream().anyMatch((sentence) -> sentence.isInAny(named));
		return Stream.concat(written.stream(), told.stream().map(Sentence::words))
			.reduce((first, second) -> first + "\n" + second)
			.map((all) -> new Retold(all, isOpenAis));
	}

	/**
	 * Whether there is code in a text in lower case, a dump or the stack of an exception:
	 * no prose.
	 */
	static boolean isCode(String text) {
		return CODE.matcher(text).find();
	}

	/* What is told of another service alone is that one's trouble. */
	private static List<String> prose(SearchedText text) {
		return WordStems.sentences(text.plain())
			.filter((clause) -> !isCode(clause))
			.map(Letters::inWords)
			.map((clause) -> with(SHORT_FORMS, clause))
			.filter((clause) -> OpenAiNames.isOpenAiMeant(clause) || !Services.isOneWithoutModelsNamed(clause))
			.toList();
	}

	/**
	 * What was concluded as if OpenAI had said so here: likely at most, and ambiguous
	 * where it may be the trouble of another.
	 */
	Conclusion concluded(Conclusion said) {
		Verdict verdict = said.rule().verdict();
		boolean sure = this.isOpenAis || said.rule().certainty() == Certainty.AMBIGUOUS;
		return sure ? said.atMostLikely() : new Conclusion(
				Rule.ambiguous(RULE, said.rule().condition(), verdict, verdict, Verdict.NOT_OPENAI), said.error());
	}

	private static String with(Map<String, String> others, String text) {
		return Arrays.stream(text.split("\\s+"))
			.map((word) -> others.getOrDefault(word, word))
			.collect(Collectors.joining(" "));
	}

	/**
	 * A record of one sentence.
	 *
	 * @param words the sentence as OpenAI says it
	 * @param tellings how people say it
	 */
	private record Sentence(String words, List<Telling> tellings) {

		boolean isInAny(List<String> clauses) {
			return clauses.stream()
				.anyMatch((clause) -> this.tellings.stream().anyMatch((telling) -> telling.isIn(clause)));
		}

	}

	/**
	 * A record of parts that say the sentence together, each near the next.
	 *
	 * @param parts some words each, or one of several stems
	 */
	private record Telling(List<WordStems> parts) {

		static Telling of(String line) {
			return new Telling(Stream.of(line.split(" … ")).map(Telling::stems).toList());
		}

		boolean isIn(String clause) {
			return IntStream.range(0, this.parts.size())
				.allMatch((part) -> this.parts.get(Math.max(0, part - 1)).isNear(this.parts.get(part), clause));
		}

		/* A list of stems may stand behind some words: "nie mam {credit}". */
		private static WordStems stems(String part) {
			int list = part.indexOf('{');
			return (list < 0) ? WordStems.single(part)
					: WordStems.of(part.substring(list + 1, part.length() - 1)).behind(part.substring(0, list));
		}

	}

}
