package dev.keydoctor.diagnosis;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A finder of what OpenAI said in what people retell: in their own person, and in the
 * words of their language, as {@code wordings/retold.txt} lists them.
 */
final class Retold {

	/* "My account isn't active" is what "Your account is not active" becomes. */
	private static final Map<String, String> PERSONS = Map.of("my", "your", "our", "your", "i", "you", "we", "you",
			"me", "you", "that", "", "isn't", "is not", "don't", "do not", "doesn't", "does not", "i'm", "you are");

	private static final List<Retold> ALL = Wordings.all("retold")
		.entrySet()
		.stream()
		.map((list) -> new Retold(list.getKey(), list.getValue()))
		.toList();

	private final String sentence;

	private final List<List<List<String>>> tellings;

	private Retold(String sentence, List<String> tellings) {
		this.sentence = sentence;
		this.tellings = tellings.stream().map(Retold::parts).toList();
	}

	/**
	 * Finds such sentences.
	 * @param text a text
	 * @return the sentences as OpenAI says them, a line each; empty where there is none
	 */
	static String allIn(SearchedText text) {
		Stream<String> told = ALL.stream().filter((retold) -> retold.isIn(text)).map((retold) -> retold.sentence);
		return Stream.concat(Stream.of(MisspeltSentence.allIn(PlainText.squeeze(inOpenAisPerson(text.plain())))), told)
			.filter((sentence) -> !sentence.isEmpty())
			.collect(Collectors.joining("\n"));
	}

	private boolean isIn(SearchedText text) {
		return this.tellings.stream().anyMatch((parts) -> WordStems.near(text, parts.getFirst(), parts.getLast()));
	}

	private static List<List<String>> parts(String telling) {
		return Arrays.stream(telling.split(" … ")).map((part) -> List.of(PlainText.squeeze(part))).toList();
	}

	private static String inOpenAisPerson(String text) {
		return Arrays.stream(text.split(" "))
			.map((word) -> PERSONS.getOrDefault(word, word))
			.collect(Collectors.joining(" "));
	}

}
