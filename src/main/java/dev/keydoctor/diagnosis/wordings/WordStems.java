package dev.keydoctor.diagnosis.wordings;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.keydoctor.diagnosis.text.Letters;
import dev.keydoctor.diagnosis.text.SearchedText;

/**
 * A list of word stems. Two lists of {@code wordings/stems.txt} say together what an app
 * says in its own short words: a noun of the first with a predicate of the second close
 * by. A stem stands within a word, or is several whole words but for its ends: "invalid"
 * does not stand in "in validate".
 */
public final class WordStems {

	/* Where another clause begins. */
	private static final Pattern SENTENCE = Vocabulary.pattern("[.!?;]\\s|\\n\\n|, {but} ");

	private static final int WINDOW = 60;

	/** What an app says in its own words is short; longer is a log. */
	private static final int LONGEST = 4_000;

	private static final Map<String, WordStems> LISTS = Wordings.all("stems")
		.entrySet()
		.stream()
		.collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, (list) -> new WordStems(list.getValue())));

	private final List<String> words;

	/* The same without blanks, quick to look for in a text without any. */
	private final List<String> letters;

	private WordStems(List<String> stems) {
		this.words = stems.stream().map(Letters::inWords).toList();
		this.letters = stems.stream().map(Letters::of).toList();
	}

	/** The list with this name. */
	public static WordStems of(String list) {
		return Objects.requireNonNull(LISTS.get(list), () -> "stems: no list [" + list + "]");
	}

	/** The same stems behind other words, with a blank at their end, or nothing. */
	public WordStems behind(String beginning) {
		return beginning.isEmpty() ? this : new WordStems(this.words.stream().map((stem) -> beginning + stem).toList());
	}

	/** The same stems behind each of others. */
	public WordStems behind(WordStems beginnings) {
		return new WordStems(
				beginnings.words.stream().flatMap((beginning) -> behind(beginning + " ").words.stream()).toList());
	}

	/** The stems as alternatives of a pattern: letters, digits and blanks. */
	public String alternatives() {
		return String.join("|", this.words);
	}

	/** A list of one stem, or of several words. */
	public static WordStems single(String stem) {
		return new WordStems(List.of(stem));
	}

	/** The sentences of a plain text, and the clauses behind a "but". */
	public static Stream<String> sentences(String plain) {
		return SENTENCE.splitAsStream(plain);
	}

	/** Whether a text may be an app's or a person's own words, and is no log. */
	public static boolean isShort(SearchedText text) {
		return text.squeezed().length() <= LONGEST;
	}

	/** Whether the text is short and one of the stems may stand somewhere in it. */
	public boolean isIn(SearchedText text) {
		return isShort(text) && this.letters.stream().anyMatch(text.squeezed()::contains);
	}

	/**
	 * Whether a stem of each list stands in one sentence of a short text, parted by at
	 * most about eight words.
	 */
	public boolean isNear(WordStems others, SearchedText text) {
		return isIn(text) && others.isIn(text)
				&& sentences(text.plain()).map(Letters::inWords).anyMatch((sentence) -> isNear(others, sentence));
	}

	/** The same in one sentence: its words, with a blank between each two. */
	public boolean isNear(WordStems others, String sentence) {
		List<String> present = others.words.stream().filter(sentence::contains).toList();
		return !present.isEmpty() && this.words.stream().anyMatch((stem) -> isNear(sentence, stem, present));
	}

	private static boolean isNear(String sentence, String stem, List<String> others) {
		for (int at = sentence.indexOf(stem); at >= 0; at = sentence.indexOf(stem, at + stem.length())) {
			int start = at;
			int end = at + stem.length();
			if (others.stream().anyMatch((other) -> isAround(sentence, start, end, other))) {
				return true;
			}
		}
		return false;
	}

	private static boolean isAround(String sentence, int start, int end, String other) {
		int reach = WINDOW + other.length();
		return sentence.substring(Math.max(0, start - reach), Math.min(sentence.length(), end + reach)).contains(other);
	}

}
