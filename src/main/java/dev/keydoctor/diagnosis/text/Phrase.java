package dev.keydoctor.diagnosis.text;

import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * A phrase to look for. A sentence is found by its letters alone, however it is broken
 * and quoted; a short name, and a sentence of few letters, only as it is written, since
 * its letters also arise where two words meet: "page not found" holds ENOTFOUND.
 */
public final class Phrase {

	private static final int SHORT = 10;

	private static final int SHORT_NAME = 6;

	private static final int ENOUGH = 16;

	private final String words;

	private final String letters;

	private final boolean exact;

	private final boolean isAWord;

	private final int enough;

	/* Most phrases are never looked for in a text that was read from a picture. */
	private @Nullable MisreadPhrase misread;

	private Phrase(String words, boolean exact, boolean isAWord) {
		this.words = words;
		this.letters = exact ? Accents.folded(words) : Letters.of(words);
		this.exact = exact;
		this.isAWord = isAWord;
		this.enough = Math.max(ENOUGH, Letters.of(words.substring(0, words.indexOf(' ') + 1)).length() + SHORT_NAME);
	}

	/**
	 * A phrase that is a name or a sentence.
	 * @param words the phrase as people write it; with a blank in it, it is a sentence.
	 * With a blank before it, it is found only as it is written and as a word of its own:
	 * "invidia" is not " nvidia"
	 */
	public static Phrase of(String words) {
		if (words.startsWith(" ")) {
			return new Phrase(words.strip(), true, true);
		}
		return new Phrase(words, Letters.of(words).length() < ((words.indexOf(' ') < 0) ? SHORT : SHORT_NAME), false);
	}

	/** A phrase of which only the letters count, however short. */
	public static Phrase sentence(String words) {
		return new Phrase(words, false, false);
	}

	/** A phrase that is found only as it is written, apart from case. */
	public static Phrase literal(String words) {
		return new Phrase(words, true, false);
	}

	/** Whether one of these stands in a text. */
	public static boolean anyIn(List<Phrase> phrases, SearchedText text) {
		return phrases.stream().anyMatch((phrase) -> phrase.isIn(text));
	}

	/** Whether it stands in a text, or begins where the text breaks off. */
	public boolean isIn(SearchedText text) {
		if (this.isAWord) {
			return standsAloneIn(text.plain());
		}
		boolean asItStands = (this.exact ? text.plain() : text.squeezed()).contains(this.letters);
		return asItStands || isCutIn(text) || (text.isMisread() && isMisreadIn(text));
	}

	/** Whether it is more than a name. */
	public boolean hasSeveralWords() {
		return this.words.indexOf(' ') >= 0;
	}

	private boolean standsAloneIn(String plain) {
		int at = plain.indexOf(this.letters);
		while (at >= 0 && (isLetter(plain, at - 1) || isLetter(plain, at + this.letters.length()))) {
			at = plain.indexOf(this.letters, at + 1);
		}
		return at >= 0;
	}

	private static boolean isLetter(String plain, int at) {
		return at >= 0 && at < plain.length() && Character.isLetter(plain.charAt(at));
	}

	/*
	 * The beginning of a sentence, where the text breaks off: so much is of no other. The
	 * addresses of one site begin alike, and the name of an error is not yet a sentence.
	 */
	private boolean isCutIn(SearchedText text) {
		if (!text.isCut() || !isSentence()) {
			return false;
		}
		String squeezed = text.squeezed();
		return IntStream.range(this.enough, this.letters.length())
			.anyMatch((length) -> squeezed.regionMatches(squeezed.length() - length, this.letters, 0, length));
	}

	/* Folded, short names stand in other words, as "curl" does in "security". */
	private boolean isMisreadIn(SearchedText text) {
		return isSentence() ? this.letters.length() >= SHORT && misread().isIn(text.foldedSqueezed())
				: this.letters.length() >= SHORT_NAME && misread().isIn(text.foldedPlain());
	}

	private boolean isSentence() {
		return !this.exact && hasSeveralWords();
	}

	/* Two threads may each make one: they are equal. */
	private MisreadPhrase misread() {
		MisreadPhrase made = this.misread;
		if (made == null) {
			made = isSentence() ? MisreadPhrase.sentence(this.words) : MisreadPhrase.literal(this.words);
			this.misread = made;
		}
		return made;
	}

}
