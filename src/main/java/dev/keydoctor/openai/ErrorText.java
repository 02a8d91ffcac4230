package dev.keydoctor.openai;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.keydoctor.diagnosis.rules.ErrorCodes;
import dev.keydoctor.diagnosis.text.Accents;
import dev.keydoctor.diagnosis.text.ResourceLines;

/**
 * Functions that tell the text of an error from a key, where somebody took the field for
 * a key for that of an error. OpenAI repeats in an error up to about twelve characters of
 * the key that it was sent, or masks it: words of an error around no more than that are
 * an error, around a whole key they are what was copied along with it.
 */
final class ErrorText {

	/*
	 * A whole key, of however many characters, or an example of one: an echo has fewer,
	 * or stars behind.
	 */
	private static final String KEY = "sk-(?:example-|[\\w-]{20,400}(?![\\w*\\u2022\\u25CF\\u00B7\\u2026-]|\\.\\.))|"
			+ KeyLint.MARKER;

	private static final Pattern WHOLE_KEY = Pattern.compile(KEY);

	private static final String HOLDS_KEY = "[\\s\\S]*(?:" + KEY + ")";

	/* The key of another service behind its name; OpenAI's requests have long ids too. */
	private static final String HOLDS_NAMED_KEY = "(?:[\\s\\S]*[:=])?[\\s\"'`]{0,6}(?=[A-Za-z_-]{0,80}\\d)(?!req_)"
			+ "[\\w-]{20,400}(?![\\w*\\u2022\\u25CF\\u00B7\\u2026-]|\\.\\.)";

	/* Words of which only the end is named: a name that ends so, as TypeError does. */
	private static final String ENDS = words((line) -> line.startsWith("*"));

	private static final String WORDS = words((line) -> !line.startsWith("*"));

	private static final String WORD = "(?:[\\w.]{0,40}" + ENDS + "|" + WORDS + ")";

	/* That a letter comes first is asked once, not by each of a hundred words. */
	private static final String WORD_OF_MORE = "(?:" + ENDS + "|(?<![\\p{L}\\p{N}_])(?=\\p{L})" + WORDS
			+ ")(?![\\p{L}\\p{N}_])";

	private static final String CODE = "(?<![\\w-])(?=[a-z])" + ErrorCodes.pattern() + "(?![\\w-])";

	private static final String STATUS = "(?<![\\w.-])(?:40[0-9]|413|415|42[29]|50[0-4]|529)(?![\\w-]|\\.\\d)";

	/** The name that somebody may have written in front of a key. */
	private static final String NAME = "[\\p{L}\\w $.:-]{0,60}";

	/* OpenAI's sentence sends people to its site for their keys, in whatever language. */
	private static final String SITE = "openai\\.com/";

	/**
	 * A pattern for a whole text of an error, read the same by Java and by JavaScript: no
	 * key, and the code of an error, or words one of which is of an error, or nothing but
	 * such a word or a status.
	 */
	private static final Pattern PATTERN = Pattern.compile(
			"(?iu)(?!" + HOLDS_KEY + ")(?:.*" + CODE + ".*" + "|(?=.*[\\s\\p{Z}])(?:.*(?:" + WORD_OF_MORE + "|" + SITE
					+ ").*|(?=.*\\p{L}{2}).*" + STATUS + ".*)" + "|(?:" + WORD
					+ "|http|status|code|kod|codice)?[\\s:_-]{0,2}" + STATUS + "|" + WORD + "[!?]{0,3})",
			Pattern.DOTALL);

	/**
	 * A pattern for the beginning of a text whose first words look like the name of a key
	 * and are those of an error: Incorrect API key provided: sk-abc. What is called wrong
	 * is no key.
	 */
	static final String BEGINNING = "(?=" + NAME + "[:=])" + NAME + "?" + WORD_OF_MORE + NAME + "?[:=](?!" + HOLDS_KEY
			+ "|" + HOLDS_NAMED_KEY + ")";

	private ErrorText() {
	}

	/** The pattern for a whole text of an error. */
	static String regex() {
		return PATTERN.pattern();
	}

	/** Whether a text is of an error, and of nothing else. */
	static boolean is(String text) {
		return PATTERN.matcher(text).matches();
	}

	/** Whether a whole key of OpenAI's stands in a text. */
	static boolean holdsKey(String text) {
		return WHOLE_KEY.matcher(text).find();
	}

	private static String words(Predicate<String> which) {
		return ResourceLines.of(ErrorText.class, "error-words.txt")
			.stream()
			.filter(which)
			.map(ErrorText::word)
			.collect(Collectors.joining("|", "(?:", ")"));
	}

	private static String word(String line) {
		String letters = line.codePoints()
			.mapToObj(Character::toString)
			.map(ErrorText::letter)
			.collect(Collectors.joining());
		return letters.replaceFirst("^\\*", "").replaceFirst("\\*$", "\\\\p{L}{0,12}");
	}

	private static String letter(String letter) {
		String plain = Accents.removedFrom(letter);
		return plain.equals(letter) ? letter : "[" + letter + plain + "]";
	}

}
