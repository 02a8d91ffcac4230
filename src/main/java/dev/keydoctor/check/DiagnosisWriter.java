package dev.keydoctor.check;

import dev.keydoctor.diagnosis.Report;
import dev.keydoctor.guide.ContentRepository;
import dev.keydoctor.site.Language;
import dev.keydoctor.site.PublicUrl;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;

/**
 * A writer of reports as JSON, with what the pages and the public address add to them.
 */
@Component
class DiagnosisWriter {

	private final ContentRepository contentRepository;

	private final PublicUrl publicUrl;

	DiagnosisWriter(ContentRepository contentRepository, PublicUrl publicUrl) {
		this.contentRepository = contentRepository;
		this.publicUrl = publicUrl;
	}

	DiagnosisJson write(Language language, Report report, HttpServletRequest request) {
		String title = this.contentRepository.catalog()
			.error(language, report.diagnosis().verdict())
			.orElseThrow()
			.title();
		return DiagnosisJson.of(language, report, title, this.publicUrl.resolve(request));
	}

}
