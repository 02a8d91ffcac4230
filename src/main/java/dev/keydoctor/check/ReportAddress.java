package dev.keydoctor.check;

import dev.keydoctor.diagnosis.Report;
import dev.keydoctor.diagnosis.code.ReportCode;
import dev.keydoctor.site.Language;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/**
 * A writer of the addresses at which reports are read.
 */
final class ReportAddress {

	/** The parameter that says that a further text said nothing new. */
	static final String MORE = "more";

	private ReportAddress() {
	}

	static String of(Language language, Report report) {
		return language.path("/reports/" + ReportCode.encode(report));
	}

	/** The address of a report whose form goes on counting for a course. */
	static String of(Language language, Report report, String course) {
		return of(language, report) + (course.isEmpty() ? "" : "?course=" + course);
	}

	/** See other, so that a reload of the report never sends the form again. */
	static ModelAndView seeOther(Language language, Report report, String course) {
		return seeOther(of(language, report, course));
	}

	/** The same report as before, where a further text said nothing new. */
	static ModelAndView seeAgain(Language language, Report report, String course) {
		String counted = of(language, report, course);
		return seeOther(counted + (course.isEmpty() ? "?" : "&") + MORE + "=nothing#more");
	}

	private static ModelAndView seeOther(String address) {
		RedirectView redirect = new RedirectView(address);
		redirect.setStatusCode(HttpStatus.SEE_OTHER);
		return new ModelAndView(redirect);
	}

}
