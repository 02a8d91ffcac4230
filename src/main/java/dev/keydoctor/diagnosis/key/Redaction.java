package dev.keydoctor.diagnosis.key;

import java.util.regex.Pattern;

import dev.keydoctor.diagnosis.TextSource;
import dev.keydoctor.diagnosis.text.AsciiReading;
import dev.keydoctor.diagnosis.text.Deadline;
import dev.keydoctor.diagnosis.text.PlainText;
import dev.keydoctor.diagnosis.text.TracedText;
import org.jspecify.annotations.Nullable;

/**
 * A record of a pasted text without its secrets.
 *
 * @param text the text in which keys of any provider, bearer tokens, organization and
 * project ids and e-mail addresses are replaced; what tells whose key it was stays, such
 * as {@code sk-ant-[removed]}
 * @param keyFound whether a whole key, of whatever provider, stood in it
 * @param echo what OpenAI repeats of the key that it was sent, or {@code null}
 */
public record Redaction(String text, boolean keyFound, @Nullable Echo echo) {

	/* What stands between is no letter and no digit, and begins no "[key removed]". */
	private static final Pattern NAMED_KEY = Pattern.compile(
			"(?i)\\A~(?:(?:export|openai|api|key|klucz|chiave|authorization|bearer)~){0,6}+(?:[\\w-]{0,12}\\.?\\[(?:key )?removed]~)+"
				.replace("~", "[^\\p{L}\\p{N}\\[]*+"));

	/**
	 * Takes the secrets out of a text, before anything else sees it, also those that are
	 * wrapped in escapes or written with other letters that look the same. Redacting
	 * twice changes nothing.
	 */
	public static Redaction of(String text) {
		return of(text, TextSource.PASTE, Deadline.NEVER);
	}

	/**
	 * The same for a text of a visitor's. What was read from a picture may hold garbled
	 * keys, and tells little of the key that OpenAI repeats.
	 * @throws DeadlineExceededException if the deadline passes before
	 */
	public static Redaction of(String text, TextSource source, Deadline deadline) {
		Echo echo = Echo.in(PlainText.of(text));
		if (source == TextSource.PASTE) {
			return of(text, echo, deadline);
		}
		Redaction rest = of(GarbledKeys.removedFrom(text, deadline), (echo != null) ? echo.misread() : null, deadline);
		return new Redaction(rest.text(), rest.keyFound() || GarbledKeys.hasStoodIn(rest.text()), rest.echo());
	}

	/**
	 * Whether the text was a key and nothing else but its name: a word beside it may tell
	 * of an error.
	 */
	public boolean isKey() {
		return this.keyFound && NAMED_KEY.matcher(this.text).matches();
	}

	private static Redaction of(String text, @Nullable Echo echo, Deadline deadline) {
		TracedText clean = AsciiReading.of(text);
		boolean keyFound = false;
		for (Secret secret : Secret.values()) {
			deadline.check();
			if (secret.isIn(clean, deadline)) {
				keyFound |= secret.isKey();
				clean = secret.removedFrom(clean, deadline);
			}
		}
		return new Redaction(clean.text(), keyFound, echo);
	}

}
