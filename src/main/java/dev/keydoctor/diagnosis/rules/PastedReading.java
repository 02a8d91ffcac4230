package dev.keydoctor.diagnosis.rules;

import java.util.function.Predicate;

import dev.keydoctor.diagnosis.key.Echo;
import dev.keydoctor.diagnosis.text.Accents;
import dev.keydoctor.diagnosis.text.Deadline;
import dev.keydoctor.diagnosis.text.LatestDay;
import dev.keydoctor.diagnosis.text.LineBreaks;
import dev.keydoctor.diagnosis.text.PlainText;
import dev.keydoctor.diagnosis.wordings.Hearsay;

/**
 * A record of what is read out of a pasted text before any rule looks at it.
 *
 * @param plain the text without its wrapping and without what OpenAI repeats of a key
 * @param withOpinions the text without what is over, denied, listed: in lower case,
 * without accents, broken lines mended
 * @param error what it says, also without what people ask and claim
 */
record PastedReading(String plain, String withOpinions, ParsedError error) {

	/**
	 * Reads a text.
	 * @throws DeadlineExceededException if the deadline passes before
	 */
	static PastedReading of(Evidence.Pasted pasted, Predicate<String> retired, Deadline deadline) {
		String plain = Dictation
			.written(LineBreaks.mended(Echo.removedFrom(LatestDay.of(PlainText.of(pasted.text())))));
		String withOpinions = Hearsay.withoutStatements(Accents.folded(plain), deadline);
		return new PastedReading(plain, withOpinions,
				ParsedError.of(pasted, plain, Hearsay.withoutOpinions(withOpinions, deadline), retired));
	}

	/** Whether something of the text is no error, so that the rules do not look at it. */
	boolean isAbridged() {
		return !this.error.text().equals(Accents.folded(this.plain));
	}

	/** The same text, as if it had been read from a picture. */
	PastedReading asOfPicture() {
		return new PastedReading(this.plain, this.withOpinions, this.error.asOfPicture(this.plain));
	}

}
