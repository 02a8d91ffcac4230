package dev.keydoctor.check;

import java.time.Clock;
import java.util.Optional;

import dev.keydoctor.diagnosis.Report;
import dev.keydoctor.diagnosis.code.ReportCode;
import dev.keydoctor.diagnosis.rules.ReportValidator;
import dev.keydoctor.diagnosis.rules.RuleBook;
import dev.keydoctor.guide.ContentRepository;
import dev.keydoctor.guide.PageKind;

import org.springframework.stereotype.Component;

/**
 * A reader of the codes of reports, which takes for a report only what this portal can
 * have written.
 */
@Component
class ReportReader {

	private final ReportValidator validator;

	private final ContentRepository contentRepository;

	private final Clock clock;

	ReportReader(RuleBook ruleBook, ContentRepository contentRepository, Clock clock) {
		this.validator = new ReportValidator(ruleBook);
		this.contentRepository = contentRepository;
		this.clock = clock;
	}

	/**
	 * The report of what a visitor sends as a code; nothing where that is broken or made
	 * up.
	 */
	Optional<Report> read(String code) {
		return ReportCode.decode(code)
			.filter((report) -> this.validator.isPossible(report, this.clock.instant()))
			.filter((report) -> report.sections().stream().allMatch(this::isOfGuide));
	}

	private boolean isOfGuide(String section) {
		return this.contentRepository.catalog()
			.anchor(section)
			.filter((anchor) -> anchor.kind() == PageKind.GUIDE)
			.isPresent();
	}

}
