package dev.keydoctor.diagnosis.code;

import java.util.List;

import dev.keydoctor.diagnosis.Certainty;
import dev.keydoctor.diagnosis.KeyFault;
import dev.keydoctor.diagnosis.KeyKind;
import dev.keydoctor.diagnosis.Provider;
import dev.keydoctor.diagnosis.Repair;
import dev.keydoctor.diagnosis.Step;
import dev.keydoctor.diagnosis.StepStatus;
import dev.keydoctor.diagnosis.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A record of a list of words in the order of the numbers under which they stand in
 * published report codes. It may only grow at its end.
 *
 * @param <E> the kind of word
 * @param width how many bits a number takes
 * @param words the words in the order of their numbers, which begin at one
 */
record WireOrdinals<E>(int width, List<E> words) {

	static final WireOrdinals<Verdict> VERDICTS = new WireOrdinals<>(7, List.of(Verdict.HEALTHY, Verdict.INVALID_KEY,
			Verdict.MISSING_KEY, Verdict.MALFORMED_KEY, Verdict.WRONG_PROVIDER_KEY, Verdict.ACCOUNT_DEACTIVATED,
			Verdict.NO_ORGANIZATION, Verdict.ORGANIZATION_MISMATCH, Verdict.IP_NOT_ALLOWED, Verdict.MISSING_SCOPE,
			Verdict.REGION_UNSUPPORTED, Verdict.ORGANIZATION_UNVERIFIED, Verdict.MODEL_ACCESS, Verdict.MODEL_RETIRED,
			Verdict.INSUFFICIENT_QUOTA, Verdict.BILLING_NOT_ACTIVE, Verdict.SPEND_LIMIT_REACHED,
			Verdict.USAGE_LIMIT_REACHED, Verdict.RATE_LIMITED, Verdict.REQUEST_TOO_LARGE, Verdict.CONTENT_POLICY,
			Verdict.WRONG_ENDPOINT, Verdict.UNSUPPORTED_PARAMETER, Verdict.BAD_REQUEST, Verdict.SERVER_ERROR,
			Verdict.OVERLOADED, Verdict.NETWORK, Verdict.BLOCKED_BY_EDGE, Verdict.AMBIGUOUS_UNAUTHORIZED,
			Verdict.AMBIGUOUS_FORBIDDEN, Verdict.AMBIGUOUS_TOO_MANY_REQUESTS, Verdict.AMBIGUOUS_BAD_REQUEST,
			Verdict.AMBIGUOUS_NOT_FOUND, Verdict.NOT_OPENAI, Verdict.UNKNOWN, Verdict.COULD_NOT_CHECK,
			Verdict.WRONG_REGION_HOST, Verdict.CHATGPT_ACCOUNT, Verdict.WEBSITE_MESSAGE));

	static final WireOrdinals<Certainty> CERTAINTIES = new WireOrdinals<>(2,
			List.of(Certainty.CERTAIN, Certainty.LIKELY, Certainty.AMBIGUOUS));

	static final WireOrdinals<Provider> PROVIDERS = new WireOrdinals<>(5,
			List.of(Provider.OPENAI, Provider.ANTHROPIC, Provider.GOOGLE, Provider.AZURE_OPENAI, Provider.GROQ,
					Provider.OPENROUTER, Provider.MISTRAL, Provider.DEEPSEEK, Provider.AWS, Provider.DASHSCOPE,
					Provider.OTHER));

	static final WireOrdinals<Step> STEPS = new WireOrdinals<>(3,
			List.of(Step.FORMAT, Step.AUTHENTICATION, Step.GENERATION, Step.IMAGES));

	static final WireOrdinals<StepStatus> STATUSES = new WireOrdinals<>(3,
			List.of(StepStatus.PASSED, StepStatus.WARNING, StepStatus.FAILED, StepStatus.NOT_TESTED));

	static final WireOrdinals<KeyKind> KINDS = new WireOrdinals<>(4, List.of(KeyKind.PROJECT, KeyKind.SERVICE_ACCOUNT,
			KeyKind.ADMIN, KeyKind.LEGACY, KeyKind.EXAMPLE, KeyKind.OTHER));

	static final WireOrdinals<KeyFault> FAULTS = new WireOrdinals<>(6,
			List.of(KeyFault.EMPTY, KeyFault.PLACEHOLDER, KeyFault.MASKED, KeyFault.LOOKALIKE_LETTER,
					KeyFault.UNSENDABLE_CHARACTER, KeyFault.EXTRA_TEXT, KeyFault.TWO_KEYS, KeyFault.TOO_LONG,
					KeyFault.CAPITALIZED, KeyFault.OPENAI_ID, KeyFault.SESSION_TOKEN, KeyFault.NOT_A_KEY,
					KeyFault.ANTHROPIC_KEY, KeyFault.GOOGLE_KEY, KeyFault.GROQ_KEY, KeyFault.OPENROUTER_KEY,
					KeyFault.DEEPSEEK_KEY, KeyFault.AZURE_OR_MISTRAL_KEY, KeyFault.AWS_KEY, KeyFault.OTHER_KEY));

	static final WireOrdinals<Repair> REPAIRS = new WireOrdinals<>(4,
			List.of(Repair.BLANKS, Repair.LINE_BREAK, Repair.QUOTES, Repair.BEARER, Repair.ASSIGNMENT,
					Repair.PUNCTUATION, Repair.INVISIBLE, Repair.DASH, Repair.SURROUNDING_TEXT));

	void write(@Nullable E word, BitWriter to) {
		to.number((word != null) ? number(word) : 0, this.width);
	}

	private int number(E word) {
		int index = this.words.indexOf(word);
		if (index < 0) {
			throw new IllegalStateException(word + " has no number: add it at the end of its list in WireOrdinals");
		}
		return index + 1;
	}

	@Nullable E readOrNull(BitReader from) {
		int number = (int) from.number(this.width);
		if (number > this.words.size()) {
			throw new IllegalArgumentException("Not yet published: " + number);
		}
		return (number > 0) ? this.words.get(number - 1) : null;
	}

	E read(BitReader from) {
		E word = readOrNull(from);
		if (word == null) {
			throw new IllegalArgumentException("Missing");
		}
		return word;
	}

}
