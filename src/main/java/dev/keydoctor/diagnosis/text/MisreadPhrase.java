package dev.keydoctor.diagnosis.text;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A record of a phrase as a reader of pictures may have misread it: its letters folded,
 * and for each full 20 letters one that is another, never one too many or too few. The
 * letters of short words and digits are as they are: one letter makes "now" of "not".
 *
 * @param letters the folded letters
 * @param firm which of them are never another
 * @param parts the letters in so many parts that one of them is without a mistake
 */
record MisreadPhrase(String letters, BitSet firm, List<String> parts) {

	private static final int LETTERS_PER_MISTAKE = 20;

	private static final int SHORT_WORD = 3;

	/** A name of which only look-alikes may be misread. */
	static MisreadPhrase literal(String words) {
		String letters = LookAlikes.fold(words.toLowerCase(Locale.ROOT));
		return new MisreadPhrase(letters, new BitSet(), List.of());
	}

	/** A sentence of which only the letters count. */
	static MisreadPhrase sentence(String words) {
		StringBuilder squeezed = new StringBuilder();
		BitSet firm = new BitSet();
		for (String word : words.split("[^\\p{L}\\p{N}]+")) {
			String letters = Letters.of(word);
			IntStream.range(0, letters.length())
				.filter((at) -> letters.length() <= SHORT_WORD || Character.isDigit(letters.charAt(at)))
				.forEach((at) -> firm.set(squeezed.length() + at));
			squeezed.append(letters);
		}
		return folded(squeezed.toString(), firm);
	}

	private static MisreadPhrase folded(String squeezed, BitSet firm) {
		StringBuilder letters = new StringBuilder();
		BitSet folded = new BitSet();
		int at = 0;
		while (at < squeezed.length()) {
			int length = LookAlikes.length(squeezed, at);
			folded.set(letters.length(), firm.get(at) || firm.get(at + length - 1));
			letters.append(LookAlikes.letter(squeezed, at, length));
			at += length;
		}
		return new MisreadPhrase(letters.toString(), folded, parts(letters.toString()));
	}

	private static List<String> parts(String letters) {
		int mistakes = letters.length() / LETTERS_PER_MISTAKE;
		int size = letters.length() / (mistakes + 1);
		return IntStream.rangeClosed(0, mistakes)
			.mapToObj(
					(part) -> letters.substring(part * size, (part < mistakes) ? (part + 1) * size : letters.length()))
			.toList();
	}

	/** Whether the phrase stands in a folded text, with no more misread than may be. */
	boolean isIn(String folded) {
		return folded.contains(this.letters) || isNearlyIn(folded);
	}

	private boolean isNearlyIn(String folded) {
		int before = 0;
		for (String part : this.parts) {
			for (int at = folded.indexOf(part); at >= 0 && this.parts.size() > 1; at = folded.indexOf(part, at + 1)) {
				if (isNearlyAt(folded, at - before)) {
					return true;
				}
			}
			before += part.length();
		}
		return false;
	}

	private boolean isNearlyAt(String folded, int start) {
		if (start < 0 || start + this.letters.length() > folded.length()) {
			return false;
		}
		int mistakes = 0;
		for (int at = 0; at < this.letters.length() && mistakes < this.parts.size(); at++) {
			if (folded.charAt(start + at) != this.letters.charAt(at)) {
				mistakes += this.firm.get(at) ? this.parts.size() : 1;
			}
		}
		return mistakes < this.parts.size();
	}

}
