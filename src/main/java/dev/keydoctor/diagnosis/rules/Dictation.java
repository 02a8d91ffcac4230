package dev.keydoctor.diagnosis.rules;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import dev.keydoctor.diagnosis.text.Accents;
import dev.keydoctor.diagnosis.text.PrefilteredPattern;
import dev.keydoctor.diagnosis.wordings.Vocabulary;

/**
 * A writer of what a phone took down from speech: "insufficient underscore quota", "error
 * four oh one" and "vee one slash responses" as OpenAI spells them.
 */
final class Dictation {

	/* Characters; nobody dictates more. */
	private static final int LONGEST = 2_000;

	private static final List<Spoken> ALL = List.of(new Spoken("(?<=[a-z]) {underscore-spoken} (?=[a-z])", "_"),
			new Spoken("{begin}{version-spoken} slash ", "v1/"), new Spoken("{begin}{spoken-unauthorized}{end}", "401"),
			new Spoken("{begin}{spoken-forbidden}{end}", "403"), new Spoken("{begin}{spoken-not-found}{end}", "404"),
			new Spoken("{begin}{spoken-too-many}{end}", "429"), new Spoken("{begin}{spoken-unavailable}{end}", "503"),
			new Spoken("(?<={says-a-status} ){spoken-bad-request}{end}(?! ?{goes-on-counting})", "400"),
			new Spoken("(?<={says-a-status} ){spoken-server-error}{end}(?! ?{goes-on-counting})", "500"));

	/* Hardly any text has one of these, and most texts are read in parts. */
	private static final PrefilteredPattern SPOKEN = new PrefilteredPattern(Vocabulary.pattern(
			"{underscore-spoken}|{version-spoken} slash |{spoken-unauthorized}|{spoken-forbidden}|{spoken-not-found}"
					+ "|{spoken-too-many}|{spoken-unavailable}|{spoken-bad-request}|{spoken-server-error}"));

	private Dictation() {
	}

	/** The same text with signs and statuses in place of their names. */
	static String written(String plain) {
		if (plain.length() > LONGEST || !SPOKEN.isIn(Accents.folded(plain))) {
			return plain;
		}
		String written = plain;
		for (Spoken spoken : ALL) {
			written = spoken.writtenIn(written);
		}
		return written;
	}

	/**
	 * A record of what is spoken.
	 *
	 * @param words how it is spoken
	 * @param sign how it is written
	 */
	private record Spoken(Pattern words, String sign) {

		Spoken(String words, String sign) {
			this(Vocabulary.pattern(words), sign);
		}

		/* A letter without its accent stands where it stood. */
		String writtenIn(String plain) {
			String folded = Accents.folded(plain);
			if (folded.length() != plain.length()) {
				return plain;
			}
			StringBuilder written = new StringBuilder(plain);
			List<MatchResult> found = this.words.matcher(folded).results().toList();
			found.reversed().forEach((name) -> written.replace(name.start(), name.end(), this.sign));
			return written.toString();
		}

	}

}
