package dev.keydoctor.diagnosis.rules;

import java.util.regex.Pattern;

import dev.keydoctor.diagnosis.Circumstance;

import static dev.keydoctor.diagnosis.Shape.*;
import static dev.keydoctor.diagnosis.Verdict.*;
import static dev.keydoctor.diagnosis.rules.Conditions.*;
import static dev.keydoctor.diagnosis.rules.Evidence.Request.*;
import static dev.keydoctor.diagnosis.rules.StatusRules.*;
import static dev.keydoctor.diagnosis.wordings.Wordings.*;

/**
 * The ordered table of rules, most telling first: the first that fits decides. A sentence
 * that names the cause stands before a code, a telling code before a sentence that fits
 * several causes, both before type, status and the headline of a tool.
 */
final class Rules {

	private static final Pattern INVALID_FIELD = Pattern.compile(
			"invalid '(?!(?:api_?key|model|token|authorization|password|username|email)')[a-z_]{2,30}(?:[.\\[][a-z_.\\[\\]\\d]{1,60})?'(?:: |\\. expected )");

	/*
	 * Invalid 'input[565].name': string too long. Expected a string with maximum length
	 * 128
	 */
	private static final Pattern SHORT_FIELD = Pattern.compile("maximum\\slength\\s\\d{1,3}(?!\\d)");

	/* The name of the exception is followed by a sentence of its own. */
	private static final Pattern TOLD_BAD_REQUEST = Pattern.compile(
			"(?:badrequest|invalidrequest)(?:error|exception)[\"')]{0,2}: ?(?![\\s>]{0,4}(?:http[\\s>]{1,4})?(?:400[\\s>]{1,4})?bad[\\s>]{1,4}request[\"')]{0,2}(?:[\\s>]{1,4}at\\s|\\n|\\z))(?:400|http 400)?[ :-]{0,3}['\"{`]?\\p{L}{2}");

	private static final Pattern WEBSITE_AS_ADDRESS = Pattern.compile(
			"(?:base[-_]?url|api[-_]?base)[\"']?\\s?[=:]\\s?[\"']?https?://(?:(?:platform|chat|www)\\.)?openai\\.com(?![\\w.-])");

	private static final Pattern NO_SUCH_MODEL = Pattern.compile(
			"the (?:requested )?model:?[\\s\"'`*<\\[]{1,5}(?:you requested|[a-z0-9][\\w.:/@-]{0,80})[\\s\"'`*>\\]]{1,5}does not exist");

	/* API Key found in environment variable "OPENAI_API_KEY". */
	private static final Pattern KEY_FOUND = Pattern.compile(
			"(?:\\A|[\\n:\\]])\\s?(?:(?:(?:an?|the|your|openai)\\s){0,2}api\\skey\\s(?:was\\s)?(?:found|detected|loaded|read|taken)\\s(?:in|from)\\s"
					+ "|(?:using|loaded|found)\\s(?:(?:an?|the|your|openai)\\s){0,2}api\\skey\\s(?:in|from)\\s)");

	// @formatter:off
	static RuleTable table() {
		return new RuleTable()

		// A live answer that is what was asked for, or none at all.
		.rule("asked-for", status(200).and(body(ASKED_FOR)), HEALTHY)
		// Could not finish the message because max_tokens or model output limit was reached.
		.rule("answer-limit", asked(TEXT).and(says("max_tokens or model output limit was reached")), HEALTHY)
		.rule("cut-answer", body(CUT), COULD_NOT_CHECK)

		// The key never left: the client library refuses the header, or has no key at all.
		.likely("empty-bearer", matches(DumpedHeaders.NO_KEY).butNot(anotherHost()).butNot(anyStatus().butNot(status(401))), MISSING_KEY)
		.likely("unsendable-header", says(clients("unsendable")).butNot(matches(DumpedHeaders.OTHER_HEADER)).butNot(anotherHost()).butNot(status(401)), MALFORMED_KEY)
		// Unexpected char 0x0a at 80 in Authorization value
		.likely("unsendable-character", says("unexpected char").and(says("Authorization value", "header value")), MALFORMED_KEY)
		.likely("not-encodable", shows("'ascii' codec can't encode", "'latin-1' codec can't encode").and(says(clients("http-code"))).butNot(says("is not valid Latin-1")), MALFORMED_KEY)
		.ambiguous("not-encodable-text", says("codec can't encode").and(shows("not in range(256)", "in position 7: ordinal not in range(128)", "encode character '\"'", "encode character ''", "encode character '...'")), MALFORMED_KEY, MALFORMED_KEY, NOT_OPENAI)

		// Incorrect API key provided: undefined. You can find your API key at https://platform.openai.com/account/api-keys.
		.rule("nothing-echoed", echoes(MISSING_KEY), MISSING_KEY)
		.rule("broken-key-echoed", echoes(MALFORMED_KEY), MALFORMED_KEY)
		.rule("foreign-key-echoed", echoes(WRONG_PROVIDER_KEY), WRONG_PROVIDER_KEY)
		// Your authentication token is not from a valid issuer.
		.rule("foreign-issuer", word("invalid_issuer").or(says("token is not from a valid issuer")), WRONG_PROVIDER_KEY)

		// Sentences and codes that only OpenAI uses.
		.onlyPasted(new RuleTable()
			.rule(Circumstance.VERIFIED_ALREADY.code(), says(openAi("unverified")).or(says("must be verified")).and(StatedFact.VERIFIED.stated()), ORGANIZATION_UNVERIFIED))
		// Your organization must be verified to use the model `gpt-image-2`. Please go to: … and click on Verify Organization.
		.rule("must-be-verified", says(openAi("unverified")), ORGANIZATION_UNVERIFIED)
		.rule("region", word("unsupported_country_region_territory").or(says("country, region, or territory not supported", "services are not available in your country")), REGION_UNSUPPORTED)
		// You have insufficient permissions for this operation. Missing scopes: model.request.
		.rule("missing-scopes", says("missing scopes: model", "missing scopes: api", "inference_not_authorized_error", "the correct role in your organization (Reader").or(namesScope()).or(says("insufficient permissions for this operation").butNot(anotherService())), MISSING_SCOPE)
		// Attempted to access resource with incorrect regional hostname. Please make your request to eu.api.openai.com
		.rule("region-host", word("incorrect_hostname").or(says("incorrect regional hostname", "only accessible by projects with geography restrictions enabled")), WRONG_REGION_HOST)
		.rule("account-deactivated", word("account_deactivated", "access_terminated").or(says(openAi("deactivated"))).butNot(anotherService())
			.or(says("The OpenAI account associated with this API key has been deactivated")), ACCOUNT_DEACTIVATED)
		// The list of 401s in OpenAI's documentation, not one of them.
		.ambiguous("list-of-401s", saysAll("invalid authentication", "incorrect API key provided"), AMBIGUOUS_UNAUTHORIZED, WHY_401)
		.rule("no-organization", word("no_organization").or(says("must be a member of an organization")), NO_ORGANIZATION)
		.rule("other-organization", word("mismatched_organization", "mismatched_project", "invalid_organization").or(says(openAi("other-organization")).butNot(anotherService())), ORGANIZATION_MISMATCH)
		.rule("ip-not-authorized", word("ip_not_authorized").or(says("your IP is not authorized", "your IP address is not authorized").butNot(anotherService())), IP_NOT_ALLOWED)
		.rule("spend-limit", word("billing_hard_limit_reached", "organization_spend_limit_exceeded", "project_spend_limit_exceeded", "billing_limit_user_error").or(says("billing hard limit").and(says("reached", "exceeded", "was hit", "hit our", "erreicht", "osiągn", "przekrocz", "raggiunt", "superat"))), SPEND_LIMIT_REACHED)
		.rule("usage-limit", word("organization_usage_limit_exceeded"), USAGE_LIMIT_REACHED)
		.rule("billing-not-active", word("billing_not_active").or(says("is not active, please check your billing").butNot(anotherService())), BILLING_NOT_ACTIVE)
		// You have no credits remaining. Add credits to continue using the API at …
		.rule("no-credit", word("credit_balance_exhausted").or(says("no credits remaining. Add credits to continue", "prepaid credit balance is exhausted").or(says("no credits remaining").and(namesOpenAi())).butNot(anotherService())), INSUFFICIENT_QUOTA)
		// Project `proj_…` does not have access to model `gpt-image-1`, which no owner can open once it is shut down.
		.likely("project-without-retired-model", says(openAi("no-model-access")).and(retiredModel()), MODEL_RETIRED)
		// Project `proj_…` does not have access to model `gpt-4o`
		.rule("project-without-model", says(openAi("no-model-access")).or(word("access_not_enabled")), MODEL_ACCESS)
		// The model `…` has been deprecated, learn more here: https://platform.openai.com/docs/deprecations
		.rule("deprecated-model", says("has been deprecated, learn more", "has been deprecated and is no longer available", "platform.openai.com/docs/deprecations").or(saysAll("developers.openai.com", "docs/deprecations")), MODEL_RETIRED)
		// OpenAI is winding down the fine-tuning platform
		.ambiguous("training-gone", word("training_not_available").or(says("winding down the fine-tuning platform")), MODEL_RETIRED, MODEL_RETIRED, WRONG_ENDPOINT)
		.rule("safety-system", word("moderation_blocked").or(says(openAi("safety-system"))), CONTENT_POLICY)
		// This request has been flagged for potentially high-risk cyber activity.
		.rule(Circumstance.CYBER_POLICY.code(), word("cyber_policy").or(says("flagged for potentially high-risk cyber activity", "flagged for possible cybersecurity risk")), CONTENT_POLICY)
		.rule("invalid-url", says("invalid URL (POST", "invalid URL (GET", "invalid URL (PUT", "invalid URL (DELETE"), WRONG_ENDPOINT)
		.rule("other-endpoint", says(openAi("other-endpoint")).or(word("http_unsupported", "method_not_supported")), WRONG_ENDPOINT)
		// Your request to GET /dashboard/billing/usage must be made with a session key (that is, it can only be made from the browser).
		.rule("session-key", says("must be made with a session key"), WRONG_ENDPOINT)
		.rule("beta-shape", word("beta_api_shape_disabled"), WRONG_ENDPOINT)

		// What the library says before it asks: an answer of the API beside it counts more.
		.likely("no-openai-key", says(clients("no-openai-key")).butNot(shows("azure_openai_api_key")).butNot(matches(KEY_FOUND)).butNot(status(429)).butNot(says("exceeded your current quota")).butNot(says(clients("bad-key"))), MISSING_KEY)

		// A ChatGPT or Codex sign-in, and OpenAI's website: no API key is in play.
		.likely("chatgpt-sign-in", says(clients("chatgpt")).butNot(word("insufficient_quota"))
			.or(word("token_invalidated", "token_expired", "token_revoked", "chatgpt_account_missing").and(says("chatgpt", "codex"))).butNot(html()).butNot(anotherService())
			.or(word("usage_limit_reached").and(shows("plan_type", "resets_in_seconds"))), CHATGPT_ACCOUNT)

		// OpenAI's own sentence beside trouble with Claude or Gemini, whose sentences are others.
		.onlyPasted(new RuleTable()
			.likely("model-beside-another", says("does not exist or you do not have access to it").and(serviceWithOtherCodes()), MODEL_ACCESS)
			.likely("key-beside-another", word("invalid_api_key").and(serviceWithOtherCodes()).butNot(ForeignKeys.told()), INVALID_KEY)
			// LM Studio and LiteLLM say so too, and it is as true of them.
			.ambiguous("too-large-for-own-server", word("context_length_exceeded").and(StatusRules.ownServer()).and(anotherService()), REQUEST_TOO_LARGE, REQUEST_TOO_LARGE, NOT_OPENAI)
			// GitHub Copilot with a key of one's own: OpenAI was asked, and without it.
			.likely("no-key-beside-copilot", says("provide your API key in an Authorization header using Bearer auth").and(shows("copilot")).butNot(shows("api.openai.com/")).butNot(anotherHost()), MISSING_KEY))

		// Another service, though it may borrow OpenAI's words.
		.likely("another-service", anotherService().butNot(ToldRules.openAisCreditIsGone()), NOT_OPENAI)
		// OpenAI never answers 402, and 529 is Anthropic's; an app may say so itself of credit that it has with OpenAI.
		.likely("payment-required", status(402, 529).or(says("payment required - perhaps check", "payment required: please"))
			.butNot(ToldRules.openAisCreditIsGone()).butNot(website()), NOT_OPENAI)

		// Sentences and codes that others borrow from OpenAI.
		// You exceeded your current quota, please check your plan and billing details.
		.rule("quota", word("insufficient_quota").or(says("exceeded your current quota", "insufficient quota detected")), INSUFFICIENT_QUOTA)
		.onlyPasted(new RuleTable()
			.likelyIfNamed("foreign-key-told", ForeignKeys.told().and(keyRefused()).or(ForeignKeys.inOpenAisField()).or(ForeignKeys.shown().and(keyRefused().or(mentions("refused-key")).or(unauthorized()))), WRONG_PROVIDER_KEY))
		.rule("incorrect-key", word("invalid_api_key").or(says("incorrect API key provided")), INVALID_KEY)
		.rule("no-key", says("you didn't provide an API key", "you did not provide an API key", "missing bearer or basic authentication", "provide your API key in an Authorization header"), MISSING_KEY)
		// Request too large for gpt-4o in organization org-… on tokens per min (TPM): waiting never helps.
		.rule("request-too-large", says("request too large for", "request to large for"), REQUEST_TOO_LARGE)
		// The model `…` does not exist or you do not have access to it.
		.likely("another-model", says("does not exist", "must be less than or equal to").and(foreignModel().or(anotherShape())), NOT_OPENAI)
		.likely("retired-model", word("model_not_found").or(says("does not exist", "is not found")).or(saysIn(translated("model"))).and(retiredModel()), MODEL_RETIRED)
		// The model `undefined` does not exist, nor does `gpt 4o mini`.
		.onlyPasted(new RuleTable()
			.rule(Circumstance.NO_MODEL_NAME.code(), ModelName.isOfNone(), MODEL_ACCESS))
		.rule("no-such-model", word("model_not_found").or(says("does not exist or you do not have access")).or(matches(NO_SUCH_MODEL)).or(says("message: that model does not exist", "InvalidRequestError: engine not found")), MODEL_ACCESS)
		// What the request asks for; a limit beside it was waited out before.
		.likely("too-large", says(clients("too-large")).butNot(says("too many tokens per min")), REQUEST_TOO_LARGE)
		.likely("long-text", says("string too long").and(shows("'input", "'messages", "'prompt", "'instructions", "content'", "maximum length 1048576")).butNot(matches(SHORT_FIELD)), REQUEST_TOO_LARGE)
		.rule("unsupported", word("unsupported_parameter", "unsupported_value", "unknown_parameter")
			.or(shows("unsupported parameter", "unsupported value", "unknown parameter")).or(says(clients("unsupported"))), UNSUPPORTED_PARAMETER)
		.likely("deprecated-parameter", saysAll("parameter", "is deprecated"), UNSUPPORTED_PARAMETER)
		// Rate limit reached for … on requests per min (RPM): Limit: 0, Used 0
		.rule(Circumstance.LIMIT_ZERO.code(), says("rate limit reached for").and(shows("limit: 0,", "limit: 0.", "limit 0,", "limit: 0 /")), RATE_LIMITED)
		.rule("rate-limit", word("rate_limit_exceeded", "slow_down", "token_limit_exceeded").or(says("rate limit reached for", "enqueued token limit reached", "exceeded the rate limit, please slow down"))
			// {"code": "rate_limit_exceeded", "message": "You've made too many phone verification requests"}
			.butNot(website().butNot(says("rate limit reached for"))), RATE_LIMITED)
		.rule("content-policy", word("content_policy_violation", "content_filter").or(word("image_generation_user_error").butNot(word("invalid_image_file", "invalid_value")).butNot(says("invalid image file")))
			.or(says("content policy", "usage policies").and(says(clients("against-policy"))).or(says("our safety system")).butNot(ToldRules.accountIsDeactivated().or(ToldRules.accountIsThreatened()))), CONTENT_POLICY)
		.rule("overloaded", word("server_is_overloaded", "service_unavailable_error", "resource_unavailable")
			.or(says("currently overloaded", "server is overloaded", "429 resource unavailable", "model is at capacity", "experiencing high demand, which may cause temporary errors")), OVERLOADED)
		// The server had an error while processing your request. Sorry about that!
		.rule("server-had-error", says("server had an error", "you can retry your request, or contact us").or(word("cf_bad_gateway", "cf_service_unavailable", "auth_subrequest_error")), SERVER_ERROR)

		// Nothing of the API came back, though a tool may say more around it.
		.likely("cloudflare-52x", statusBetween(520, 526).or(says("web server is returning an unknown error", "web server reported a", "cloudflare error 52").or(shows("utm_source=errorcode_5"))), SERVER_ERROR)
		.likely("challenge-page", html().and(says(clients("challenge")).or(says("just a moment..."))), BLOCKED_BY_EDGE)
		// Access to fetch at '…' from origin '…' has been blocked by CORS policy
		.likelyIfNamed("cors", says(clients("cors")), WRONG_ENDPOINT)
		// base_url: https://platform.openai.com
		.likely("website-as-address", matches(WEBSITE_AS_ADDRESS), WRONG_ENDPOINT)
		.likely("doubled-path", says("v1/v1/", "chat/completions/chat/completions", "chat/completions/v1/").butNot(nothingCameBack()), WRONG_ENDPOINT)
		// Only a proxy of one's own answers 407.
		.likelyIfNamed("unreached", says(clients("unreached")).or(status(407)).butNot(status(400, 401, 404, 429)), NETWORK)
		// Failed to parse URL from undefined/v1/models
		.likelyIfNamed("no-address", says(clients("no-address")), WRONG_ENDPOINT)
		.onlyPasted(new RuleTable()
			.likely("path-without-version", shows("api.openai.com/chat/completions", "api.openai.com/responses", "api.openai.com/embeddings", "api.openai.com/completions", "api.openai.com/images/", "api.openai.com/audio/").butNot(transport()), WRONG_ENDPOINT))

		// Credentials could not be decrypted. The likely reason is that a different "encryptionKey" was used to encrypt the data.
		.likely("not-decrypted", says(clients("not-decrypted")).butNot(says("encrypted content could not be decrypted or parsed")), NOT_OPENAI)

		.likely("website", website().butNot(anotherService()), WEBSITE_MESSAGE)
		.rules(TranslatedRules.table())
		// What apps and people say in their own words.
		// Invalid 'input[0]': input cannot be an empty string.
		.likely("malformed-request", says(clients("bad-request")).or(matches(INVALID_FIELD)).or(word("unsupported_file", "invalid_file"))
			.butNot(says(headlines("too-many"))).butNot(says(clients("no-key"))).butNot(says("content type 'text/html", "errors.pydantic.dev")), BAD_REQUEST)
		// module 'openai' has no attribute 'ChatCompletion', whatever an app calls it
		.ambiguous("library-changed", says(clients("library-changed")), BAD_REQUEST, BAD_REQUEST, UNSUPPORTED_PARAMETER, WRONG_ENDPOINT)
		.told(ToldRules.table())

		.onlyPasted(new RuleTable()
			.likely(Circumstance.MISTYPED_ADDRESS.code(), OwnSideRules.mistypedAddress(), NETWORK))
		// An error that has not OpenAI's shape, or a request that went to another host.
		.likely("another-shape", anotherShape()
			.or(anotherType()), NOT_OPENAI)
		.ambiguous("another-host", anotherHost(), NOT_OPENAI, NOT_OPENAI, WRONG_ENDPOINT)
		.ambiguous("foreign-body", foreignBody().butNot(html().or(status(504))), NOT_OPENAI, NOT_OPENAI, WRONG_ENDPOINT)

		// Nothing of OpenAI's API came back.
		.likely("challenge", challenged().or(says(clients("challenge"))).or(saysAll("just a moment", "cloudflare"))
			.or(saysIn(translated("blocked")).and(says("cloudflare"))), BLOCKED_BY_EDGE)
		.likely("block-page", html().or(matches(DumpedHeaders.PAGE).butNot(matches(DumpedHeaders.NOTHING))).and(status(403).or(says("PermissionDeniedError", "forbidden")).or(says(clients("block-page")).butNot(status(404)).butNot(says(headlines("gateway"))))), BLOCKED_BY_EDGE)
		.onlyPasted(new RuleTable()
			.likelyIfNamed("gateway", says(headlines("gateway")), SERVER_ERROR))
		// The Assistants API was switched off on 26 August 2026, videos on 24 September.
		.onlyPasted(new RuleTable()
			.likely("gone-endpoint", shows("/v1/assistants", "/v1/threads", "/v1/videos").and(status(404).or(says(headlines("not-found")))), WRONG_ENDPOINT))
		// Unexpected token '<', "<!DOCTYPE "... is not valid JSON
		.likely("page-for-json", says(clients("page-for-json")).or(shows("cannot get /", "cannot post /", "unexpected token <", "unexpected token '<", "unexpected token \"<", "unexpected character: '<", "unexpected character ('<",
			"invalid character '<'", "but had '<'", "'<' is an invalid start of a value", "unrecognized token '<"))
			.butNot(status(403, 429).or(statusBetween(500, 599))).butNot(matches(DumpedHeaders.NOTHING)).butNot(says("attention required")), WRONG_ENDPOINT)
		// Unexpected token 'I', "Internal S"... is not valid JSON
		.onlyPasted(new RuleTable()
			.likelyIfNamed("text-for-json", says("unexpected token", "looking for beginning of value")
				.and(shows("\"internal s", "\"an interna", "\"error code: 5", "\"bad gatewa", "\"gateway t", "\"service un", "\"upstream ")), SERVER_ERROR))
		// java.io.FileNotFoundException: https://api.openai.com/v1/…: so Java says 404
		.ambiguous("file-not-found", shows("filenotfoundexception: http"), AMBIGUOUS_NOT_FOUND, WHY_404)
		// java.net.HttpRetryException: cannot retry due to server authentication, in streaming mode: so it says 401
		.onlyPasted(new RuleTable()
			.ambiguous("hidden-401", says("cannot retry due to server authentication"), AMBIGUOUS_UNAUTHORIZED, WHY_401))
		.rules(OwnSideRules.table())
		.onlyPasted(new RuleTable()
			.likely("some-page", html().butNot(status(400, 401, 403, 429).or(statusBetween(500, 599))), WRONG_ENDPOINT))

		// Only the type of an error or the name of its class is left.
		.rule("server-error-type", word("server_error"), SERVER_ERROR)
		.likely("invalid-request-type", word("invalid_request_error").butNot(status(401, 403, 404, 429)), BAD_REQUEST)
		.ambiguous("some-quota", says(clients("some-quota")), AMBIGUOUS_TOO_MANY_REQUESTS, INSUFFICIENT_QUOTA, SPEND_LIMIT_REACHED, RATE_LIMITED, NOT_OPENAI)
		.likely("told-bad-request", matches(TOLD_BAD_REQUEST).butNot(says("litellm", "no body", "the server responded with status")), BAD_REQUEST)

		// A dumped request shows whose key was sent.
		.likely("foreign-key-sent", status(401).and(matches(DumpedHeaders.FOREIGN_KEY)), WRONG_PROVIDER_KEY)

		.rules(StatusRules.table());
	}
	// @formatter:on

	private Rules() {
	}

}
