package dev.keydoctor.diagnosis.rules;

import java.util.regex.Pattern;

import dev.keydoctor.diagnosis.wordings.Vocabulary;

import static dev.keydoctor.diagnosis.Verdict.*;
import static dev.keydoctor.diagnosis.rules.Conditions.*;
import static dev.keydoctor.diagnosis.rules.StatusRules.*;
import static dev.keydoctor.diagnosis.wordings.Wordings.*;

/**
 * The part of the table of {@link Rules} for causes that are told in the words of apps
 * and people. Whoever lists what may be wrong names several of them.
 */
final class ToldRules {

	private static final Pattern CREDIT_OR_RATE = Vocabulary.pattern("{begin}({credit-or-rate})");

	private static final Pattern MODEL_NOT_FOUND = Vocabulary.pattern("{begin}{model-not-found}{end}");

	private static final Pattern OPENAIS_CREDIT_GONE = Vocabulary.pattern("{begin}{openais-credit-gone}");

	private static final Pattern WRONG_MODEL = Vocabulary.pattern("{wrong-model}");

	private static final Pattern CARD_REFUSED = Vocabulary.pattern("{begin}{card-refused}{end}");

	private static final Pattern KEY_REJECTED = Vocabulary.pattern("{begin}{key-rejected}");

	/* Nie przekroczyłam limitu zapytań na minutę. */
	private static final Pattern NOT_EXCEEDED = Vocabulary.pattern("{not-exceeded}");

	private static final Pattern NO_SPACE = Vocabulary.pattern("{begin}({no-space})");

	private static final Pattern KEY_WITHOUT_ACCESS = Vocabulary.pattern("{begin}{key-without-access}");

	/*
	 * The model gpt-5-mini is unavailable. A passing trouble it is too, unless a 404 says
	 * it.
	 */
	private static final Pattern MODEL_UNAVAILABLE = Vocabulary.pattern("{begin}{model-unavailable}{end}");

	private static final Pattern NOT_AT_THIS_PATH = Vocabulary.pattern("{begin}{not-at-this-path}");

	private static final Pattern USAGE_LIMIT = Vocabulary.pattern("{begin}{usage-limit-is-reached}{end}");

	private static final Pattern PAID_PLAN = Vocabulary.pattern("{begin}({paid-plan}){end}");

	private static final Pattern THREATENED = Vocabulary.pattern("(account|konto)( openai)? ({will-be}|{may-be})");

	private static final Pattern CREDITS_OF_A_TOOL = Vocabulary.pattern("{begin}{credits-of-a-tool-are-gone}");

	private static final Pattern ADMIN_KEY = Vocabulary.pattern("{begin}{admin-key-told}");

	private static final Pattern ANOTHER_KIND_OF_KEY = Vocabulary.pattern("{begin}({another-kind-of-key})");

	// @formatter:off
	static RuleTable table() {
		return new RuleTable()
		.likelyIfNamed("missing-key-translated", saysIn(translated("missing-key")), MISSING_KEY)
		.likelyIfNamed("invalid-key-translated", saysIn(translated("invalid-key")).butNot(noKeyJudged()), INVALID_KEY)
		.likelyIfNamed("key-misspelt-told", says(clients("bad-characters")).or(saysIn(translated("bad-characters")))
			.or(saysNear("key", "odd-character"))
			.or(saysNear("key", "space-around").butNot(matches(NO_SPACE)))
			.or(says("authorization").and(saysNear("header", "odd-character"))), MALFORMED_KEY)
		// Too many requests or no credits.
		.ambiguous("credit-or-rate", matches(CREDIT_OR_RATE), AMBIGUOUS_TOO_MANY_REQUESTS, WHY_429)
		.likelyIfNamed("credit-translated", saysIn(translated("credit")), INSUFFICIENT_QUOTA)
		.likelyIfNamed("spend-limit-told", saysNear("spend-limit", "exhausted").or(says(clients("spend-limit"))), SPEND_LIMIT_REACHED)
		.likelyIfNamed("usage-limit-told", saysNear("organization", "usage-limit").and(mentions("exhausted")), USAGE_LIMIT_REACHED)
		.likely("limit-per-time", says(clients("some-limit")).or(saysIn(translated("rate"))).and(word("rpm", "tpm", "rpd", "tpd", "ipm").or(says(clients("per-time"))).or(tellsTheWait())), RATE_LIMITED)
		.likelyIfNamed("pace-told", saysNear("pace", "pace-exceeded").butNot(matches(NOT_EXCEEDED).or(says("request too large"))), RATE_LIMITED)
		.likelyIfNamed("credit-told", saysNear("credit", "exhausted")
			.or(saysNear("quota", "exhausted").and(mentions("pay")))
			.or(says("insufficient quota", "quota insufficiente"))
			.or(openAisCreditIsGone().butNot(status(402)))
			// Somebody else spent it: the key leaked.
			.butNot(saysNear("somebody-spent", "my-money"))
			// Gateway credits are gone in the OpenAI node, says n8n.
			.butNot(matches(CREDITS_OF_A_TOOL)), INSUFFICIENT_QUOTA)
		.likelyIfNamed("unverified-told", saysNear("organization", "verified").and(saysNear("verified", "not-yet-verified"))
			.butNot(StatedFact.VERIFIED.stated())
			.butNot(saysNear("id-document", "declined")).butNot(saysNear("sms", "undelivered")), ORGANIZATION_UNVERIFIED)
		.likelyIfNamed("deactivated-told", accountIsDeactivated(), ACCOUNT_DEACTIVATED)
		.likelyIfNamed("address-told", saysNear("address", "not-allowed"), IP_NOT_ALLOWED)
		.likely("rate-limit-type", word("rate_limit_error").or(says("429 slow down")), RATE_LIMITED)
		// A live answer that refuses a key has a code; these words beside none may be passing trouble.
		.onlyPasted(new RuleTable()
			.likely("admin-key", shows("sk-admin-[removed]", "sk-admin-***").butNot(shows("[key removed]")).and(keyRefused().or(unauthorized()).or(forbidden())), MISSING_SCOPE)
			.ambiguous("admin-key-told", matches(ADMIN_KEY).and(namesOpenAi().or(shows("sk-admin"))).butNot(matches(ANOTHER_KIND_OF_KEY)).and(keyRefused().or(unauthorized()).or(forbidden())).butNot(keyWithoutRight()), MISSING_SCOPE, MISSING_SCOPE, INVALID_KEY)
			.ambiguous("masked-key-told", ForeignKeys.masked(), WRONG_PROVIDER_KEY, WRONG_PROVIDER_KEY, INVALID_KEY)
			.likelyIfNamed("key-missing", says(clients("no-key")).or(saysNear("key", "missing")).butNot(aScopeIsMissing()).butNot(nothingCameBack()), MISSING_KEY)
			// http://localhost:3001/api/v1/openai/chat/completions: {"message": "Invalid API Key"}
			.ambiguous("own-servers-key", keyIsRefused().and(ownServer()), INVALID_KEY, INVALID_KEY, NOT_OPENAI)
			.likelyIfNamed("key-refused", keyIsRefused(), INVALID_KEY))
		.ambiguous("key-without-model", keyWithoutRight().and(aModel()), MODEL_ACCESS, MODEL_ACCESS, MISSING_SCOPE)
		.likelyIfNamed("key-without-right", keyWithoutRight().butNot(aModel()).or(aScopeIsMissing()), MISSING_SCOPE)
		.ambiguous("key-without-access", matches(KEY_WITHOUT_ACCESS), MISSING_SCOPE, MISSING_SCOPE, MODEL_ACCESS, NOT_OPENAI)
		.likelyIfNamed("file-told", saysNear("file", "too-large"), REQUEST_TOO_LARGE)
		.ambiguous("plus-and-a-quota", StatusRules.hasPlus().and(saysNear("quota-itself", "exhausted").or(says(clients("some-quota")))).butNot(says("current quota")).butNot(word("codex")), INSUFFICIENT_QUOTA, INSUFFICIENT_QUOTA, CHATGPT_ACCOUNT)
		.ambiguous("openai-quota-told", saysNear("quota-itself", "exhausted").and(namesOpenAi()).butNot(says("current quota")), INSUFFICIENT_QUOTA, INSUFFICIENT_QUOTA, SPEND_LIMIT_REACHED, RATE_LIMITED)
		.ambiguous("usage-limit-of-a-plan", usageLimitOfAPlan(), CHATGPT_ACCOUNT, CHATGPT_ACCOUNT, NOT_OPENAI)
		.ambiguous("quota-told", saysNear("quota", "exhausted").or(saysNear("quota", "reached")).butNot(saysNear("time-limit", "run-over").or(word("codex"))), AMBIGUOUS_TOO_MANY_REQUESTS, INSUFFICIENT_QUOTA, SPEND_LIMIT_REACHED, RATE_LIMITED, NOT_OPENAI)
		// model "gpt-5.5" is not accessible via the /chat/completions endpoint
		.ambiguous("path-of-other-models", word("unsupported_api_for_model").or(matches(NOT_AT_THIS_PATH)), WRONG_ENDPOINT, WRONG_ENDPOINT, NOT_OPENAI)
		.likely("model-gone", says(clients("model-gone")).or(namesModel().and(says("has been deprecated", "has been retired", "has been shut down"))), MODEL_RETIRED)
		.likelyIfNamed("unknown-model", says(clients("unknown-model")).or(matches(MODEL_NOT_FOUND)).or(matches(WRONG_MODEL)).or(matches(MODEL_UNAVAILABLE).and(status(404)).butNot(retiredModel())).butNot(shows("invalid: model")).butNot(says(clients("catch-all"))).butNot(anotherShape()), MODEL_ACCESS);
	}
	// @formatter:on

	private ToldRules() {
	}

	/** Whether a text in lower case names two causes and leaves open which it is. */
	static boolean leavesOpen(String text) {
		return CREDIT_OR_RATE.matcher(text).find();
	}

	static Condition accountIsDeactivated() {
		return saysNear("account", "deactivated").or(says(openAi("deactivated")));
	}

	/** A warning is no error, so it is looked for in the text as it was pasted. */
	static Condition accountIsThreatened() {
		return (error) -> THREATENED.matcher(error.whole()).find();
	}

	/* The limit of a plan of ChatGPT's, or of an app that has plans of such names. */
	private static Condition usageLimitOfAPlan() {
		return matches(USAGE_LIMIT).and(matches(PAID_PLAN)).butNot(word("insufficient_quota"));
	}

	static Condition openAisCreditIsGone() {
		return matches(OPENAIS_CREDIT_GONE);
	}

	private static Condition keyIsRefused() {
		return keyRefused().or(saysAll("your api key", "is invalid"))
			.or(matches(KEY_REJECTED))
			.butNot(matches(WRONG_MODEL))
			.butNot(says(clients("catch-all")))
			.butNot(saysIn(translated("invalid-authentication")))
			.butNot(foreignBody().or(anotherShape()).or(anotherType()))
			.butNot(noKeyJudged())
			// What is refused is the card, and the key only does not work.
			.butNot(matches(CARD_REFUSED).butNot(mentions("refused-key")))
			// What stands in its place is no key.
			.butNot(saysNear("no-key", "instead-of-the-key").or(saysNear("left-as-it-was", "placeholder")))
			.butNot(says("incorrect hostname"))
			.butNot(saysNear("leaked", "switched-off"));
	}

	private static Condition aModel() {
		// One of the permissions of a restricted key is called so.
		return shows("model", "模型", "モデル").butNot(shows("model capabilities"))
			// Which model it is, is no matter with such a key.
			.butNot(mentions("admin-key"));
	}

	private static Condition aScopeIsMissing() {
		return says("missing scopes", "key missing required scope", "key is missing a required scope",
				"key is missing the required scope", "key is missing the scope");
	}

	private static Condition keyWithoutRight() {
		return saysNear("key", "permission").and(saysNear("permission", "no-permission"));
	}

}
