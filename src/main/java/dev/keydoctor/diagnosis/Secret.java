package dev.keydoctor.diagnosis;

import java.util.regex.Pattern;

/**
 * The kinds of secrets in pasted texts, in the order in which they are taken out.
 * Quantifiers are possessive or bounded: each pattern reads a text in linear time.
 */
enum Secret {

	/* The shortened form of a key: what tells whose it is stays, the visible ends go. */
	MASKED_KEY("(?<![A-Za-z0-9_-])(?i:(sk-(?:proj|svcacct|admin|ant|or-v1|or|lf|None)-|sk-|gsk_|AIza|hf_|xai-|pplx-))"
			+ "[A-Za-z0-9_-]{0,30}+(?:[*•●·…]|\\.{2,3})[A-Za-z0-9_*•●·….-]*+", "$1***", false),

	/* The examples of the built-in sandbox are no secret; a placeholder has no digits. */
	OPENAI_KEY("(?<![A-Za-z0-9])[sS][kK]-(?!ant-|or-|lf-|example-)(?=[A-Za-z_-]{0,80}+[0-9])[A-Za-z0-9_-]{12,}+"
			+ Secret.REST, "[key removed]", true),

	ANTHROPIC_KEY("(?<![A-Za-z0-9])(sk-ant-)[A-Za-z0-9_-]{12,}+" + Secret.REST, "$1[removed]", true),

	OTHER_SK_KEY("(?<![A-Za-z0-9])(sk-or-v1-|sk-or-|sk-lf-)[A-Za-z0-9_-]{12,}+" + Secret.REST, "$1[removed]", true),

	PREFIXED_KEY(
			"(?<![A-Za-z0-9])(gsk_|xai-|hf_|api_org_|pplx-|r8_|nvapi-|sk_live_|sk_test_|sk_|rk_live_|ghp_|gho_|ghs_"
					+ "|github_pat_|glpat-|lsv2_|whsec_|sess-|ABSK|csk-|tvly-|jina_|xox[abprs]-)"
					+ "(?=[A-Za-z_-]{0,80}+[0-9])[A-Za-z0-9_-]{16,}+" + Secret.REST,
			"$1[removed]", true),

	GOOGLE_KEY("(?<![A-Za-z0-9])(AIza)[A-Za-z0-9_-]{20,}+", "$1[removed]", true),

	AWS_KEY("(?<![A-Za-z0-9])(AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}(?![A-Za-z0-9])", "$1[removed]", true),

	SESSION_TOKEN("(?<![A-Za-z0-9])(eyJ)[A-Za-z0-9_-]{16,}+(?:\\.[A-Za-z0-9_-]{0,8000}+){0,4}", "$1[removed]", true),

	BEARER_TOKEN("(?i)\\b(bearer|basic)(\\s{1,3})(?=[A-Za-z._~+/=-]{0,80}[0-9])[A-Za-z0-9._~+/=-]{16,}+",
			"$1$2[key removed]", true),

	ASSIGNED_KEY("(?i)(api[_-]?key|secret|token)([\"']?\\s{0,3}[:=]\\s{0,3}[\"']?)(?=[A-Za-z_-]{0,80}[0-9])"
			+ "(?!(?:sk-example-|req_))[A-Za-z0-9_-]{20,}+", "$1$2[key removed]", true),

	OPENAI_ID("(?<![A-Za-z0-9])(org-|proj_|user-)[A-Za-z0-9]{8,}+", "$1[removed]", false),

	EMAIL("(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]++@(?!openai\\.com)[A-Za-z0-9-]{1,63}+(?:\\.[A-Za-z0-9-]{1,63}+){1,6}[A-Za-z0-9._%+@-]*+",
			"[email removed]", false),

	/* Keys without a mark of their own, and the second line of a broken key. */
	NAMELESS("(?<![A-Za-z0-9])(?<!req_)(?=[A-Za-z]{0,80}+[0-9])(?=[0-9]{0,80}+[A-Za-z])[A-Za-z0-9]{28,}+", "[removed]",
			false);

	/*
	 * A key goes on after an invisible character, an escape of one, or the end of a line.
	 */
	private static final String REST = "(?:(?:\\\\[nrtux]{1,2}[0-9a-f]{0,4}|[\\u00ad\\u00a0\\u200b-\\u200f\\u2060\\ufeff]|\\r?\\n[ \\t>|]{0,8})"
			+ "[A-Za-z0-9_-]{24,}+){0,8}+";

	private final Pattern pattern;

	private final String replacement;

	private final boolean key;

	Secret(String pattern, String replacement, boolean key) {
		this.pattern = Pattern.compile(pattern);
		this.replacement = replacement;
		this.key = key;
	}

	boolean isKeyIn(String text) {
		return this.key && this.pattern.matcher(text).find();
	}

	String removeFrom(String text) {
		return this.pattern.matcher(text).replaceAll(this.replacement);
	}

}
