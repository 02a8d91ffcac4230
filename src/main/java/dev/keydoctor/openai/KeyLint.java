package dev.keydoctor.openai;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

import dev.keydoctor.diagnosis.KeyFault;
import dev.keydoctor.diagnosis.KeyKind;
import dev.keydoctor.diagnosis.KeyPrefix;
import org.jspecify.annotations.Nullable;

/**
 * What the look of a text tells about it as a key, before anything is sent. Shapes of
 * keys as found in public secret scanners, November 2026.
 */
final class KeyLint {

	/** "OpenAI" in Base64: it stands in the middle of every key of OpenAI's. */
	private static final String MARKER = "T3BlbkFJ";

	static final Pattern WHOLE = Pattern.compile("sk-.*?" + MARKER + ".{20,}|sk-example-.+", Pattern.DOTALL);

	private static final int LONGEST = 300;

	private static final Pattern KNOWN_LENGTH = Pattern.compile("sk-[\\w-]+" + MARKER + "(?:[\\w-]{58}|[\\w-]{74})"
			+ "|sk-(?:[a-z]+-)?[A-Za-z0-9]{20}" + MARKER + "[A-Za-z0-9]{20}");

	private static final Pattern LEGACY = Pattern.compile("sk-[A-Za-z0-9]+");

	private KeyLint() {
	}

	static @Nullable KeyFault fault(String key) {
		return Arrays.stream(Shape.values())
			.filter((shape) -> shape.fits(key))
			.map((shape) -> shape.fault)
			.findFirst()
			.orElse(null);
	}

	/**
	 * Whether the key has a length that whole keys have been seen to have.
	 */
	static boolean hasKnownLength(String key) {
		return KNOWN_LENGTH.matcher(key).matches();
	}

	static boolean looksWhole(String key) {
		return WHOLE.matcher(key).matches();
	}

	/** The pattern of each shape that is not sent, the most telling first. */
	static List<KeyRules.Shape> shapes() {
		return Arrays.stream(Shape.values())
			.map((shape) -> new KeyRules.Shape(shape.fault, shape.pattern.pattern()))
			.toList();
	}

	static KeyKind kind(String key) {
		if (key.startsWith("sk-proj-")) {
			return KeyKind.PROJECT;
		}
		if (key.startsWith("sk-svcacct-") || key.startsWith("sk-service-account-")) {
			return KeyKind.SERVICE_ACCOUNT;
		}
		if (key.startsWith("sk-admin-")) {
			return KeyKind.ADMIN;
		}
		return LEGACY.matcher(key).matches() ? KeyKind.LEGACY : KeyKind.OTHER;
	}

	/**
	 * The shapes that are not sent, the most telling first.
	 */
	private enum Shape {

		EMPTY(KeyFault.EMPTY, ""),

		PLACEHOLDER(KeyFault.PLACEHOLDER,
				"(?iu)undefined|null|none|nil|changeme|todo|test|sk-?|(?:sk-)?(?:proj-)?[x*._-]{3,}"
						+ "|[<\\[]?(?:sk-)?(?:your|insert|paste|tw[oó]j|wklej|la[-_ ]tua|tua|incolla)[-_ ].*(?:key|here|klucz|chiave).*"
						+ "|(?:sk-)?my[-_].*key.*|(?:openai_?)?(?:api_?)?key"
						+ "|.*\\{\\{.*|\\$\\{?.*|%.*%|process\\.env.*|os\\.environ.*|=.*"),

		MASKED(KeyFault.MASKED, "\\S*(?:\\.\\.|[\\u2026*\\u2022\\u25CF\\u00B7])\\S*"),

		LOOKALIKE(KeyFault.LOOKALIKE_LETTER, ".*[\\p{sc=Cyrillic}\\p{sc=Greek}].*"),

		WEB_ADDRESS(KeyFault.NOT_A_KEY, "(?i)(?:https?://|www\\.|platform\\.openai).*|[^\\s@]+@[^\\s@]+\\.[a-z]+"),

		TWO_KEYS(KeyFault.TWO_KEYS,
				".*" + MARKER + ".*" + MARKER + ".*|.*sk-(?:proj|svcacct|admin)-.*sk-(?:proj|svcacct|admin)-.*"
						+ "|sk-[^\\s\\p{Z},;]{15,}[\\s\\p{Z},;]+sk-\\S{15,}.*"),

		EXTRA_TEXT(KeyFault.EXTRA_TEXT, "(?i)sk-.*[\\s\\p{Z}].*"),

		WORDS(KeyFault.NOT_A_KEY, ".*[\\s\\p{Z}].*"),

		CHARACTER(KeyFault.UNSENDABLE_CHARACTER, ".*[^\\x21-\\x7E].*"),

		ANTHROPIC(KeyFault.ANTHROPIC_KEY, KeyPrefix.of(KeyFault.ANTHROPIC_KEY) + ".*"),

		OPENROUTER(KeyFault.OPENROUTER_KEY, KeyPrefix.of(KeyFault.OPENROUTER_KEY) + ".*"),

		OTHER_SK(KeyFault.OTHER_KEY, "sk-1234|sk_[a-z0-9]{48}"),

		DEEPSEEK(KeyFault.DEEPSEEK_KEY, "sk-[a-z0-9]{32}"),

		GOOGLE(KeyFault.GOOGLE_KEY, KeyPrefix.of(KeyFault.GOOGLE_KEY) + "[\\w-]{20,}"),

		GROQ(KeyFault.GROQ_KEY, KeyPrefix.of(KeyFault.GROQ_KEY) + "\\w+"),

		AWS(KeyFault.AWS_KEY, "(?:A3T[A-Z0-9]|AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}|" + KeyPrefix.of(KeyFault.AWS_KEY) + ".+"),

		AZURE(KeyFault.AZURE_OR_MISTRAL_KEY, "[A-Za-z0-9]{32}|[A-Za-z0-9]{84}"),

		OTHER(KeyFault.OTHER_KEY, KeyPrefix.of(KeyFault.OTHER_KEY) + ".*"),

		SESSION(KeyFault.SESSION_TOKEN, "eyJ[\\w-]+\\..*|eyJ[\\w-]{40,}|sess-.*"),

		OPENAI_ID(KeyFault.OPENAI_ID,
				"(?:org-|proj_|user-|asst_|thread_|run_|file-|vs_|resp_|msg_|batch_|ft:|wf_|pmpt_|key_|req_|ek_).*"),

		CAPITALIZED(KeyFault.CAPITALIZED, "(?:Sk|SK|sK)-.*"),

		TOO_LONG(KeyFault.TOO_LONG, ".{" + (LONGEST + 1) + ",}"),

		/** A key cut at its beginning still holds the marker, and is sent. */
		NOT_A_KEY(KeyFault.NOT_A_KEY, "(?!sk-)(?!.*" + MARKER + ").*"),

		/** A guard before OpenAI would take offence at some of them. */
		FOREIGN_CHARACTER(KeyFault.UNSENDABLE_CHARACTER, ".*[^A-Za-z0-9_-].*");

		private final KeyFault fault;

		private final Pattern pattern;

		Shape(KeyFault fault, String pattern) {
			this.fault = fault;
			this.pattern = Pattern.compile(pattern, Pattern.DOTALL);
		}

		private boolean fits(String key) {
			return this.pattern.matcher(key).matches();
		}

	}

}
