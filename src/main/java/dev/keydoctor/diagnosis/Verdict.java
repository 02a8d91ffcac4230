package dev.keydoctor.diagnosis;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Every conclusion the portal can come to. The code of a verdict is its page, its short
 * link, its case files and its metric tag; once published it never changes.
 */
public enum Verdict {

	HEALTHY(Fixer.NONE),

	INVALID_KEY(Fixer.YOU),

	MISSING_KEY(Fixer.YOU),

	MALFORMED_KEY(Fixer.YOU),

	WRONG_PROVIDER_KEY(Fixer.YOU),

	ACCOUNT_DEACTIVATED(Fixer.OPENAI),

	NO_ORGANIZATION(Fixer.OWNER),

	ORGANIZATION_MISMATCH(Fixer.YOU),

	IP_NOT_ALLOWED(Fixer.OWNER),

	MISSING_SCOPE(Fixer.OWNER),

	REGION_UNSUPPORTED(Fixer.YOU),

	WRONG_REGION_HOST(Fixer.YOU),

	ORGANIZATION_UNVERIFIED(Fixer.OWNER),

	MODEL_ACCESS(Fixer.OWNER),

	MODEL_RETIRED(Fixer.AUTHOR),

	INSUFFICIENT_QUOTA(Fixer.YOU),

	BILLING_NOT_ACTIVE(Fixer.YOU),

	SPEND_LIMIT_REACHED(Fixer.OWNER),

	USAGE_LIMIT_REACHED(Fixer.OWNER),

	RATE_LIMITED(Fixer.WAIT),

	REQUEST_TOO_LARGE(Fixer.AUTHOR),

	CONTENT_POLICY(Fixer.YOU),

	WRONG_ENDPOINT(Fixer.AUTHOR),

	UNSUPPORTED_PARAMETER(Fixer.AUTHOR),

	BAD_REQUEST(Fixer.AUTHOR),

	SERVER_ERROR(Fixer.WAIT),

	OVERLOADED(Fixer.WAIT),

	NETWORK(Fixer.YOU),

	BLOCKED_BY_EDGE(Fixer.YOU),

	AMBIGUOUS_UNAUTHORIZED(Fixer.NONE),

	AMBIGUOUS_FORBIDDEN(Fixer.NONE),

	AMBIGUOUS_TOO_MANY_REQUESTS(Fixer.NONE),

	AMBIGUOUS_BAD_REQUEST(Fixer.NONE),

	AMBIGUOUS_NOT_FOUND(Fixer.NONE),

	CHATGPT_ACCOUNT(Fixer.YOU),

	WEBSITE_MESSAGE(Fixer.YOU),

	NOT_OPENAI(Fixer.NONE),

	UNKNOWN(Fixer.NONE),

	COULD_NOT_CHECK(Fixer.PORTAL);

	private static final Map<String, Verdict> BY_CODE = Arrays.stream(values())
		.collect(Collectors.toUnmodifiableMap(Verdict::code, Function.identity()));

	private final Fixer fixer;

	Verdict(Fixer fixer) {
		this.fixer = fixer;
	}

	/**
	 * The public name, used for pages, links, files and metrics.
	 * @return the name in lower case with hyphens, such as {@code invalid-key}
	 */
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * Who can mend it.
	 * @return the fixer, {@link Fixer#NONE} where there is none
	 */
	public Fixer fixer() {
		return this.fixer;
	}

	/**
	 * Finds the verdict with this code.
	 * @param code a code such as {@code invalid-key}, in exactly this spelling
	 * @return the verdict, or nothing when no verdict has this code
	 */
	public static Optional<Verdict> of(String code) {
		return Optional.ofNullable(BY_CODE.get(code));
	}

}
