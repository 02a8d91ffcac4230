package dev.keydoctor.diagnosis.wordings;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.keydoctor.diagnosis.text.Letters;

/**
 * A sentence of OpenAI's or of a tool's that is known too where a text has only its
 * beginning or its end: a notice was too narrow for it, or a hand began to copy in the
 * middle.
 */
public final class CutSentence {

	/* Fewer letters may begin or end any sentence. */
	private static final int FEWEST_LETTERS = 14;

	private static final Pattern WORD_END = Pattern.compile("(?![\\w'])(?<=[\\w'])");

	private static final List<CutSentence> ALL = Wordings.list("misspelt", "cut")
		.stream()
		.map(CutSentence::new)
		.toList();

	private final String words;

	private final String letters;

	/* How many letters there are up to the end of each word. */
	private final Set<Integer> wordEnds;

	private CutSentence(String words) {
		this.words = words;
		this.letters = Letters.of(words);
		this.wordEnds = WORD_END.matcher(words)
			.results()
			.map((end) -> Letters.of(words.substring(0, end.start())).length())
			.collect(Collectors.toUnmodifiableSet());
	}

	/** Finds such sentences in the letters and digits of a text, as they are whole. */
	public static Stream<String> allIn(String squeezed) {
		return ALL.stream()
			.filter((sentence) -> sentence.endsEarlyIn(squeezed) || sentence.beginsLateIn(squeezed))
			.map((sentence) -> sentence.words);
	}

	/*
	 * In the middle of a word: "do you need to provide your API key" is a sentence, too.
	 */
	private boolean endsEarlyIn(String squeezed) {
		int start = squeezed.lastIndexOf(this.letters.substring(0, FEWEST_LETTERS));
		return start >= 0 && this.letters.startsWith(squeezed.substring(start))
				&& !this.wordEnds.contains(squeezed.length() - start);
	}

	/*
	 * Ends are alike, as in "check your credentials": two thirds of it say which it is.
	 */
	private boolean beginsLateIn(String squeezed) {
		int longest = Math.min(squeezed.length(), this.letters.length() - 1);
		int shortest = Math.max(FEWEST_LETTERS, this.letters.length() * 2 / 3);
		for (int length = longest; length >= shortest; length--) {
			if (squeezed.startsWith(this.letters.substring(this.letters.length() - length))) {
				return true;
			}
		}
		return false;
	}

}
