package dev.keydoctor.diagnosis.rules;

import java.util.regex.Pattern;

import dev.keydoctor.diagnosis.Verdict;
import dev.keydoctor.diagnosis.wordings.Vocabulary;

import static dev.keydoctor.diagnosis.Verdict.*;
import static dev.keydoctor.diagnosis.rules.Conditions.*;
import static dev.keydoctor.diagnosis.rules.Evidence.Request.*;
import static dev.keydoctor.diagnosis.wordings.Wordings.*;

/**
 * The last part of the table of {@link Rules}, for where only a status or the headline of
 * a tool is left.
 */
final class StatusRules {

	/*
	 * What hides behind a bare status, most likely first for people who build with tools.
	 */
	static final Verdict[] WHY_400 = { BAD_REQUEST, UNSUPPORTED_PARAMETER, CONTENT_POLICY, ORGANIZATION_UNVERIFIED,
			SPEND_LIMIT_REACHED };

	static final Verdict[] WHY_401 = { INVALID_KEY, MISSING_SCOPE, MISSING_KEY, ORGANIZATION_MISMATCH,
			ACCOUNT_DEACTIVATED };

	static final Verdict[] WHY_403 = { ORGANIZATION_UNVERIFIED, MODEL_ACCESS, MISSING_SCOPE, REGION_UNSUPPORTED,
			BLOCKED_BY_EDGE };

	static final Verdict[] WHY_404 = { MODEL_ACCESS, MODEL_RETIRED, WRONG_ENDPOINT };

	static final Verdict[] WHY_429 = { INSUFFICIENT_QUOTA, RATE_LIMITED, BILLING_NOT_ACTIVE, SPEND_LIMIT_REACHED };

	/* Error: Not Found. Error POSTing https://api.openai.com/v1/…: Not Found */
	private static final Pattern NOT_FOUND = Pattern.compile(
			"(?:\\A|\\n)\\s?(?:[a-z]{0,20}error: |error (?:get|post)ing https?://\\S{1,120}: )not found[\"']?(?:\\z|\\n| at )|(?:request|response|call) failed with stat[a-z]{1,3}:? not found");

	/* The machine itself, the network at home, and a site of WordPress or Nextcloud. */
	private static final Pattern OWN_SERVER = Pattern
		.compile("https?://(?:(?:localhost|127\\.0\\.0\\.1)(?![a-z0-9.-])|192\\.168\\.\\d|10\\.\\d{1,3}\\.\\d|"
				+ "[a-z0-9.:-]{2,80}/(?:wp-json|wp-admin|index\\.php|ocs)/)");

	private static final Pattern OWN_SITE = Vocabulary.pattern("{begin}({own-site})");

	private static final Pattern OPENAI_ANSWERED = Vocabulary.pattern("{begin}{openai-answered}");

	private static final Pattern OTHER_IMAGES = Vocabulary.pattern("{other-images}");

	private static final Pattern HAS_PLUS = Vocabulary.pattern("(?<!{without} ){begin}({has-plus})");

	private static final Pattern TEXT_WITHOUT_IMAGE = Vocabulary.pattern("{text-without-image}");

	private static final Pattern SILENCE = Vocabulary.pattern("{begin}{openai-is-silent}");

	// @formatter:off
	static RuleTable table() {
		return new RuleTable()
		.ambiguous("models-403", asked(MODELS).and(status(403)), AMBIGUOUS_FORBIDDEN, MISSING_SCOPE, REGION_UNSUPPORTED, BLOCKED_BY_EDGE)
		.ambiguous("text-403", asked(TEXT).and(status(403)), AMBIGUOUS_FORBIDDEN, MODEL_ACCESS, MISSING_SCOPE, REGION_UNSUPPORTED)
		.onlyPasted(new RuleTable()
			// An app answers 503 where OpenAI was never asked.
			.ambiguous("app-not-set-up", says(clients("not-set-up")), MISSING_KEY, MISSING_KEY, NOT_OPENAI)
			// Where the key serves for a text, only what images need can be missing.
			.ambiguous("verified-image-403", forbidden().and(matches(TEXT_WITHOUT_IMAGE)).and(StatedFact.VERIFIED.stated()).butNot(matches(OTHER_IMAGES)), AMBIGUOUS_FORBIDDEN, MODEL_ACCESS, MISSING_SCOPE)
			.ambiguous("image-403", forbidden().and(matches(TEXT_WITHOUT_IMAGE)).butNot(matches(OTHER_IMAGES)), AMBIGUOUS_FORBIDDEN, ORGANIZATION_UNVERIFIED, MODEL_ACCESS, MISSING_SCOPE)
			// A web server that stands before the reader's own site, and that site.
			.ambiguous("web-servers-403", status(403).and(word("nginx", "apache", "litespeed")).butNot(namesOpenAi()), AMBIGUOUS_FORBIDDEN, NOT_OPENAI, BLOCKED_BY_EDGE, ORGANIZATION_UNVERIFIED, MODEL_ACCESS)
			.ambiguous("own-sites-5xx", serverError().and(matches(OWN_SITE)).butNot(shows("api.openai.com").or(matches(OPENAI_ANSWERED))), NOT_OPENAI, NOT_OPENAI, SERVER_ERROR)
			// ChatGPT Plus pays for no request with a key, and has limits of its own.
			.ambiguous("plus-and-a-limit", tooMany().and(hasPlus()), AMBIGUOUS_TOO_MANY_REQUESTS, INSUFFICIENT_QUOTA, CHATGPT_ACCOUNT, RATE_LIMITED)
			.rules(FactRules.table()))
		.ambiguous("bare-400", status(400), AMBIGUOUS_BAD_REQUEST, WHY_400)
		.ambiguous("bare-401", status(401), AMBIGUOUS_UNAUTHORIZED, WHY_401)
		.ambiguous("bare-403", status(403), AMBIGUOUS_FORBIDDEN, WHY_403)
		.ambiguous("bare-404", status(404, 410), AMBIGUOUS_NOT_FOUND, WHY_404)
		.ambiguous("bare-429", status(429), AMBIGUOUS_TOO_MANY_REQUESTS, WHY_429)
		.likelyIfNamed("bare-413", status(413), REQUEST_TOO_LARGE)
		.likelyIfNamed("bare-503", status(503), OVERLOADED)
		.likely("bare-5xx", serverError().and(namesOpenAi()).butNot(ownServer()), SERVER_ERROR)
		.onlyPasted(new RuleTable()
			.ambiguous("some-bare-5xx", serverError(), SERVER_ERROR, SERVER_ERROR, NOT_OPENAI))
		.rule("odd-answer", live(), COULD_NOT_CHECK)

		// Only pasted texts come this far.
		.onlyPasted(new RuleTable()
			.likelyIfNamed("bare-408", status(408), NETWORK)
			.likelyIfNamed("refused-method", status(405), WRONG_ENDPOINT)
			.likely("bare-4xx", status(409, 415, 422).and(namesOpenAi()), BAD_REQUEST)
			// OpenAI answers no other: what stands between does.
			.ambiguous("some-bare-4xx", statusBetween(406, 499), BAD_REQUEST, BAD_REQUEST, NOT_OPENAI)

			// A tool says of any trouble that it is the key.
			.ambiguous("catch-all", says(clients("catch-all")), AMBIGUOUS_UNAUTHORIZED, INVALID_KEY, MISSING_SCOPE, WRONG_ENDPOINT, NETWORK, MISSING_KEY)

			// Only the headline of a tool is left.
			.ambiguous("headline-429", tooMany(), AMBIGUOUS_TOO_MANY_REQUESTS, WHY_429)
			.ambiguous("headline-401", says(headlines("unauthorized")).or(saysIn(translated("unauthorized"))).or(saysIn(translated("invalid-authentication"))), AMBIGUOUS_UNAUTHORIZED, WHY_401)
			.ambiguous("headline-403", says(headlines("forbidden")).or(saysIn(translated("forbidden"))), AMBIGUOUS_FORBIDDEN, WHY_403)
			.ambiguous("headline-404", says(headlines("not-found")).or(matches(NOT_FOUND)).or(saysIn(translated("not-found"))), AMBIGUOUS_NOT_FOUND, WHY_404)
			// Paid with one account, and signed in with another.
			.ambiguous("plus-shown-as-free", hasPlus().and(saysNear("shows-told", "free-plan")), CHATGPT_ACCOUNT, CHATGPT_ACCOUNT, WEBSITE_MESSAGE)
			.ambiguous("openai-is-silent", matches(SILENCE), NETWORK, NETWORK, SERVER_ERROR, OVERLOADED)
			.likelyIfNamed("headline-503", says(headlines("unavailable")), OVERLOADED)
			.likelyIfNamed("headline-500", says(headlines("server-error")).or(saysIn(translated("server"))).or(saysNear("server", "failure")), SERVER_ERROR)
			.likely("headline-4xx", says(headlines("other")).or(saysIn(translated("other"))), BAD_REQUEST)
			.ambiguous("headline-400", says(headlines("bad-request")).or(saysIn(translated("bad-request"))), AMBIGUOUS_BAD_REQUEST, WHY_400)
			.ambiguous("nothing-recognised", anything(), UNKNOWN, UNKNOWN));
	}
	// @formatter:on

	private StatusRules() {
	}

	/** A server on one's own computer is spoken of, and not OpenAI's. */
	static Condition ownServer() {
		return matches(OWN_SERVER).butNot(shows("api.openai.com"));
	}

	/** Somebody pays for ChatGPT, and not for requests with a key. */
	static Condition hasPlus() {
		return matches(HAS_PLUS);
	}

	static Condition tooMany() {
		return status(429).or(says(headlines("too-many")))
			.or(saysIn(translated("too-many")))
			.or(saysIn(translated("rate")))
			.or(saysNear("rate-limit", "exhausted"))
			.or(saysNear("rate-limit", "reached"));
	}

	private static Condition serverError() {
		return statusBetween(500, 599).butNot(says(headlines("too-many")));
	}

}
