package dev.keydoctor.web;

import dev.keydoctor.guide.ContentRepository;
import dev.keydoctor.guide.Page;
import dev.keydoctor.guide.PageKind;
import dev.keydoctor.site.Language;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * A controller that counts the links to sections that a page does not have, so that
 * somebody notices a course with outdated links. Which section was wanted is never told:
 * a fragment may hold anything.
 */
@RestController
class BrokenAnchorController {

	private final ContentRepository contentRepository;

	private final MeterRegistry metrics;

	BrokenAnchorController(ContentRepository contentRepository, MeterRegistry metrics) {
		this.contentRepository = contentRepository;
		this.metrics = metrics;
	}

	@PostMapping("/{language}/{kind:guides|errors}/{slug}/lost")
	ResponseEntity<Void> count(@PathVariable Language language, @PathVariable String kind, @PathVariable String slug) {
		// Only names of real pages become tags, so their number stays small.
		Page page = PageKind.of(kind)
			.flatMap((known) -> this.contentRepository.catalog().page(known, language, slug))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		this.metrics.counter("keydoctor.fragments.unknown", "page", page.page(), "language", language.code())
			.increment();
		return ResponseEntity.noContent().build();
	}

}
