package dev.keydoctor.diagnosis.text;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A record of the words and names of a text, each once. Of a text that was read from a
 * picture they are also known as codes with look-alike letters, and so are the quoted
 * values of {@code code} and {@code type} whose underscores were read as blanks. A
 * sentence is no code: "Rate limit exceeded" stays one.
 *
 * @param exact the words as they stand
 * @param misread the codes that they may be, folded by {@link LookAlikes}
 */
public record Words(Set<String> exact, Set<String> misread) {

	/** No words at all. */
	public static final Words NONE = new Words(Set.of(), Set.of());

	private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}_]+");

	private static final Pattern BREAK = Pattern.compile("\n|(?<=_) | (?=_)");

	private static final Pattern QUOTED = Pattern
		.compile("(?<![A-Za-z_])(?:code|type)[\"'`]?\\s?[:=]\\s?[\"'`]([a-z0-9][a-z0-9_ \n.-]{2,63})[\"'`]");

	private static final Pattern BLANKS = Pattern.compile("[ \n.-]+");

	/** The words of a plain text in lower case. */
	public static Words of(String text) {
		return new Words(distinct(text), Set.of());
	}

	/**
	 * The words of a text that was read from a picture, in lower case and with its
	 * capitals, which no code has.
	 */
	public static Words misread(String text, String plain) {
		Set<String> exact = distinct(text);
		Stream<String> codes = Stream.concat(exact.stream().filter((word) -> word.indexOf('_') >= 0), quoted(plain));
		return new Words(exact, codes.map(LookAlikes::fold).collect(Collectors.toSet()));
	}

	private static Stream<String> quoted(String plain) {
		return QUOTED.matcher(plain).results().map((found) -> BLANKS.matcher(found.group(1)).replaceAll("_"));
	}

	/** Whether a word is among them, a code also as a reader of pictures spells it. */
	public boolean contain(Word word) {
		return this.exact.contains(word.letters()) || (word.isCode() && this.misread.contains(word.folded()));
	}

	/** The same words, taken as they stand. */
	public Words asTheyStand() {
		return new Words(this.exact, Set.of());
	}

	private static Set<String> distinct(String text) {
		return Stream.of(text, BREAK.matcher(text).replaceAll(""))
			.flatMap(BETWEEN_WORDS::splitAsStream)
			.collect(Collectors.toSet());
	}

	/**
	 * A word to look for.
	 *
	 * @param letters the word
	 * @param folded the same, folded
	 */
	public record Word(String letters, String folded) {

		/** A word in lower case to look for. */
		public Word(String letters) {
			this(letters, LookAlikes.fold(letters));
		}

		/* Folded, a short word is found in many others: "1pm" is no "ipm". */
		boolean isCode() {
			return this.letters.indexOf('_') >= 0;
		}

	}

}
