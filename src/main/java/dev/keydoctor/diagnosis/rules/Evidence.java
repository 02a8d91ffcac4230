package dev.keydoctor.diagnosis.rules;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

import dev.keydoctor.diagnosis.Coded;
import dev.keydoctor.diagnosis.KeyFault;
import dev.keydoctor.diagnosis.TextSource;
import dev.keydoctor.diagnosis.key.Echo;
import dev.keydoctor.diagnosis.key.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * The evidence that the rule book judges: a failing answer is a value here, not an
 * exception.
 */
public sealed interface Evidence {

	/**
	 * A key that was not sent, because of what it is.
	 *
	 * @param fault what is wrong with it
	 */
	record Unsendable(KeyFault fault) implements Evidence {

	}

	/**
	 * A complete HTTP answer to a request that carried a key.
	 *
	 * @param request what was asked for
	 * @param status the HTTP status, 100 to 599
	 * @param headers the headers, looked up without regard to case
	 * @param body what was understood of the body
	 */
	record Answer(Request request, int status, Map<String, String> headers, Body body) implements Evidence {

		public Answer {
			Map<String, String> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
			copy.putAll(headers);
			headers = Collections.unmodifiableMap(copy);
		}

		@Override
		public String toString() {
			return "Answer[" + this.request + " " + this.status + "]";
		}

	}

	/**
	 * No answer that counts: how the line broke, or why not. Says nothing about the key.
	 */
	enum NoAnswer implements Evidence, Coded {

		/** The host name could not be resolved. */
		UNKNOWN_HOST,

		/** Nobody listens at the address, or there is no route to it. */
		REFUSED,

		/** No secure connection: certificate or protocol. */
		INSECURE,

		/** The connection was opened and broke before any answer. */
		RESET,

		/** Our own deadline passed. */
		DEADLINE,

		/** The answer broke off, or its length is not what was announced. */
		CUT,

		/** The answer is larger than we read. */
		TOO_LARGE,

		/** What came back is not HTTP. */
		GARBLED,

		/** We did not ask, because of our own limits. */
		BUSY,

		/** The key was refused by whom it had just been accepted. */
		CONTRADICTION;

	}

	/**
	 * A text that somebody pasted.
	 *
	 * @param text the text, already {@linkplain Redaction redacted}
	 * @param echo what OpenAI repeats of the key that it was sent, or {@code null}
	 * @param source how the text came in
	 */
	record Pasted(String text, @Nullable Echo echo, TextSource source) implements Evidence {

		/** A pasted text, already redacted, in which OpenAI repeats nothing of a key. */
		public Pasted(String text) {
			this(text, null, TextSource.PASTE);
		}

		/** A text without its secrets, and what it tells of the key that was sent. */
		public static Pasted of(Redaction redaction, TextSource source) {
			return new Pasted(redaction.text(), redaction.echo(), source);
		}

		/** A part of the text, such as what one of several people says. */
		Pasted part(String part) {
			return new Pasted(part, Echo.isIntroducedIn(part) ? this.echo : null, this.source);
		}

		@Override
		public String toString() {
			return "Pasted[" + this.text.length() + " characters]";
		}

	}

	/**
	 * What a live check asks OpenAI for.
	 */
	enum Request {

		/** {@code GET /models}. */
		MODELS,

		/** A tiny text answer. */
		TEXT,

		/** A picture. */
		IMAGE

	}

}
