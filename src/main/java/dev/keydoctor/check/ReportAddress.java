package dev.keydoctor.check;

import dev.keydoctor.diagnosis.Report;
import dev.keydoctor.diagnosis.code.ReportCode;
import dev.keydoctor.site.Language;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/**
 * A record of where a report is to be read.
 */
final class ReportAddress {

	private ReportAddress() {
	}

	static String of(Language language, Report report) {
		return "/" + language.code() + "/reports/" + ReportCode.encode(report);
	}

	/** The same; the form beside the report goes on counting for the course. */
	static String of(Language language, Report report, String course) {
		return of(language, report) + (course.isEmpty() ? "" : "?course=" + course);
	}

	/** See other, so that a reload of the report never sends the form again. */
	static ModelAndView seeOther(Language language, Report report, String course) {
		RedirectView redirect = new RedirectView(of(language, report, course));
		redirect.setStatusCode(HttpStatus.SEE_OTHER);
		redirect.setExposeModelAttributes(false);
		return new ModelAndView(redirect);
	}

}
