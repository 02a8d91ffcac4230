package dev.keydoctor.diagnosis;

/**
 * An enum of the reasons why a key is not sent to OpenAI: it cannot travel in a header,
 * or it plainly is something else.
 */
public enum KeyFault implements Coded {

	/** Nothing was left after removing blanks and quotes. */
	EMPTY(Verdict.MISSING_KEY),

	/** A placeholder such as {@code YOUR_API_KEY} or a template expression. */
	PLACEHOLDER(Verdict.MISSING_KEY),

	/** The shortened form shown in the list of keys. */
	MASKED(Verdict.WRONG_PROVIDER_KEY),

	/** A letter of another alphabet that looks like a Latin one. */
	LOOKALIKE_LETTER(Verdict.MALFORMED_KEY),

	/** A character that no key holds. */
	UNSENDABLE_CHARACTER(Verdict.MALFORMED_KEY),

	/** A blank or a note inside the key. */
	EXTRA_TEXT(Verdict.MALFORMED_KEY),

	/** Two keys pasted together. */
	TWO_KEYS(Verdict.MALFORMED_KEY),

	/** Longer than any key. */
	TOO_LONG(Verdict.MALFORMED_KEY),

	/** Beginning with a capital: a phone keyboard changed it. */
	CAPITALIZED(Verdict.MALFORMED_KEY),

	/** {@code org-…}, {@code proj_…}, {@code user-…} or the id of another object. */
	OPENAI_ID(Verdict.WRONG_PROVIDER_KEY),

	/** A token of a signed-in ChatGPT or dashboard session. */
	SESSION_TOKEN(Verdict.WRONG_PROVIDER_KEY),

	/** An e-mail address, a web address, or words. */
	NOT_A_KEY(Verdict.WRONG_PROVIDER_KEY),

	ANTHROPIC_KEY(Verdict.WRONG_PROVIDER_KEY, Provider.ANTHROPIC),

	GOOGLE_KEY(Verdict.WRONG_PROVIDER_KEY, Provider.GOOGLE),

	GROQ_KEY(Verdict.WRONG_PROVIDER_KEY, Provider.GROQ),

	OPENROUTER_KEY(Verdict.WRONG_PROVIDER_KEY, Provider.OPENROUTER),

	DEEPSEEK_KEY(Verdict.WRONG_PROVIDER_KEY, Provider.DEEPSEEK),

	AZURE_OR_MISTRAL_KEY(Verdict.WRONG_PROVIDER_KEY, Provider.AZURE_OPENAI),

	AWS_KEY(Verdict.WRONG_PROVIDER_KEY, Provider.AWS),

	OTHER_KEY(Verdict.WRONG_PROVIDER_KEY, Provider.OTHER);

	private final Verdict verdict;

	private final Provider provider;

	/* Whatever is no key of another service's was meant to be one of OpenAI's. */
	KeyFault(Verdict verdict) {
		this(verdict, Provider.OPENAI);
	}

	KeyFault(Verdict verdict, Provider provider) {
		this.verdict = verdict;
		this.provider = provider;
	}

	/** The verdict that it means. */
	public Verdict verdict() {
		return this.verdict;
	}

	/** Whose key or text it is. */
	public Provider provider() {
		return this.provider;
	}

}
