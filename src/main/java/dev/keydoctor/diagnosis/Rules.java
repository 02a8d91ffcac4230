package dev.keydoctor.diagnosis;

import static dev.keydoctor.diagnosis.Conditions.*;
import static dev.keydoctor.diagnosis.Evidence.Request.*;
import static dev.keydoctor.diagnosis.Shape.*;
import static dev.keydoctor.diagnosis.Verdict.*;

import java.util.List;

/**
 * All knowledge about OpenAI's errors: one ordered table, most telling first. A sentence
 * that names the cause stands before a code, a telling code before a sentence that fits
 * several causes, both before type, status and the headline of a tool.
 */
final class Rules {

	// @formatter:off
	static final List<Rule> ALL = new Table()

		// A live answer that is none, or that is what was asked for.
		.rule("asked-for", live().and(status(200)).and(body(ASKED_FOR)), HEALTHY)
		.rule("answer-limit", asked(TEXT).and(says("max_tokens or model output limit was reached")), HEALTHY)
		.rule("cut-answer", body(CUT), COULD_NOT_CHECK)
		.rule("no-plain-answer", live().and(statusBetween(100, 399)), COULD_NOT_CHECK)

		// The key never left: the client library refuses the header.
		.likely("empty-bearer", shows("b'bearer'", "b'bearer '", "b\"bearer \"", "\"bearer \" is not", "value: bearer\""), MISSING_KEY)
		.likely("unsendable-header", says("invalid header value", "illegal header value", "illegal character(s) in message header",
				"invalid header field value", "invalid character in header content", "err_invalid_char", "invalid leading whitespace, reserved",
				"cannot convert argument to a ByteString", "string contains non ISO-8859-1", "is not valid header value", "failed to parse header value",
				"headers must contain only ASCII", "new-line characters are not allowed in header", "new-line characters in header",
				"header field value cannot include", "header may not contain more than a single header", "carriage return detected in headers",
				"invalid HTTP header field value", "invalid value: Header:Authorization", "header value contains prohibited",
				"invalid characters in header", "invalid authorization header value", "header contains invalid characters"), MALFORMED_KEY)
		.likely("unsendable-character", says("in Authorization value", "in header value").and(says("unexpected char")), MALFORMED_KEY)
		.likely("not-encodable", says("codec can't encode character").and(says("header", "authorization", "httpx", "http/client",
				"http.client", "openai", "ordinal not in range(256)")), MALFORMED_KEY)

		// Incorrect API key provided: sk-ant-…. You can find your API key at …
		.rule("foreign-key-echoed", shows("provided: sk-ant", "provided: sk-or-", "provided: gsk_", "provided: aiza", "provided: hf_", "provided: xai-",
				"provided: pplx-", "provided: nvapi", "provided: org-", "provided: proj_", "provided: sess-", "provided: eyj", "provided: http",
				"provided: ghp_", "provided: akia", "provided: ***").butNot(anotherService()), WRONG_PROVIDER_KEY)
		.rule("foreign-issuer", code("invalid_issuer").or(says("token is not from a valid issuer")), WRONG_PROVIDER_KEY)

		// Sentences and codes that only OpenAI uses.
		.rule("must-be-verified", says("organization must be verified", "must be verified to use the model", "must be verified to stream this model",
				"must be verified to generate reasoning", "click on Verify Organization", "organization verification required"), ORGANIZATION_UNVERIFIED)
		.rule("region", code("unsupported_country_region_territory").or(says("country, region, or territory not supported")), REGION_UNSUPPORTED)
		.rule("missing-scopes", says("missing scopes:", "insufficient permissions for this operation", "inference_not_authorized_error"), MISSING_SCOPE)
		.rule("account-deactivated", code("account_deactivated", "access_terminated").or(says("associated with this API key has been deactivated",
				"associated with a deactivated account", "OpenAI account has been deactivated", "access was terminated due to violation")), ACCOUNT_DEACTIVATED)
		// The list of 401s in OpenAI's documentation, not one of them.
		.ambiguous("list-of-401s", saysAll("invalid authentication", "incorrect API key provided"), AMBIGUOUS_UNAUTHORIZED,
				INVALID_KEY, MISSING_SCOPE, NO_ORGANIZATION, MISSING_KEY)
		.rule("no-organization", code("no_organization").or(says("must be a member of an organization")), NO_ORGANIZATION)
		.rule("other-organization", code("mismatched_organization", "mismatched_project", "invalid_organization")
			.or(says("header should match organization for API key", "header should match project for API key",
					"access to the organization tied to the API key", "no such organization")), ORGANIZATION_MISMATCH)
		.rule("ip-not-authorized", code("ip_not_authorized").or(says("your IP is not authorized")), IP_NOT_ALLOWED)
		.rule("spend-limit", code("billing_hard_limit_reached", "organization_spend_limit_exceeded", "project_spend_limit_exceeded",
				"billing_limit_user_error").or(says("billing hard limit has been reached")), SPEND_LIMIT_REACHED)
		.rule("usage-limit", code("organization_usage_limit_exceeded"), USAGE_LIMIT_REACHED)
		.rule("billing-not-active", code("billing_not_active").or(says("account is not active, please check your billing")), BILLING_NOT_ACTIVE)
		.rule("no-credit", code("credit_balance_exhausted").or(says("you have no credits remaining", "prepaid credit balance is exhausted")), INSUFFICIENT_QUOTA)
		.rule("project-without-model", says("does not have access to model"), MODEL_ACCESS)
		.rule("deprecated-model", saysAll("the model", "has been deprecated, learn more"), MODEL_RETIRED)
		.rule("safety-system", code("moderation_blocked").or(says("rejected by the safety system", "rejected as a result of our safety system",
				"flagged as potentially violating our usage policy")), CONTENT_POLICY)
		.rule("invalid-url", says("invalid URL (POST", "invalid URL (GET", "invalid URL (PUT", "invalid URL (DELETE"), WRONG_ENDPOINT)
		.rule("other-endpoint", says("this is not a chat model", "only supported in v1/", "in the v1/chat/completions endpoint", "in the v1/completions endpoint",
				"did you mean to use v1/"), WRONG_ENDPOINT)

		// Another service, though it may borrow OpenAI's words.
		.likely("another-service", anotherService(), NOT_OPENAI)
		.likely("payment-required", status(402).or(says("payment required - perhaps check")), NOT_OPENAI)

		// Sentences and codes that others borrow from OpenAI.
		.rule("quota", code("insufficient_quota").or(says("exceeded your current quota", "insufficient quota detected")), INSUFFICIENT_QUOTA)
		.rule("incorrect-key", code("invalid_api_key").or(says("incorrect API key provided")), INVALID_KEY)
		.rule("no-key", says("you didn't provide an API key", "missing bearer or basic authentication"), MISSING_KEY)
		.rule("request-too-large", says("request too large for"), REQUEST_TOO_LARGE)
		.rule("context-length", code("context_length_exceeded", "string_above_max_length").or(says("maximum context length is")), REQUEST_TOO_LARGE)
		.rule("rate-limit", code("rate_limit_exceeded", "slow_down").or(says("rate limit reached for")), RATE_LIMITED)
		.likely("another-model", says("does not exist or you do not have access", "does not exist").and(foreignModel()), NOT_OPENAI)
		.rule("retired-model", code("model_not_found").or(says("does not exist")).and(retiredModel()), MODEL_RETIRED)
		.rule("no-such-model", code("model_not_found").or(says("does not exist or you do not have access")), MODEL_ACCESS)
		.rule("content-policy", code("content_policy_violation", "content_filter", "image_generation_user_error"), CONTENT_POLICY)
		.rule("unsupported-parameter", code("unsupported_parameter", "unsupported_value", "unknown_parameter"), UNSUPPORTED_PARAMETER)
		.rule("overloaded", code("server_is_overloaded", "service_unavailable_error").or(says("currently overloaded")), OVERLOADED)
		.rule("server-error", code("server_error").or(says("server had an error")), SERVER_ERROR)

		// Only the status is left.
		.rule("block-page", challenged().or(html().and(status(403))).or(html().and(says("attention required", "just a moment",
				"you have been blocked", "enable javascript and cookies", "cdn-cgi", "challenge-platform"))), BLOCKED_BY_EDGE)
		.rule("invalid-request", code("invalid_request_error").butNot(status(401, 403, 404, 429)), BAD_REQUEST)
		.rule("status-503", status(503), OVERLOADED)
		.rule("status-5xx", statusBetween(500, 599), SERVER_ERROR)
		.ambiguous("bare-401", status(401), AMBIGUOUS_UNAUTHORIZED, INVALID_KEY, MISSING_SCOPE, MISSING_KEY, ORGANIZATION_MISMATCH, ACCOUNT_DEACTIVATED)
		.ambiguous("bare-403", status(403), AMBIGUOUS_FORBIDDEN, ORGANIZATION_UNVERIFIED, MODEL_ACCESS, MISSING_SCOPE, REGION_UNSUPPORTED, BLOCKED_BY_EDGE)
		.ambiguous("bare-429", status(429), AMBIGUOUS_TOO_MANY_REQUESTS, INSUFFICIENT_QUOTA, RATE_LIMITED, BILLING_NOT_ACTIVE, SPEND_LIMIT_REACHED)
		.ambiguous("bare-400", status(400), AMBIGUOUS_BAD_REQUEST, BAD_REQUEST, UNSUPPORTED_PARAMETER, CONTENT_POLICY, ORGANIZATION_UNVERIFIED)
		.ambiguous("bare-404", status(404), AMBIGUOUS_NOT_FOUND, MODEL_ACCESS, MODEL_RETIRED, WRONG_ENDPOINT)

		.rule("odd-answer", live(), COULD_NOT_CHECK)
		.ambiguous("nothing-recognised", anything(), UNKNOWN, UNKNOWN)
		.rules();
	// @formatter:on

	private Rules() {
	}

	/**
	 * Finds the rule that decides.
	 * @param reading what was understood
	 * @return the first rule that fits; there always is one
	 */
	static Rule deciding(Reading reading) {
		return ALL.stream().filter((rule) -> rule.fits(reading)).findFirst().orElseThrow();
	}

}
