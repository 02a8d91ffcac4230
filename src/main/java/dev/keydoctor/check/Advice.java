package dev.keydoctor.check;

import dev.keydoctor.diagnosis.Fixer;
import dev.keydoctor.diagnosis.Report;
import dev.keydoctor.diagnosis.Verdict;

/**
 * A record of what a report advises.
 *
 * @param fixer who can mend it; {@link Fixer#NONE} also where only the reader can tell
 * @param code what the reader is told to do next, as the last part of a message key
 */
record Advice(Fixer fixer, String code) {

	private Advice(Fixer fixer) {
		this(fixer, fixer.code());
	}

	static Advice of(Report report) {
		if (!report.sections().isEmpty()) {
			return new Advice(Fixer.NONE, "question");
		}
		return switch (report.diagnosis().circumstance()) {
			case LIMIT_ZERO -> new Advice(Fixer.OWNER);
			// Another try makes it worse, so it is not for the reader to fix.
			case CYBER_POLICY -> new Advice(Fixer.NONE, "never");
			case SEVERAL_ERRORS -> new Advice(Fixer.NONE, "several");
			case OWN_WORDS -> new Advice(Fixer.NONE, "own-words");
			case CONTRADICTION -> new Advice(Fixer.WAIT, "contradiction");
			case NO_MODEL_NAME -> new Advice(Fixer.YOU);
			// Whoever has the key may be using it now.
			case VERIFIED_ALREADY, STILL_FORBIDDEN, MISTYPED_ADDRESS, NONE ->
				"leaked-key".equals(report.diagnosis().section()) ? new Advice(Fixer.YOU, "leaked")
						: of(report.diagnosis().verdict(), report.isPasted());
		};
	}

	/**
	 * A network that refuses a check is the portal's, which no reader can mend; in a
	 * pasted text it is their own.
	 */
	private static Advice of(Verdict verdict, boolean pasted) {
		return switch (verdict) {
			case HEALTHY -> new Advice(verdict.fixer(), "healthy");
			case NOT_OPENAI -> new Advice(verdict.fixer(), "elsewhere");
			case WEBSITE_MESSAGE -> new Advice(verdict.fixer(), "website");
			case UNKNOWN, AMBIGUOUS_BAD_REQUEST, AMBIGUOUS_UNAUTHORIZED, AMBIGUOUS_FORBIDDEN, AMBIGUOUS_NOT_FOUND,
					AMBIGUOUS_TOO_MANY_REQUESTS ->
				new Advice(verdict.fixer(), pasted ? "ask" : "look");
			case NETWORK, BLOCKED_BY_EDGE -> new Advice(pasted ? verdict.fixer() : Fixer.PORTAL);
			case REGION_UNSUPPORTED -> pasted ? new Advice(verdict.fixer()) : new Advice(Fixer.PORTAL, "country");
			// What a check asks for is our own text.
			case CONTENT_POLICY -> pasted ? new Advice(verdict.fixer()) : new Advice(Fixer.NONE, "test-text");
			case INVALID_KEY, MISSING_KEY, MALFORMED_KEY, WRONG_PROVIDER_KEY, MISSING_SCOPE, NO_ORGANIZATION,
					ORGANIZATION_MISMATCH, ACCOUNT_DEACTIVATED, CHATGPT_ACCOUNT, INSUFFICIENT_QUOTA, BILLING_NOT_ACTIVE,
					SPEND_LIMIT_REACHED, USAGE_LIMIT_REACHED, ORGANIZATION_UNVERIFIED, MODEL_ACCESS, MODEL_RETIRED,
					UNSUPPORTED_PARAMETER, BAD_REQUEST, REQUEST_TOO_LARGE, WRONG_ENDPOINT, IP_NOT_ALLOWED,
					WRONG_REGION_HOST, RATE_LIMITED, OVERLOADED, SERVER_ERROR, COULD_NOT_CHECK ->
				new Advice(verdict.fixer());
		};
	}

}
