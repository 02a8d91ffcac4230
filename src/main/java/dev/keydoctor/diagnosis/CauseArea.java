package dev.keydoctor.diagnosis;

import java.util.Arrays;
import java.util.List;

/**
 * The places at which causes are mended, in the order in which readers meet them; each
 * cause stands at one. OpenAI may tell of causes of one place in one answer, and tells of
 * causes of two places in two.
 */
public enum CauseArea implements Coded {

	KEY(Verdict.INVALID_KEY, Verdict.MISSING_KEY, Verdict.MALFORMED_KEY, Verdict.WRONG_PROVIDER_KEY),

	PERMISSION(Verdict.MISSING_SCOPE, Verdict.NO_ORGANIZATION, Verdict.ORGANIZATION_MISMATCH,
			Verdict.ACCOUNT_DEACTIVATED, Verdict.CHATGPT_ACCOUNT, Verdict.WEBSITE_MESSAGE),

	MONEY(Verdict.INSUFFICIENT_QUOTA, Verdict.BILLING_NOT_ACTIVE, Verdict.SPEND_LIMIT_REACHED,
			Verdict.USAGE_LIMIT_REACHED),

	VERIFICATION(Verdict.ORGANIZATION_UNVERIFIED),

	MODEL(Verdict.MODEL_ACCESS, Verdict.MODEL_RETIRED),

	REQUEST(Verdict.UNSUPPORTED_PARAMETER, Verdict.BAD_REQUEST, Verdict.REQUEST_TOO_LARGE, Verdict.WRONG_ENDPOINT,
			Verdict.CONTENT_POLICY),

	NETWORK(Verdict.NETWORK, Verdict.BLOCKED_BY_EDGE, Verdict.IP_NOT_ALLOWED, Verdict.REGION_UNSUPPORTED,
			Verdict.WRONG_REGION_HOST),

	OPENAI(Verdict.RATE_LIMITED, Verdict.OVERLOADED, Verdict.SERVER_ERROR),

	/** The text or the check does not tell yet. */
	UNCLEAR(Verdict.AMBIGUOUS_BAD_REQUEST, Verdict.AMBIGUOUS_UNAUTHORIZED, Verdict.AMBIGUOUS_FORBIDDEN,
			Verdict.AMBIGUOUS_NOT_FOUND, Verdict.AMBIGUOUS_TOO_MANY_REQUESTS, Verdict.NOT_OPENAI, Verdict.UNKNOWN,
			Verdict.COULD_NOT_CHECK, Verdict.HEALTHY);

	private final List<Verdict> verdicts;

	CauseArea(Verdict... verdicts) {
		this.verdicts = List.of(verdicts);
	}

	/**
	 * Where a cause is mended.
	 * @param verdict the cause
	 * @return its place
	 */
	static CauseArea of(Verdict verdict) {
		return Arrays.stream(values()).filter((area) -> area.verdicts.contains(verdict)).findFirst().orElseThrow();
	}

	/**
	 * The causes that are mended there.
	 * @return the verdicts, the most common first
	 */
	public List<Verdict> verdicts() {
		return this.verdicts;
	}

}
