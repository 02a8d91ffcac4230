package dev.keydoctor.web;

import java.net.URI;

import dev.keydoctor.guide.ContentRepository;
import dev.keydoctor.site.Language;
import dev.keydoctor.site.Languages;
import dev.keydoctor.site.SharedPage;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.ModelAndView;

/**
 * A controller of the home page, and of the way there.
 */
@Controller
class HomeController {

	private final Languages languages;

	private final ContentRepository contentRepository;

	HomeController(Languages languages, ContentRepository contentRepository) {
		this.languages = languages;
		this.contentRepository = contentRepository;
	}

	@GetMapping("/")
	ResponseEntity<Void> choose(HttpServletRequest request) {
		Language language = this.languages.resolve(request);
		return ResponseEntity.status(HttpStatus.FOUND)
			.location(URI.create(language.path("/")))
			.header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
			.build();
	}

	@GetMapping(Language.PATTERN + "/")
	ModelAndView home(@PathVariable Language language, ServletWebRequest webRequest) {
		SharedPage.mayBeKept(webRequest);
		return new ModelAndView("web/home").addObject("guides", this.contentRepository.catalog().guides(language));
	}

}
