package dev.keydoctor.web;

import dev.keydoctor.language.Language;
import dev.keydoctor.language.Languages;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Gives every page its frame.
 */
@ControllerAdvice
class FrameAdvice {

	private final Languages languages;

	private final PublicUrl publicUrl;

	FrameAdvice(Languages languages, PublicUrl publicUrl) {
		this.languages = languages;
		this.publicUrl = publicUrl;
	}

	@ModelAttribute("frame")
	Frame frame(HttpServletRequest request) {
		Language language = this.languages.of(request);
		return new Frame(language, path(request), this.publicUrl.of(request));
	}

	/** A page that failed is offered in no other language, only the front door is. */
	private static String path(HttpServletRequest request) {
		String uri = request.getRequestURI();
		boolean failed = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) != null;
		return (failed || Language.ofPath(uri).isEmpty()) ? "/" : uri.substring("/pl".length());
	}

}
