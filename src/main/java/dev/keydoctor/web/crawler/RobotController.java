package dev.keydoctor.web.crawler;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

import dev.keydoctor.guide.ContentRepository;
import dev.keydoctor.site.CacheHeaders;
import dev.keydoctor.site.Language;
import dev.keydoctor.site.PublicUrl;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * A controller of the files that programs expect at fixed addresses.
 */
@RestController
class RobotController {

	private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

	private static final MediaType MARKDOWN = new MediaType(MediaType.TEXT_MARKDOWN, StandardCharsets.UTF_8);

	/** How long security.txt may be kept: its day of expiry moves on each day. */
	private static final Duration ONE_HOUR = Duration.ofHours(1);

	/**
	 * Reports are not named: a crawler has to read one to see that it is not to be
	 * listed.
	 */
	private static final String ROBOTS = """
			User-agent: *
			Disallow: /api/

			Sitemap: %s/sitemap.xml
			""";

	private final ContentRepository contentRepository;

	private final PublicUrl publicUrl;

	private final Sitemap sitemap;

	private final LlmsText llms;

	private final ApiText api;

	private final SecurityContact security;

	RobotController(ContentRepository contentRepository, PublicUrl publicUrl, Sitemap sitemap, LlmsText llms,
			ApiText api, SecurityContact security) {
		this.contentRepository = contentRepository;
		this.publicUrl = publicUrl;
		this.sitemap = sitemap;
		this.llms = llms;
		this.api = api;
		this.security = security;
	}

	@GetMapping("/sitemap.xml")
	ResponseEntity<String> sitemap(ServletWebRequest webRequest) {
		return file(MediaType.APPLICATION_XML,
				this.sitemap.write(this.contentRepository.catalog(), address(webRequest)), webRequest);
	}

	@GetMapping("/robots.txt")
	ResponseEntity<String> robots(ServletWebRequest webRequest) {
		return file(TEXT, ROBOTS.formatted(address(webRequest)), webRequest);
	}

	@GetMapping("/llms.txt")
	ResponseEntity<String> llms(ServletWebRequest webRequest) {
		return file(TEXT, this.llms.write(this.contentRepository.catalog(), Language.EN, address(webRequest)),
				webRequest);
	}

	@GetMapping("/api.md")
	ResponseEntity<String> api(ServletWebRequest webRequest) {
		return file(MARKDOWN, this.api.write(address(webRequest)), webRequest);
	}

	@GetMapping("/.well-known/security.txt")
	ResponseEntity<String> security(ServletWebRequest webRequest) {
		CacheHeaders.allowPortalCaching(webRequest, ONE_HOUR);
		return ResponseEntity.ok().contentType(TEXT).body(this.security.write(address(webRequest)));
	}

	private String address(ServletWebRequest webRequest) {
		return this.publicUrl.resolve(webRequest.getRequest());
	}

	private static ResponseEntity<String> file(MediaType type, String text, ServletWebRequest webRequest) {
		CacheHeaders.allowCaching(webRequest);
		return ResponseEntity.ok().contentType(type).body(text);
	}

}
