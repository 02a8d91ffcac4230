package dev.keydoctor.check;

import java.util.regex.Pattern;

import dev.keydoctor.diagnosis.TextSource;
import dev.keydoctor.diagnosis.key.Redaction;
import dev.keydoctor.openai.ApiKey;
import dev.keydoctor.openai.KeyRules;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.validation.BindingResult;

/**
 * A record of what is to be explained, sent by the form or as JSON. It does not show
 * itself, since a key may be in it.
 *
 * @param text the pasted text
 * @param source {@code picture} for a text that was read from a picture; anything else
 * says nothing
 */
record PastedText(@NotBlank @Size(max = PastedText.LONGEST) @Nullable String text, @Nullable String source) {

	/** The longest text that is read, in characters. */
	static final int LONGEST = 20_000;

	/** What nobody sees, by the rule for keys: chat programs leave it behind. */
	private static final Pattern UNSEEN = Pattern.compile("[" + KeyRules.current().invisible() + "\\s\\p{Z}\\p{Cc}]*+");

	/* A browser counts the end of a line as one character, and sends two. */
	PastedText {
		if (text != null) {
			text = UNSEEN.matcher(text).matches() ? "" : text.replace("\r\n", "\n");
		}
	}

	/** What a text that breaks the rules above is refused with. */
	static HttpStatus refusal(BindingResult errors) {
		boolean empty = errors.getFieldErrors().stream().anyMatch((error) -> "NotBlank".equals(error.getCode()));
		return empty ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONTENT_TOO_LARGE;
	}

	/** Whether somebody took the field for that of the key. */
	boolean isKey() {
		return this.text != null && this.text.length() <= ApiKey.LONGEST
				&& (Redaction.of(this.text).isKey() || isExample(this.text.strip()));
	}

	/* It holds no secret, so nothing takes it out of a text. */
	private static boolean isExample(String text) {
		return text.startsWith(ApiKey.EXAMPLE_PREFIX) && ApiKey.of(text).fault() == null;
	}

	/** How the text came into the field. */
	TextSource from() {
		return "picture".equals(this.source) ? TextSource.PICTURE : TextSource.PASTE;
	}

	@Override
	public String toString() {
		return "PastedText[secret]";
	}

}
