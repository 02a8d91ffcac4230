package dev.keydoctor.diagnosis;

import java.util.List;

import static dev.keydoctor.diagnosis.Conditions.*;
import static dev.keydoctor.diagnosis.Verdict.*;

/**
 * The part of the table of {@link Rules} for causes that are told in the words of apps
 * and people. Whoever lists what may be wrong names several of them.
 */
final class ToldRules {

	// @formatter:off
	static final List<Rule> ALL = new Table()
		.likelyIfNamed("missing-key-translated", saysIn(TranslatedMessages.MISSING_KEY), MISSING_KEY)
		.likelyIfNamed("invalid-key-translated", saysIn(TranslatedMessages.INVALID_KEY), INVALID_KEY)
		.likelyIfNamed("credit-translated", saysIn(TranslatedMessages.CREDIT), INSUFFICIENT_QUOTA)
		.likelyIfNamed("spend-limit-told", saysNear(WordStems.SPEND_LIMIT, WordStems.EXHAUSTED).or(says(ClientMessages.SPEND_LIMIT)), SPEND_LIMIT_REACHED)
		.likelyIfNamed("credit-told", saysNear(WordStems.CREDIT, WordStems.EXHAUSTED)
			.or(saysNear(WordStems.QUOTA, WordStems.EXHAUSTED).and(mentions(WordStems.PAY))), INSUFFICIENT_QUOTA)
		.likelyIfNamed("unverified-told", saysNear(WordStems.ORGANIZATION, WordStems.VERIFIED), ORGANIZATION_UNVERIFIED)
		.likelyIfNamed("deactivated-told", saysNear(WordStems.ACCOUNT, WordStems.DEACTIVATED), ACCOUNT_DEACTIVATED)
		.likelyIfNamed("address-told", saysNear(WordStems.ADDRESS, WordStems.NOT_ALLOWED), IP_NOT_ALLOWED)
		.likely("limit-per-time", says(ClientMessages.SOME_LIMIT).or(saysIn(TranslatedMessages.RATE)).and(word("rpm", "tpm", "rpd", "tpd", "ipm").or(says(ClientMessages.PER_TIME)).or(tellsTheWait())), RATE_LIMITED)
		.likely("rate-limit-type", word("rate_limit_error"), RATE_LIMITED)
		.likelyIfNamed("key-missing", says(ClientMessages.NO_KEY).or(saysNear(WordStems.KEY, WordStems.MISSING)), MISSING_KEY)
		.likelyIfNamed("key-refused", says(ClientMessages.BAD_KEY).or(saysAll("your api key", "is invalid")).or(saysNear(WordStems.KEY, WordStems.WRONG))
			.butNot(says(ClientMessages.CATCH_ALL)).butNot(saysIn(TranslatedMessages.INVALID_AUTHENTICATION)), INVALID_KEY)
		.likelyIfNamed("key-without-right", saysNear(WordStems.KEY, WordStems.PERMISSION), MISSING_SCOPE)
		.likelyIfNamed("file-told", saysNear(WordStems.FILE, WordStems.TOO_LARGE), REQUEST_TOO_LARGE)
		.ambiguous("quota-told", saysNear(WordStems.QUOTA, WordStems.EXHAUSTED), AMBIGUOUS_TOO_MANY_REQUESTS, INSUFFICIENT_QUOTA, SPEND_LIMIT_REACHED, RATE_LIMITED, NOT_OPENAI)
		.likely("model-gone", says(ClientMessages.MODEL_GONE), MODEL_RETIRED)
		.likelyIfNamed("unknown-model", says(ClientMessages.UNKNOWN_MODEL).butNot(says(ClientMessages.CATCH_ALL)), MODEL_ACCESS)
		.rules();
	// @formatter:on

	private ToldRules() {
	}

}
