package dev.keydoctor.guide;

import java.nio.charset.StandardCharsets;

import dev.keydoctor.site.CacheHeaders;
import dev.keydoctor.site.Language;
import dev.keydoctor.site.NotFoundException;

import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * A controller of what is not a page: the Markdown of a page, and the pictures.
 */
@RestController
class FileController {

	private static final MediaType MARKDOWN = new MediaType(MediaType.TEXT_MARKDOWN, StandardCharsets.UTF_8);

	private final ContentRepository contentRepository;

	FileController(ContentRepository contentRepository) {
		this.contentRepository = contentRepository;
	}

	@GetMapping(Language.PATTERN + "/guides/{slug}.md")
	ResponseEntity<String> guide(@PathVariable Language language, @PathVariable String slug,
			ServletWebRequest webRequest) {
		return source(PageKind.GUIDE, language, slug, webRequest);
	}

	@GetMapping(Language.PATTERN + "/errors/{verdict}.md")
	ResponseEntity<String> error(@PathVariable Language language, @PathVariable String verdict,
			ServletWebRequest webRequest) {
		return source(PageKind.ERROR, language, verdict, webRequest);
	}

	@GetMapping(Language.PATTERN + "/{place:errors|status}.md")
	ResponseEntity<String> place(@PathVariable Language language, @PathVariable String place,
			ServletWebRequest webRequest) {
		return source(PageKind.PLACE, language, place, webRequest);
	}

	@GetMapping("/images/{name}")
	ResponseEntity<byte[]> image(@PathVariable String name, ServletWebRequest webRequest) {
		Image image = this.contentRepository.catalog().image(name).orElseThrow(NotFoundException::new);
		CacheHeaders.allowCaching(webRequest);
		return ResponseEntity.ok()
			.contentType(MediaTypeFactory.getMediaType(image.name()).orElse(MediaType.APPLICATION_OCTET_STREAM))
			.body(image.bytes());
	}

	private ResponseEntity<String> source(PageKind kind, Language language, String slug, ServletWebRequest webRequest) {
		Page page = this.contentRepository.catalog().page(kind, language, slug).orElseThrow(NotFoundException::new);
		CacheHeaders.allowCaching(webRequest);
		return ResponseEntity.ok().contentType(MARKDOWN).body(page.body().source());
	}

}
