package dev.keydoctor.web;

import java.io.IOException;
import java.util.regex.Pattern;

import dev.keydoctor.ratelimit.CourseCodes;
import dev.keydoctor.site.Language;
import dev.keydoctor.site.Languages;
import dev.keydoctor.site.PublicUrl;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/**
 * A controller advice that gives every page its frame.
 */
@ControllerAdvice
class PageModelAdvice {

	private static final Pattern PARAMETERS = Pattern.compile(";[^/]*");

	private final Languages languages;

	private final PublicUrl publicUrl;

	private final CourseCodes courses;

	PageModelAdvice(Languages languages, PublicUrl publicUrl, CourseCodes courses) {
		this.languages = languages;
		this.publicUrl = publicUrl;
		this.courses = courses;
	}

	@ModelAttribute("frame")
	PageModel frame(HttpServletRequest request) {
		Language language = this.languages.resolve(request);
		return new PageModel(language, path(request, language), this.publicUrl.resolve(request),
				this.languages.defaultLanguage(), this.courses.exist());
	}

	/**
	 * A part of an address that is not what it should be names nothing that exists; a
	 * field of a form that is not is a bad request.
	 */
	@ExceptionHandler
	void refuse(MethodArgumentTypeMismatchException ex, HttpServletResponse response) throws IOException {
		response.sendError(ex.getParameter().hasParameterAnnotation(PathVariable.class)
				? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_BAD_REQUEST);
	}

	/**
	 * The path behind the language, which is that of the home page for an error: there is
	 * no such page in other languages. What follows a semicolon names no page and may be
	 * a key.
	 */
	private static String path(HttpServletRequest request, Language language) {
		String uri = request.getRequestURI();
		boolean failed = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) != null;
		return (failed || Language.ofPath(uri).isEmpty()) ? "/"
				: PARAMETERS.matcher(uri.substring(language.path("").length())).replaceAll("");
	}

}
