package dev.keydoctor.openai;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import javax.crypto.Mac;

import dev.keydoctor.diagnosis.KeyFault;
import dev.keydoctor.diagnosis.KeyKind;
import dev.keydoctor.diagnosis.Repair;
import dev.keydoctor.diagnosis.key.KeyShape;
import org.jspecify.annotations.Nullable;

/**
 * A key as somebody pasted it, cleaned of what cannot belong to it. It never shows
 * itself: outside this room nobody can read it, and its text form says nothing.
 */
public final class ApiKey {

	/** How an example key begins; the name of what the sandbox plays follows. */
	public static final String EXAMPLE_PREFIX = "sk-example-";

	/** What the key field takes, in characters: far more than any key. */
	public static final int LONGEST = 2_500;

	/** So many words make a sentence, which is no key. */
	private static final int SENTENCE = 4;

	private static final Pattern BLANKS = Pattern.compile("\\s+");

	private static final Pattern PERSONAL = Pattern.compile(KeyRules.personal());

	private static final Pattern LETTERS = Pattern.compile("\\p{L}{2}");

	private final String value;

	private final Set<Repair> repairs;

	private final boolean error;

	private final @Nullable KeyFault fault;

	private ApiKey(String value, Set<Repair> repairs) {
		this.value = value;
		this.repairs = Set.copyOf(repairs);
		this.error = ErrorText.is(value);
		this.fault = this.error ? KeyFault.NOT_A_KEY : KeyShape.fault(value);
	}

	/** Takes a key out of what was pasted, at whatever length. */
	public static ApiKey of(String pasted) {
		SanitizedKey repaired = SanitizedKey.of(pasted);
		return new ApiKey(repaired.text(), repaired.repairs());
	}

	/** Why this key is not sent; {@code null} for a key that can be. */
	public @Nullable KeyFault fault() {
		return this.fault;
	}

	/**
	 * Whether a check of this key asks OpenAI itself: with a fault it does not, nor does
	 * an example.
	 */
	public boolean reachesOpenAi() {
		return this.fault == null && kind() != KeyKind.EXAMPLE;
	}

	/**
	 * Whether this is an error or another sentence in place of a key, and without one:
	 * the field was taken for that of an error.
	 */
	public boolean looksLikeSentence() {
		return this.error || (this.fault == KeyFault.NOT_A_KEY && !ErrorText.holdsKey(this.value)
				&& BLANKS.splitAsStream(this.value)
					.filter((word) -> LETTERS.matcher(word).find())
					.limit(SENTENCE)
					.count() == SENTENCE);
	}

	/** Whether this is the number of a card or a phone, or an e-mail address. */
	public boolean looksPersonal() {
		return PERSONAL.matcher(this.value).matches();
	}

	/** What was taken off the pasted text. */
	public Set<Repair> repairs() {
		return this.repairs;
	}

	/**
	 * Whether the key has the shape of a whole OpenAI key. One that has not is probably
	 * cut, and may still be good: lengths have changed at least three times.
	 */
	public boolean looksWhole() {
		return KeyLint.looksWhole(this.value);
	}

	/** The kind of the key, told by how it begins. */
	public KeyKind kind() {
		return KeyLint.kind(this.value);
	}

	/** The part of an example key behind {@code sk-example-}. */
	String scenario() {
		return this.value.substring(EXAMPLE_PREFIX.length());
	}

	/**
	 * The value of the header that carries the key, safe to send.
	 * @throws IllegalStateException if the key has a fault
	 */
	String authorization() {
		if (this.fault != null) {
			throw new IllegalStateException("A key with the fault " + this.fault + " must not be sent");
		}
		return "Bearer " + this.value;
	}

	/**
	 * What this key is recognized by for as long as somebody keeps the pepper: the first
	 * 64 bits of its HMAC, from which the key cannot be made.
	 * @param hmac an HMAC with the pepper
	 */
	public long fingerprint(Mac hmac) {
		return ByteBuffer.wrap(hmac.doFinal(this.value.getBytes(StandardCharsets.UTF_8))).getLong();
	}

	@Override
	public String toString() {
		return "ApiKey[secret]";
	}

}
