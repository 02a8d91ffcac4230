package dev.keydoctor.check;

import dev.keydoctor.diagnosis.Report;
import dev.keydoctor.diagnosis.ReportCode;
import dev.keydoctor.language.Language;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Where a report is to be read.
 */
final class ReportAddress {

	private ReportAddress() {
	}

	static String of(Language language, Report report) {
		return "/" + language.code() + "/reports/" + ReportCode.encode(report);
	}

	/** See other, so that a reload of the report never sends the form again. */
	static ModelAndView seeOther(Language language, Report report) {
		RedirectView redirect = new RedirectView(of(language, report));
		redirect.setStatusCode(HttpStatus.SEE_OTHER);
		redirect.setExposeModelAttributes(false);
		return new ModelAndView(redirect);
	}

}
