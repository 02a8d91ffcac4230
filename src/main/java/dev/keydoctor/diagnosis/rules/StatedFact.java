package dev.keydoctor.diagnosis.rules;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.keydoctor.diagnosis.text.Letters;
import dev.keydoctor.diagnosis.text.PrefilteredPattern;
import dev.keydoctor.diagnosis.wordings.Vocabulary;
import dev.keydoctor.diagnosis.wordings.WordStems;

/**
 * An enum of the facts that a reader looks up and tells beside a status: reports ask for
 * them, and each rules causes out. They are no error, so they are looked for in the text
 * as it was pasted, with what is in order still in it.
 */
enum StatedFact {

	/** There is no credit left: "saldo 0". */
	NO_BALANCE("{balance-is-nought}"),

	/** There is some: "I still have credit". */
	BALANCE("{balance-is-there}"),

	/** OpenAI has verified the organization. */
	VERIFIED("{is-verified}"),

	/** This portal has found the key good. */
	KEY_WORKS_HERE("(?<!{not} ){begin}{key}{end}", "{in-this-portal}", "(?<!({not}|n't) )({is-fine})"),

	/** Another key meets the same error. */
	ANOTHER_KEY_TOO("{another-key-too}");

	/* What ends at a question mark only asks. */
	private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?;])(?=\\s)|\\n");

	private static final PrefilteredPattern NOT_STATED = new PrefilteredPattern(Vocabulary.pattern("{not-stated}"));

	private final List<PrefilteredPattern> parts;

	StatedFact(String... parts) {
		this.parts = Stream.of(parts).map(Vocabulary::pattern).map(PrefilteredPattern::new).toList();
	}

	/** One sentence of a short text states it, without a doubt and of nobody else. */
	Condition stated() {
		return (error) -> WordStems.isShort(error.searched()) && isIn(error.whole())
				&& !Services.isOneWithoutModelsNamed(Letters.inWords(error.whole()));
	}

	/** Whether a text in lower case without accents states it. */
	boolean isIn(String text) {
		return SENTENCE.splitAsStream(text)
			.filter((sentence) -> this.parts.stream().allMatch((part) -> part.isIn(sentence)))
			.anyMatch((sentence) -> !NOT_STATED.isIn(sentence));
	}

}
