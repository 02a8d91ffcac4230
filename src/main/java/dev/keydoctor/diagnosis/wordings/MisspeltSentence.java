package dev.keydoctor.diagnosis.wordings;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.keydoctor.diagnosis.text.Letters;
import dev.keydoctor.diagnosis.text.LookAlikes;

/**
 * A sentence of OpenAI's that is known too where somebody typed it from memory, or had it
 * read from a picture elsewhere: every eighth letter may be another, missing or too much,
 * but none that makes "now" of "not" or "activated" of "deactivated".
 */
public final class MisspeltSentence {

	private static final int LETTERS_FOR_A_MISTAKE = 8;

	private static final int ASCII = 128;

	/* More stand in a log or in code. */
	private static final int MOST_CODES = 20;

	private static final List<MisspeltSentence> ALL = Wordings.list("misspelt", "sentences")
		.stream()
		.map(MisspeltSentence::new)
		.toList();

	private static final List<MisspeltSentence> CODES = Wordings.list("misspelt", "codes")
		.stream()
		.map(MisspeltSentence::new)
		.toList();

	private static final Pattern CODE = Pattern
		.compile("(?<![a-z0-9_])[a-z]{2,20}+(?:_[a-z]{1,20}+){1,4}(?![a-z0-9_])");

	private final String words;

	private final String letters;

	private final String negation;

	/* The bits at which a letter stands in the sentence. */
	private final long[] places = new long[ASCII];

	MisspeltSentence(String words) {
		this.words = words;
		this.letters = LookAlikes.fold(Letters.of(words));
		if (this.letters.length() > Long.SIZE) {
			throw new IllegalArgumentException("More than " + Long.SIZE + " letters: " + words);
		}
		this.negation = Stream.of("didnt", "not", "deact")
			.map(LookAlikes::fold)
			.filter(this.letters::contains)
			.findFirst()
			.orElse("");
		for (int at = 0; at < this.letters.length(); at++) {
			this.places[this.letters.charAt(at)] |= 1L << at;
		}
	}

	/**
	 * Finds such sentences in the letters and digits of a text, as OpenAI writes them.
	 */
	public static Stream<String> allIn(String squeezed) {
		String folded = LookAlikes.fold(squeezed);
		return ALL.stream().filter((sentence) -> sentence.isIn(folded)).map((sentence) -> sentence.words);
	}

	/** Finds such codes among the words of a plain text, as OpenAI writes them. */
	public static Stream<String> codesIn(String plain) {
		return CODE.matcher(plain)
			.results()
			.limit(MOST_CODES)
			.map(MatchResult::group)
			.distinct()
			.flatMap((word) -> CODES.stream().filter((code) -> code.isMeantBy(word)).map((code) -> code.words));
	}

	/*
	 * Hardly anybody mistypes the first letter, without which "valid" is "invalid". What
	 * goes on is another name: "unsupported_values".
	 */
	private boolean isMeantBy(String word) {
		String folded = LookAlikes.fold(Letters.of(word));
		return word.charAt(0) == this.words.charAt(0) && !word.startsWith(this.words)
				&& Math.abs(folded.length() - this.letters.length()) <= this.letters.length() / LETTERS_FOR_A_MISTAKE
				&& isIn(folded);
	}

	/*
	 * Myers, A fast bit-vector algorithm for approximate string matching based on dynamic
	 * programming (1999): up to each letter of the sentence, a bit tells whether there is
	 * one mistake more or less than up to the letter before.
	 */
	private boolean isIn(String squeezed) {
		int length = this.letters.length();
		int allowed = length / LETTERS_FOR_A_MISTAKE;
		long last = 1L << (length - 1);
		int mistakes = length;
		long more = -1;
		long less = 0;
		for (int at = 0; at < squeezed.length(); at++) {
			long same = (squeezed.charAt(at) < ASCII) ? this.places[squeezed.charAt(at)] : 0;
			long kept = (((same & more) + more) ^ more) | same;
			long added = less | ~(kept | more);
			long removed = more & kept;
			mistakes += ((added & last) != 0) ? 1 : 0;
			mistakes -= ((removed & last) != 0) ? 1 : 0;
			more = (removed << 1) | ~((same | less) | (added << 1));
			less = (added << 1) & (same | less);
			if (mistakes <= allowed && isNegatedAlike(squeezed, at + 1, length + allowed)) {
				return true;
			}
		}
		return false;
	}

	private boolean isNegatedAlike(String squeezed, int end, int longest) {
		return squeezed.substring(Math.max(0, end - longest), end).contains(this.negation);
	}

}
