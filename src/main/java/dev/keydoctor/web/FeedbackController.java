package dev.keydoctor.web;

import java.net.URI;

import dev.keydoctor.guide.Anchor;
import dev.keydoctor.guide.ContentRepository;
import dev.keydoctor.guide.Page;
import dev.keydoctor.guide.PageKind;
import dev.keydoctor.site.Language;
import dev.keydoctor.site.NotFoundException;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A controller that counts whether a page helped, and links to sections that a page does
 * not have, so that somebody notices a course with outdated links. Nothing else is kept:
 * not who, not when, not from where, nor which section was wanted, since a fragment may
 * hold anything. Only names of real pages become tags, so their number stays small.
 */
@Controller
class FeedbackController {

	private final ContentRepository contentRepository;

	private final MeterRegistry metrics;

	FeedbackController(ContentRepository contentRepository, MeterRegistry metrics) {
		this.contentRepository = contentRepository;
		this.metrics = metrics;
	}

	@PostMapping(Language.PATTERN + "/helpful")
	ResponseEntity<Void> helpful(@PathVariable Language language, @RequestParam String page,
			@RequestParam boolean helpful) {
		if (!exists(page)) {
			throw new NotFoundException();
		}
		this.metrics.counter("keydoctor.page.helpful", "page", page, "helpful", String.valueOf(helpful)).increment();
		return ResponseEntity.status(HttpStatus.SEE_OTHER)
			.location(URI.create(language.path("/" + page + "#thanks")))
			.build();
	}

	@PostMapping(Language.PATTERN + "/{kind:guides|errors}/{slug}/lost")
	ResponseEntity<Void> lost(@PathVariable Language language, @PathVariable String kind, @PathVariable String slug) {
		return lost(language, PageKind.of(kind).orElseThrow(), slug);
	}

	/** The pages at the top have sections too, and /errors is the one most linked to. */
	@PostMapping(Language.PATTERN + "/{place:errors|status}/lost")
	ResponseEntity<Void> lost(@PathVariable Language language, @PathVariable String place) {
		return lost(language, PageKind.PLACE, place);
	}

	private ResponseEntity<Void> lost(Language language, PageKind kind, String slug) {
		Page page = this.contentRepository.catalog().page(kind, language, slug).orElseThrow(NotFoundException::new);
		this.metrics.counter("keydoctor.fragments.unknown", "page", page.page(), "language", language.code())
			.increment();
		return ResponseEntity.noContent().build();
	}

	private boolean exists(String page) {
		return this.contentRepository.catalog()
			.anchors()
			.stream()
			.filter(Anchor::pageTop)
			.map(Anchor::page)
			.anyMatch(page::equals);
	}

}
