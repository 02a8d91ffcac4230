package dev.keydoctor.web;

import java.net.URI;

import dev.keydoctor.guide.Anchor;
import dev.keydoctor.guide.ContentRepository;
import dev.keydoctor.site.Language;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * A controller that counts whether a page helped. Nothing else is kept: not who, not
 * when, not from where.
 */
@Controller
class FeedbackController {

	private final ContentRepository contentRepository;

	private final MeterRegistry metrics;

	FeedbackController(ContentRepository contentRepository, MeterRegistry metrics) {
		this.contentRepository = contentRepository;
		this.metrics = metrics;
	}

	@PostMapping("/{language}/helpful")
	ResponseEntity<Void> count(@PathVariable Language language, @RequestParam String page,
			@RequestParam boolean helpful) {
		if (!exists(page)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		this.metrics.counter("keydoctor.page.helpful", "page", page, "helpful", String.valueOf(helpful)).increment();
		return ResponseEntity.status(HttpStatus.SEE_OTHER)
			.location(URI.create("/" + language.code() + "/" + page + "#thanks"))
			.build();
	}

	/** Only names of real pages become tags, so their number stays small. */
	private boolean exists(String page) {
		return this.contentRepository.catalog()
			.anchors()
			.stream()
			.filter(Anchor::pageTop)
			.map(Anchor::page)
			.anyMatch(page::equals);
	}

}
