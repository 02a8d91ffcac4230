package dev.keydoctor.web;

import java.time.Duration;

import dev.keydoctor.guide.ContentRepository;
import dev.keydoctor.guide.Page;
import dev.keydoctor.guide.PageKind;
import dev.keydoctor.incident.IncidentFeed;
import dev.keydoctor.incident.OpenAiStatus;
import dev.keydoctor.site.CacheHeaders;
import dev.keydoctor.site.Language;
import dev.keydoctor.site.NotFoundException;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.ModelAndView;

/**
 * A controller of the page that says whether OpenAI reports an incident.
 */
@Controller
class StatusController {

	private static final Duration A_MOMENT = Duration.ofSeconds(30);

	private final ContentRepository contentRepository;

	private final IncidentFeed incidents;

	StatusController(ContentRepository contentRepository, IncidentFeed incidents) {
		this.contentRepository = contentRepository;
		this.incidents = incidents;
	}

	@GetMapping(Language.PATTERN + "/status")
	ModelAndView status(@PathVariable Language language, ServletWebRequest webRequest) {
		Page page = this.contentRepository.catalog()
			.page(PageKind.PLACE, language, "status")
			.orElseThrow(NotFoundException::new);
		OpenAiStatus status = this.incidents.openAi();
		if (status.askedAt() != null) {
			CacheHeaders.allowPortalCaching(webRequest, A_MOMENT);
		}
		return new ModelAndView("web/status").addObject("page", page).addObject("status", status);
	}

}
