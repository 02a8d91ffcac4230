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
	 * The section that answers a report.
	 * @return the id of the section, or {@code null} where the guide has none for it
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
			default -> null;
		};
	}

}
