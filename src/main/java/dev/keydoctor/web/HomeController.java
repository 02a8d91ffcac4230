package dev.keydoctor.web;

import dev.keydoctor.guide.ContentRepository;
import dev.keydoctor.guide.Page;
import dev.keydoctor.guide.PageKind;
import dev.keydoctor.site.CacheHeaders;
import dev.keydoctor.site.Language;
import dev.keydoctor.site.Languages;
import dev.keydoctor.site.NotFoundException;
import dev.keydoctor.site.TypedText;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A controller of the home page, and of addresses without a language, which lead to the
 * page in the reader's.
 */
@Controller
class HomeController {

	private final Languages languages;

	private final ContentRepository contentRepository;

	HomeController(Languages languages, ContentRepository contentRepository) {
		this.languages = languages;
		this.contentRepository = contentRepository;
	}

	/**
	 * Leads from an address without a language, as people type it from memory, to the
	 * page in theirs; what they search for and the code of a course go along.
	 */
	@GetMapping({ "/", "/explain", "/check", "/guides", "/errors", "/status", "/search", "/links" })
	ResponseEntity<Void> choose(HttpServletRequest request) {
		String path = this.languages.resolve(request).path(request.getServletPath());
		return Languages.redirect(UriComponentsBuilder.fromUriString(path + TypedText.query(request.getQueryString()))
			.replaceQueryParam("lang")
			.build(true)
			.toUriString());
	}

	@GetMapping("/{kind:guides|errors}/{slug}")
	ResponseEntity<Void> choose(@PathVariable String kind, @PathVariable String slug, HttpServletRequest request) {
		return Languages.redirect(this.contentRepository.catalog()
			.page(PageKind.of(kind).orElseThrow(), this.languages.resolve(request), slug)
			.map(Page::path)
			.orElseThrow(NotFoundException::new));
	}

	@GetMapping(Language.PATTERN + "/")
	ModelAndView home(@PathVariable Language language, ServletWebRequest webRequest) {
		CacheHeaders.allowCaching(webRequest);
		return new ModelAndView("web/home").addObject("guides", this.contentRepository.catalog().guides(language));
	}

}
