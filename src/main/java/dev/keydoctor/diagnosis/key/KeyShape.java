package dev.keydoctor.diagnosis.key;

import java.util.Arrays;
import java.util.regex.Pattern;

import dev.keydoctor.diagnosis.KeyFault;
import org.jspecify.annotations.Nullable;

/**
 * An enum of the looks of texts that people send in place of a key, the most telling
 * first. Both the key form and the echo in an error message ask here, and so does the
 * browser, so each is a pattern that JavaScript reads too. Shapes as found in public
 * secret scanners and in public reports, November 2026.
 */
public enum KeyShape {

	EMPTY(KeyFault.EMPTY, "[\"']{0,2}"),

	PLACEHOLDER(KeyFault.PLACEHOLDER,
			"(?iu)undefined|null|none|nil|n/?a|true|false|(?:change|replace)[-_ ]?(?:me|this).*|todo|placeholder|lm-studio|ollama|no-key|not-nee.*|empty|string|sk-?(?:(?:proj|svcacct|admin)-?)?|sk-(?:exampl|examples|exampel|exmaple|exemple)[-_][a-z-]{1,40}|"
					+ "(?:sk-)?(?:dummy|fake|example|sample|default|secret|test)(?:[-_]?(?:api)?[-_]?key)?|(?:sk-)?(?:dummy|fake|sample|placeholder|mock)[-_].*|sk-place.*|"
					+ "(?:sk-)?(?:proj-)?[x*._-]{3,}"
					+ "|(?:add|put|enter|use|set|type|replace|insert|paste|copy)[-_ ].*|(?!sk-|https?:)\\S*(?:here|aqu[ií]|[-_](?:ici|qui|tutaj)|[-_]key)|api[-_]?key[-_].*|[<\\[]?(?:sk-)?(?:your|insert|paste|tw[oó]j|wklej|la[-_ ]tua|tua|incolla|deine?|sua|votre|tu)[-_ ].*|inserisc.*|(?:wpisz|podaj|wstaw|scrivi|metti)[-_ ].*|(?:klucz|chiave)(?:[-_ ]?(?:api|openai))?|openai[-_][aks].*"
					+ "|(?:sk-)?my[-_].*(?:key|here|secret|token).*|(?:openai[_ ]?)?(?:api[_ ]?)?key"
					+ "|.*\\{\\{(?! ?sk-).*|\\$(?!\\{?sk-).*|%.*%|process\\..*|os\\.env.*|<(?!sk-)[^<>]+>|\\[(?!sk-)[^\\[\\]]+\\]|=.*"),

	BRACKETED(KeyFault.EXTRA_TEXT, "[$<(\\[{]{1,3} ?sk-.*"),

	MASKED(KeyFault.MASKED, "(?=\\S*(?:\\.\\.|[\\u2026*\\u2022\\u25CF\\u00B7]))\\S*"),

	LOOKALIKE(KeyFault.LOOKALIKE_LETTER, ".*[\\p{sc=Cyrillic}\\p{sc=Greek}].*"),

	WEB_ADDRESS(KeyFault.NOT_A_KEY, "(?i)(?:https?://|www\\.|platform\\.openai).*|[^\\s@]+@[^\\s@]+\\.[a-z]+"),

	TWO_KEYS(KeyFault.TWO_KEYS,
			".*T3BlbkFJ.*T3BlbkFJ.*|.*sk-(?:proj|svcacct|admin)-.*sk-(?:proj|svcacct|admin)-.*"
					+ "|sk-[^\\s\\p{Z},;]{15,}[\\s\\p{Z},;]+sk-\\S{15,}.*"),

	EXTRA_TEXT(KeyFault.EXTRA_TEXT, "(?i)sk-.*[\\s\\p{Z}].*"),

	WORDS(KeyFault.NOT_A_KEY, ".*[\\s\\p{Z}].*"),

	/** Some clients write a question mark where they cannot send a character. */
	CHARACTER(KeyFault.UNSENDABLE_CHARACTER, ".*[^\\x21-\\x7E].*|\\?sk-.*"),

	ANTHROPIC(KeyFault.ANTHROPIC_KEY, KeyPrefix.of(KeyFault.ANTHROPIC_KEY) + ".*"),

	OPENROUTER(KeyFault.OPENROUTER_KEY, KeyPrefix.of(KeyFault.OPENROUTER_KEY) + ".*"),

	OTHER_SK(KeyFault.OTHER_KEY, "sk-1234"),

	DEEPSEEK(KeyFault.DEEPSEEK_KEY, "sk-[a-z0-9]{32}"),

	GOOGLE(KeyFault.GOOGLE_KEY, KeyPrefix.of(KeyFault.GOOGLE_KEY) + "[\\w-]{20,}"),

	GROQ(KeyFault.GROQ_KEY, KeyPrefix.of(KeyFault.GROQ_KEY) + "\\w+"),

	AWS(KeyFault.AWS_KEY, "(?:A3T[A-Z0-9]|AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}|" + KeyPrefix.of(KeyFault.AWS_KEY) + ".+"),

	AZURE(KeyFault.AZURE_OR_MISTRAL_KEY, "[A-Za-z0-9]{32}|[A-Za-z0-9]{84}"),

	OTHER(KeyFault.OTHER_KEY, "github_p.*|" + KeyPrefix.of(KeyFault.OTHER_KEY) + ".*"),

	SESSION(KeyFault.SESSION_TOKEN,
			"eyJ[\\w-]+\\..*|eyJ[\\w-]{40,}|ek_.*|" + KeyPrefix.of(KeyFault.SESSION_TOKEN) + ".*"),

	OPENAI_ID(KeyFault.OPENAI_ID,
			"(?:org-|proj_|user-|asst_|thread_|run_|file-|vs_|resp_|msg_|batch_|ft:|wf_|pmpt_|key_|req_).*"),

	CAPITALIZED(KeyFault.CAPITALIZED, "(?:Sk|SK|sK)-.*"),

	TOO_LONG(KeyFault.TOO_LONG, ".{301,}"),

	/** A key cut at its beginning still holds the marker, and is sent. */
	NOT_A_KEY(KeyFault.NOT_A_KEY, "(?!sk-)(?!.*T3BlbkFJ).*"),

	/** A guard before OpenAI would take offence at some of them. */
	FOREIGN_CHARACTER(KeyFault.UNSENDABLE_CHARACTER, ".*[^A-Za-z0-9_-].*");

	private final KeyFault fault;

	private final Pattern pattern;

	KeyShape(KeyFault fault, String pattern) {
		this.fault = fault;
		this.pattern = Pattern.compile(pattern, Pattern.DOTALL);
	}

	/**
	 * What a text is that was sent, or was to be sent; {@code null} where it may be a key
	 * of OpenAI's.
	 */
	public static @Nullable KeyFault fault(String text) {
		return Arrays.stream(values())
			.filter((shape) -> shape.pattern.matcher(text).matches())
			.map((shape) -> shape.fault)
			.findFirst()
			.orElse(null);
	}

	/**
	 * Whether whole keys of OpenAI's have been seen with this length: 51 before 2024, 164
	 * in four of five public echoes of 2026. Another one need not be wrong.
	 */
	public static boolean isUsualLength(int length) {
		return length == 51 || length == 164;
	}

	/** What a text of this shape is. */
	public KeyFault fault() {
		return this.fault;
	}

	/** A regular expression for a whole text of this shape. */
	public String regex() {
		return this.pattern.pattern();
	}

}
