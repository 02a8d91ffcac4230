package dev.keydoctor.diagnosis.rules;

import static dev.keydoctor.diagnosis.Verdict.*;
import static dev.keydoctor.diagnosis.rules.Conditions.*;
import static dev.keydoctor.diagnosis.wordings.Wordings.*;

/**
 * The part of the table of {@link Rules} for OpenAI's own sentences in other languages,
 * as apps and browsers translate them.
 */
final class TranslatedRules {

	// @formatter:off
	static RuleTable table() {
		return new RuleTable()
		.likely("quota-translated", saysIn(translated("quota")), INSUFFICIENT_QUOTA)
		.likely("no-key-translated", saysIn(translated("no-key")), MISSING_KEY)
		.likely("unverified-translated", saysIn(translated("unverified")), ORGANIZATION_UNVERIFIED)
		.likely("scopes-translated", saysIn(translated("scopes")), MISSING_SCOPE)
		.likely("region-translated", saysIn(translated("region")), REGION_UNSUPPORTED)
		.likely("billing-translated", saysIn(translated("billing")), BILLING_NOT_ACTIVE)
		.likely("safety-translated", saysIn(translated("safety")), CONTENT_POLICY)
		.likely("hard-limit-translated", saysIn(translated("hard-limit")), SPEND_LIMIT_REACHED)
		.likely("context-translated", saysIn(translated("context")), REQUEST_TOO_LARGE)
		.likely("overloaded-translated", saysIn(translated("overloaded")), OVERLOADED)
		.likely("model-translated", saysIn(translated("model")), MODEL_ACCESS)
		.likely("model-gone-translated", saysIn(translated("model-gone")), MODEL_RETIRED)
		.likely("no-organization-translated", saysIn(translated("no-organization")), NO_ORGANIZATION)
		.likely("other-organization-translated", saysIn(translated("other-organization")), ORGANIZATION_MISMATCH)
		.likely("unsupported-translated", saysIn(translated("unsupported")), UNSUPPORTED_PARAMETER)
		// OpenAI never answers 402.
		.likely("payment-required-translated", saysIn(translated("payment-required")).butNot(ToldRules.openAisCreditIsGone()), NOT_OPENAI);
	}
	// @formatter:on

	private TranslatedRules() {
	}

}
