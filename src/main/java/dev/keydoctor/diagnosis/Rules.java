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

		// The key never left: the client library refuses the header, or has no key at all.
		.likely("empty-bearer", shows("b'bearer'", "b'bearer '", "b\"bearer\"", "b\"bearer \"", "\"bearer \"", "value: bearer\"", "'bearer '"), MISSING_KEY)
		.likely("unsendable-header", says(Wordings.UNSENDABLE), MALFORMED_KEY)
		.likely("unsendable-character", says("unexpected char").and(says("Authorization value", "header value")), MALFORMED_KEY)
		.likely("not-encodable", says("codec can't encode").and(says("header", "authorization", "httpx", "http/client", "http.client", "openai", "range(256)")), MALFORMED_KEY)
		.likely("no-openai-key", says(Wordings.NO_OPENAI_KEY), MISSING_KEY)

		// Incorrect API key provided: sk-ant-…. You can find your API key at …
		.rule("foreign-key-echoed", echoes("sk-ant", "sk-or-", "gsk_", "aiza", "hf_", "xai-", "pplx-", "nvapi", "org-", "proj_", "sess-", "eyj", "http", "ghp_", "akia"), WRONG_PROVIDER_KEY)
		.rule("foreign-issuer", code("invalid_issuer").or(says("token is not from a valid issuer")), WRONG_PROVIDER_KEY)

		// Sentences and codes that only OpenAI uses.
		.rule("must-be-verified", says("organization must be verified", "must be verified to use the model", "must be verified to stream this model",
			"must be verified to generate", "click on Verify Organization", "organization verification required", "organization is not verified"), ORGANIZATION_UNVERIFIED)
		.rule("region", code("unsupported_country_region_territory").or(says("country, region, or territory not supported", "services are not available in your country")), REGION_UNSUPPORTED)
		.rule("missing-scopes", says("missing scopes:", "insufficient permissions for this operation", "inference_not_authorized_error"), MISSING_SCOPE)
		.rule("account-deactivated", code("account_deactivated", "access_terminated").or(says("associated with this API key has been deactivated",
			"associated with a deactivated account", "OpenAI account has been deactivated", "access was terminated due to violation")), ACCOUNT_DEACTIVATED)
		// The list of 401s in OpenAI's documentation, not one of them.
		.ambiguous("list-of-401s", saysAll("invalid authentication", "incorrect API key provided"), AMBIGUOUS_UNAUTHORIZED, INVALID_KEY, MISSING_SCOPE, MISSING_KEY, NO_ORGANIZATION)
		.rule("no-organization", code("no_organization").or(says("must be a member of an organization")), NO_ORGANIZATION)
		.rule("other-organization", code("mismatched_organization", "mismatched_project", "invalid_organization").or(says("header should match organization for API key",
			"header should match project for API key", "access to the organization tied to the API key", "no such organization")), ORGANIZATION_MISMATCH)
		.rule("ip-not-authorized", code("ip_not_authorized").or(says("your IP is not authorized", "your IP address is not authorized")), IP_NOT_ALLOWED)
		.rule("spend-limit", code("billing_hard_limit_reached", "organization_spend_limit_exceeded", "project_spend_limit_exceeded", "billing_limit_user_error")
			.or(says("billing hard limit")), SPEND_LIMIT_REACHED)
		.rule("usage-limit", code("organization_usage_limit_exceeded"), USAGE_LIMIT_REACHED)
		.rule("billing-not-active", code("billing_not_active").or(says("account is not active, please check your billing")), BILLING_NOT_ACTIVE)
		.rule("no-credit", code("credit_balance_exhausted").or(says("you have no credits remaining", "prepaid credit balance is exhausted")), INSUFFICIENT_QUOTA)
		.rule("project-without-model", says("does not have access to model", "does not have access to the model"), MODEL_ACCESS)
		.rule("deprecated-model", says("has been deprecated, learn more", "platform.openai.com/docs/deprecations"), MODEL_RETIRED)
		.rule("safety-system", code("moderation_blocked").or(says("rejected by the safety system", "rejected as a result of our safety system",
			"flagged as potentially violating our usage policy")), CONTENT_POLICY)
		.rule("invalid-url", says("invalid URL (POST", "invalid URL (GET", "invalid URL (PUT", "invalid URL (DELETE"), WRONG_ENDPOINT)
		.rule("other-endpoint", says("this is not a chat model", "only supported in v1/", "in the v1/chat/completions endpoint", "in the v1/completions endpoint", "did you mean to use v1/"), WRONG_ENDPOINT)

		// Another service, though it may borrow OpenAI's words.
		.likely("another-service", anotherService(), NOT_OPENAI)
		// OpenAI never answers 402, and only Anthropic answers 529.
		.likely("payment-required", status(402, 529).or(says("payment required - perhaps check")), NOT_OPENAI)

		// Sentences and codes that others borrow from OpenAI.
		.rule("quota", code("insufficient_quota").or(says("exceeded your current quota", "insufficient quota detected")), INSUFFICIENT_QUOTA)
		.likely("quota-translated", saysIn(Tongues.QUOTA), INSUFFICIENT_QUOTA)
		.rule("incorrect-key", code("invalid_api_key").or(says("incorrect API key provided")), INVALID_KEY)
		.rule("no-key", says("you didn't provide an API key", "you did not provide an API key", "missing bearer or basic authentication"), MISSING_KEY)
		.rule("request-too-large", says("request too large for"), REQUEST_TOO_LARGE)
		.rule("another-model", says("does not exist").and(foreignModel()), NOT_OPENAI)
		.rule("retired-model", code("model_not_found").or(says("does not exist", "is not found")).and(retiredModel()), MODEL_RETIRED)
		.rule("no-such-model", code("model_not_found").or(says("does not exist or you do not have access")).or(says("the model").and(says("does not exist"))), MODEL_ACCESS)
		.rule("rate-limit", code("rate_limit_exceeded", "slow_down").or(says("rate limit reached for")), RATE_LIMITED)
		.likely("too-large", says(Wordings.TOO_LARGE), REQUEST_TOO_LARGE)
		.likely("long-text", says("string too long").and(shows("'input", "'messages", "'prompt", "'instructions", "content'")), REQUEST_TOO_LARGE)
		.rule("content-policy", code("content_policy_violation", "content_filter", "image_generation_user_error").or(says("content policy", "usage policies", "our safety system")), CONTENT_POLICY)
		.rule("overloaded", code("server_is_overloaded", "service_unavailable_error").or(says("currently overloaded", "server is overloaded", "model is at capacity")), OVERLOADED)
		.rule("unsupported", says(Wordings.UNSUPPORTED), UNSUPPORTED_PARAMETER)
		.likely("deprecated-parameter", saysAll("parameter", "is deprecated"), UNSUPPORTED_PARAMETER)
		.rule("server-had-error", says("server had an error", "you can retry your request, or contact us"), SERVER_ERROR)

		// The same in other tongues and in the words of others.
		.likely("unverified-translated", saysIn(Tongues.UNVERIFIED), ORGANIZATION_UNVERIFIED)
		.likely("region-translated", saysIn(Tongues.REGION), REGION_UNSUPPORTED)
		.likely("model-translated", saysIn(Tongues.MODEL), MODEL_ACCESS)
		.likely("missing-key-translated", saysIn(Tongues.MISSING_KEY), MISSING_KEY)
		.likely("invalid-key-translated", saysIn(Tongues.INVALID_KEY), INVALID_KEY)
		.likely("credit-translated", saysIn(Tongues.CREDIT), INSUFFICIENT_QUOTA)
		.likely("some-limit-per-time", word("rpm", "tpm", "rpd", "tpd", "ipm").or(says("requests per minute", "tokens per minute", "requests per day", "concurrent requests", "please try again in")).and(says("rate limit", "limit exceeded", "try again in", "concurrency limit")), RATE_LIMITED)
		.likely("rate-limit-type", code("rate_limit_error"), RATE_LIMITED)
		.likelyIfNamed("key-missing", says(Wordings.NO_KEY), MISSING_KEY)
		.likelyIfNamed("key-refused", says(Wordings.BAD_KEY).or(saysAll("your api key", "is invalid")), INVALID_KEY)
		.likely("retired-in-other-words", says("model has been deprecated", "model is deprecated", "model was deprecated", "model has been retired", "model has been shut down", "model has been discontinued"), MODEL_RETIRED)
		.likelyIfNamed("unknown-model", says("model not found", "unknown model", "invalid model", "no such model", "model_not_found", "is not a valid model", "NotFoundError: model"), MODEL_ACCESS)

		.likely("malformed-request", says(Wordings.BAD_REQUEST), BAD_REQUEST)

		// A request that went to another host, or an error that has not OpenAI's shape.
		.ambiguous("another-host", anotherHost(), NOT_OPENAI, NOT_OPENAI, WRONG_ENDPOINT)
		.likely("another-shape", shows("'object': 'error'", "\"object\": \"error\"", "\"object\":\"error\""), NOT_OPENAI)
		.ambiguous("foreign-body", foreignBody(), NOT_OPENAI, NOT_OPENAI, WRONG_ENDPOINT)

		// Nothing of OpenAI's came back.
		.likely("challenge", challenged().or(says(Wordings.CHALLENGE)).or(saysAll("just a moment", "cloudflare")).butNot(live().butNot(html())), BLOCKED_BY_EDGE)
		.likely("block-page", html().and(status(403).or(says("permissiondeniederror", "request blocked", "access denied", "forbidden"))), BLOCKED_BY_EDGE)
		.likelyIfNamed("gateway", says("bad gateway", "gateway time-out", "gateway timeout", "gateway timed out", "upstream connect error").butNot(live()), SERVER_ERROR)
		.likelyIfNamed("network", says(Wordings.NETWORK).or(saysIn(Tongues.NETWORK)), NETWORK)
		.likely("page-for-json", says(Wordings.PAGE_FOR_JSON), WRONG_ENDPOINT)
		.likely("some-page", html().butNot(live()).butNot(status(401, 403, 429).or(statusBetween(500, 599))), WRONG_ENDPOINT)

		// Only type, class or status are left.
		.rule("server-error-type", code("server_error").or(says("the service was not able to process your request", "the service failed to process your request")), SERVER_ERROR)
		.likelyIfNamed("status-413", status(413), REQUEST_TOO_LARGE)
		.likely("invalid-request", code("invalid_request_error").butNot(status(401, 403, 404, 429)), BAD_REQUEST)
		.ambiguous("library-changed", says("no longer supported in openai>=1.0.0", "unexpected keyword argument", "has no attribute 'ChatCompletion'"), BAD_REQUEST, BAD_REQUEST, UNSUPPORTED_PARAMETER, WRONG_ENDPOINT)
		.ambiguous("some-quota", says(Wordings.SOME_QUOTA), AMBIGUOUS_TOO_MANY_REQUESTS, INSUFFICIENT_QUOTA, SPEND_LIMIT_REACHED, RATE_LIMITED, NOT_OPENAI)
		.ambiguous("live-models-403", asked(MODELS).and(status(403)), AMBIGUOUS_FORBIDDEN, MISSING_SCOPE, REGION_UNSUPPORTED, BLOCKED_BY_EDGE)
		.ambiguous("live-text-403", asked(TEXT).and(status(403)), AMBIGUOUS_FORBIDDEN, MODEL_ACCESS, MISSING_SCOPE, REGION_UNSUPPORTED)
		.ambiguous("bare-401", status(401), AMBIGUOUS_UNAUTHORIZED, INVALID_KEY, MISSING_SCOPE, MISSING_KEY, ORGANIZATION_MISMATCH, ACCOUNT_DEACTIVATED)
		.ambiguous("bare-403", status(403), AMBIGUOUS_FORBIDDEN, ORGANIZATION_UNVERIFIED, MODEL_ACCESS, MISSING_SCOPE, REGION_UNSUPPORTED, BLOCKED_BY_EDGE)
		.ambiguous("bare-404", status(404), AMBIGUOUS_NOT_FOUND, MODEL_ACCESS, MODEL_RETIRED, WRONG_ENDPOINT)
		.ambiguous("bare-429", status(429), AMBIGUOUS_TOO_MANY_REQUESTS, INSUFFICIENT_QUOTA, RATE_LIMITED, BILLING_NOT_ACTIVE, SPEND_LIMIT_REACHED)
		.likely("told-bad-request", toldBadRequest().butNot(says("litellm", "no body")), BAD_REQUEST)
		.ambiguous("bare-400", status(400), AMBIGUOUS_BAD_REQUEST, BAD_REQUEST, UNSUPPORTED_PARAMETER, CONTENT_POLICY, ORGANIZATION_UNVERIFIED, SPEND_LIMIT_REACHED)
		.likelyIfNamed("bare-503", status(503), OVERLOADED)
		.likelyIfNamed("bare-5xx", statusBetween(500, 599), SERVER_ERROR)
		.rule("odd-answer", live(), COULD_NOT_CHECK)
		.likelyIfNamed("bare-405", status(405, 406, 409, 415, 422), BAD_REQUEST)
		.likelyIfNamed("bare-408", status(407, 408), NETWORK)

		// Headlines of tools and names of exceptions.
		.ambiguous("headline-429", says("receiving too many requests", "OpenAI: Rate limit reached", "rate limited or insufficient funds", "too many requests", "rate limit exceeded", "rate limit reached",
			"rate limit error", "RateLimitError", "RateLimitException", "InvokeRateLimit", "ratelimit", "MODEL_RATE_LIMIT", "throttled", "rate limited", "rate-limited", "hit the rate limit").or(saysIn(Tongues.TOO_MANY)).or(saysIn(Tongues.RATE)),
			AMBIGUOUS_TOO_MANY_REQUESTS, INSUFFICIENT_QUOTA, RATE_LIMITED, BILLING_NOT_ACTIVE, SPEND_LIMIT_REACHED)
		.ambiguous("headline-401", says("authorization failed", "authentication failed", "invalid authentication", "invalid_auth", "AuthenticationError", "UnauthorizedException", "InvokeAuthorization", "MODEL_AUTHENTICATION", "unauthorized", "failed to authenticate", "invalid credentials", "AccountValidationError").or(saysIn(Tongues.UNAUTHORIZED)),
			AMBIGUOUS_UNAUTHORIZED, INVALID_KEY, MISSING_SCOPE, MISSING_KEY, ORGANIZATION_MISMATCH, ACCOUNT_DEACTIVATED)
		.ambiguous("headline-403", says("perhaps check your credentials", "PermissionDeniedError", "PermissionDeniedException", "permission denied", "403 forbidden").or(word("forbidden")).or(saysIn(Tongues.FORBIDDEN)),
			AMBIGUOUS_FORBIDDEN, ORGANIZATION_UNVERIFIED, MODEL_ACCESS, MISSING_SCOPE, REGION_UNSUPPORTED, BLOCKED_BY_EDGE)
		.ambiguous("headline-404", says("resource you are requesting could not be found", "openai.NotFoundError", "MODEL_NOT_FOUND", "NotFoundException"), AMBIGUOUS_NOT_FOUND, MODEL_ACCESS, MODEL_RETIRED, WRONG_ENDPOINT)
		.likelyIfNamed("headline-503", says("service unavailable", "ServiceUnavailableError", "temporarily unavailable", "InvokeServerUnavailable", "server unavailable error", "overloaded"), OVERLOADED)
		.likelyIfNamed("headline-500", says("internal server error", "InternalServerError", "TransientAiException: 5").or(saysIn(Tongues.SERVER)), SERVER_ERROR)
		.ambiguous("headline-400", says("bad request", "BadRequestError", "InvalidRequestError", "InvokeBadRequest"),
			AMBIGUOUS_BAD_REQUEST, BAD_REQUEST, UNSUPPORTED_PARAMETER, CONTENT_POLICY, ORGANIZATION_UNVERIFIED, SPEND_LIMIT_REACHED)
		.likely("headline-4xx", says("your request is invalid or could not be processed by the service", "method not allowed"), BAD_REQUEST)
		.ambiguous("nothing-recognised", anything(), UNKNOWN, UNKNOWN)
		.rules();
	// @formatter:on

	private Rules() {
	}

	static Rule deciding(Reading reading) {
		return ALL.stream().filter((rule) -> rule.fits(reading)).findFirst().orElseThrow();
	}

}
