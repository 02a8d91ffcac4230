package dev.keydoctor.diagnosis.rules;

import java.util.regex.Pattern;

import dev.keydoctor.diagnosis.Circumstance;
import dev.keydoctor.diagnosis.text.Letters;
import dev.keydoctor.diagnosis.wordings.Vocabulary;

import static dev.keydoctor.diagnosis.Verdict.*;
import static dev.keydoctor.diagnosis.rules.Conditions.*;
import static dev.keydoctor.diagnosis.rules.StatedFact.*;
import static dev.keydoctor.diagnosis.wordings.Wordings.*;

/**
 * The part of the table of {@link Rules} for a status or the headline of a tool beside
 * which the reader tells what rules causes out: the balance, the verification, that the
 * key is good, the name of a model.
 */
final class FactRules {

	/* I replaced gpt-image-1, and it is 404 again. */
	private static final Pattern MODEL_REPLACED = Vocabulary
		.pattern("{begin}({replaced}|{instead-of}|{no-longer-use}|{person}){end}");

	/* Letters and digits. */
	private static final int FEW = 150;

	// @formatter:off
	static RuleTable table() {
		return new RuleTable()
		.likely("429-without-balance", StatusRules.tooMany().and(NO_BALANCE.stated()).butNot(BALANCE.stated()), INSUFFICIENT_QUOTA)
		.ambiguous("429-with-balance", StatusRules.tooMany().and(BALANCE.stated()).butNot(NO_BALANCE.stated()).butNot(StatusRules.hasPlus()), AMBIGUOUS_TOO_MANY_REQUESTS, RATE_LIMITED, SPEND_LIMIT_REACHED, BILLING_NOT_ACTIVE)
		.ambiguous(Circumstance.STILL_FORBIDDEN.code(), forbidden().and(VERIFIED.stated()), AMBIGUOUS_FORBIDDEN, MODEL_ACCESS, MISSING_SCOPE, REGION_UNSUPPORTED, BLOCKED_BY_EDGE)
		// The tool sends something else than the key that was checked.
		.ambiguous("401-with-a-good-key", refused().and(KEY_WORKS_HERE.stated()), AMBIGUOUS_UNAUTHORIZED, MISSING_KEY, ORGANIZATION_MISMATCH, MISSING_SCOPE)
		.ambiguous("401-with-another-key", refused().and(ANOTHER_KEY_TOO.stated()), AMBIGUOUS_UNAUTHORIZED, MISSING_KEY, MISSING_SCOPE, ORGANIZATION_MISMATCH, ACCOUNT_DEACTIVATED)
		// The resource you are requesting could not be found. gpt-image-1
		.likely("404-of-a-retired-model", notFoundBesideRetired().and(fewWords()), MODEL_RETIRED)
		.likely("400-of-a-retired-model", badRequest().and(besideRetired()).and(fewWords()), MODEL_RETIRED)
		.ambiguous("404-in-a-log", notFoundBesideRetired(), AMBIGUOUS_NOT_FOUND, MODEL_RETIRED, MODEL_ACCESS, WRONG_ENDPOINT);
	}
	// @formatter:on

	private FactRules() {
	}

	private static Condition notFoundBesideRetired() {
		return status(404).or(says(headlines("not-found"))).or(saysIn(translated("not-found"))).and(besideRetired());
	}

	private static Condition badRequest() {
		return status(400).or(says(headlines("bad-request"))).or(saysIn(translated("bad-request")));
	}

	private static Condition besideRetired() {
		return retiredModel().butNot(matches(MODEL_REPLACED))
			.butNot((error) -> Services.isOneWithoutModelsNamed(Letters.inWords(error.whole())));
	}

	/* In a longer text the model may be another request's. */
	private static Condition fewWords() {
		return (error) -> error.searched().squeezed().length() <= FEW;
	}

	private static Condition refused() {
		return unauthorized().or(saysIn(translated("unauthorized"))).or(saysIn(translated("invalid-authentication")));
	}

}
