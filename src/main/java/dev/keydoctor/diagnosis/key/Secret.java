package dev.keydoctor.diagnosis.key;

import dev.keydoctor.diagnosis.KeyFault;
import dev.keydoctor.diagnosis.text.AsciiReading;
import dev.keydoctor.diagnosis.text.Deadline;
import dev.keydoctor.diagnosis.text.PrefilteredPattern;
import dev.keydoctor.diagnosis.text.TracedText;

/**
 * An enum of the kinds of secrets in pasted texts, in the order in which they are taken
 * out. They are looked for in what {@link AsciiReading} reads out of a text. Quantifiers
 * are possessive or bounded: each pattern reads a text in linear time.
 */
enum Secret {

	/* The shortened form of a key: what tells whose it is stays, the visible ends go. */
	MASKED_KEY("(?=[A-Za-z])(?<![A-Za-z0-9_-])(?i:(sk-(?:proj|svcacct|admin|ant|or-v1|or|lf|None)-|" + KeyPrefix.any()
			+ "))" + "[A-Za-z0-9_-]{0,30}+(?:[*•●·…]|\\.{2,3})[A-Za-z0-9_*•●·….-]*+", "$1***", false),

	/* For administration only: which kind it is tells why it is refused. */
	ADMIN_KEY(Secret.START + "[sS][kK]-admin-[A-Za-z0-9_-]{12,}+" + Secret.REST, "sk-admin-[removed]", true),

	/*
	 * The examples of the built-in sandbox are no secret; a placeholder has no digits,
	 * and not so many capitals between small letters.
	 */
	OPENAI_KEY(Secret.START + "[sS][kK]-(?!ant-|or-|lf-|litellm|example-)"
			+ "(?=[A-Za-z_-]{0,80}+[0-9]|(?:[a-z-]{0,30}+[A-Z]){12}(?:[A-Z]{0,30}+[a-z]){12})[A-Za-z0-9_-]{12,}+"
			+ Secret.REST, "[key removed]", true),

	SK_KEY(Secret.START + "(" + KeyPrefix.of(KeyFault.ANTHROPIC_KEY, KeyFault.OPENROUTER_KEY)
			+ "|sk-lf-|sk-litellm-?)[A-Za-z0-9_-]{12,}+" + Secret.REST, "$1[removed]", true),

	PREFIXED_KEY(
			Secret.START + "("
					+ KeyPrefix.of(KeyFault.GROQ_KEY, KeyFault.AWS_KEY, KeyFault.SESSION_TOKEN, KeyFault.OTHER_KEY)
					+ "|ek_)(?=[A-Za-z_-]{0,80}+[0-9])[A-Za-z0-9_-]{16,}+(?:\\.[A-Za-z0-9_-]{8,}+)?" + Secret.REST,
			"$1[removed]", true),

	GOOGLE_KEY(Secret.START + "(" + KeyPrefix.of(KeyFault.GOOGLE_KEY) + ")[A-Za-z0-9_-]{20,}+" + Secret.REST,
			"$1[removed]", true),

	AWS_KEY(Secret.START + "(A3T[A-Z0-9]|AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}(?![A-Za-z0-9])", "$1[removed]", true),

	SESSION_TOKEN(Secret.START + "(eyJ)[A-Za-z0-9_-]{16,}+(?:\\.[A-Za-z0-9_-]{0,8000}+){0,4}", "$1[removed]", true),

	BEARER_TOKEN(
			"(?i)(?=[bB])(?<![A-Za-z0-9_])(bearer|basic)(\\s{1,3})(?=[A-Za-z._~+/=-]{0,80}[0-9])[A-Za-z0-9._~+/=-]{16,}+",
			"$1$2[key removed]", true),

	ASSIGNED_KEY("(?i)(api[_-]?key|secret|token)([\"']?\\s{0,3}[:=]\\s{0,3}[\"']?)(?=[A-Za-z_-]{0,80}[0-9])"
			+ "(?!(?:sk-example-|req_))[A-Za-z0-9_-]{20,}+", "$1$2[key removed]", true),

	OPENAI_ID(Secret.START + "(org-|proj_|user-)[A-Za-z0-9]{8,}+", "$1[removed]", false),

	EMAIL("(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]++@(?!openai\\.com)[A-Za-z0-9-]{1,63}+(?:\\.[A-Za-z0-9-]{1,63}+){1,6}[A-Za-z0-9._%+@-]*+",
			"[email removed]", false),

	/* Keys without a mark of their own, and the second line of a broken key. */
	NAMELESS("(?<![A-Za-z0-9])(?<!req_)(?=[A-Za-z]{0,80}+[0-9])(?=[0-9]{0,80}+[A-Za-z])[A-Za-z0-9]{28,}+", "[removed]",
			false);

	/* Most characters begin no key: it is quicker to look at them first. */
	private static final String START = "(?=[A-Za-z])(?<![A-Za-z0-9])";

	/* A key goes on after the end of a line. */
	private static final String REST = "(?:\\n[ >|]{0,8}[A-Za-z0-9_-]{24,}+){0,8}+";

	private final PrefilteredPattern pattern;

	private final String replacement;

	private final boolean key;

	Secret(String pattern, String replacement, boolean key) {
		this.pattern = PrefilteredPattern.of(pattern);
		this.replacement = replacement;
		this.key = key;
	}

	boolean isKey() {
		return this.key;
	}

	boolean isIn(TracedText text, Deadline deadline) {
		return this.pattern.isIn(deadline.over(text.reading()));
	}

	TracedText removedFrom(TracedText text, Deadline deadline) {
		return AsciiReading.of(text.replace(this.pattern, this.replacement, deadline));
	}

}
