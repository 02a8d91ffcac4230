package dev.keydoctor.check;

import dev.keydoctor.diagnosis.Report;
import dev.keydoctor.diagnosis.Step;
import dev.keydoctor.diagnosis.StepStatus;
import org.jspecify.annotations.Nullable;

/**
 * A table of the sections of the guide about images, for reports of a key that failed
 * only there.
 */
final class ImageSections {

	private ImageSections() {
	}

	/**
	 * The id of the section that answers a report, or {@code null} where there is none.
	 */
	static @Nullable String of(Report report) {
		if (!report.ended(Step.IMAGES, StepStatus.FAILED)) {
			return null;
		}
		return switch (report.diagnosis().verdict()) {
			case ORGANIZATION_UNVERIFIED -> "images-403";
			case AMBIGUOUS_FORBIDDEN, MODEL_ACCESS, MISSING_SCOPE -> "images-which-403";
			case INSUFFICIENT_QUOTA, SPEND_LIMIT_REACHED, AMBIGUOUS_BAD_REQUEST -> "images-no-credit";
			case CONTENT_POLICY -> "images-refused";
			case MODEL_RETIRED, AMBIGUOUS_NOT_FOUND -> "image-models";
			case HEALTHY, INVALID_KEY, MISSING_KEY, MALFORMED_KEY, WRONG_PROVIDER_KEY, NO_ORGANIZATION,
					ORGANIZATION_MISMATCH, ACCOUNT_DEACTIVATED, CHATGPT_ACCOUNT, WEBSITE_MESSAGE, BILLING_NOT_ACTIVE,
					USAGE_LIMIT_REACHED, UNSUPPORTED_PARAMETER, BAD_REQUEST, REQUEST_TOO_LARGE, WRONG_ENDPOINT, NETWORK,
					BLOCKED_BY_EDGE, IP_NOT_ALLOWED, REGION_UNSUPPORTED, WRONG_REGION_HOST, RATE_LIMITED, OVERLOADED,
					SERVER_ERROR, AMBIGUOUS_UNAUTHORIZED, AMBIGUOUS_TOO_MANY_REQUESTS, NOT_OPENAI, UNKNOWN,
					COULD_NOT_CHECK ->
				null;
		};
	}

}
