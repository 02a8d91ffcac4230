package dev.keydoctor.web.crawler;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

import dev.keydoctor.guide.ContentRepository;
import dev.keydoctor.site.Language;
import dev.keydoctor.site.PublicUrl;
import dev.keydoctor.site.SharedPage;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.CacheControl;
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

	/** How long the security contact is kept: the day until which it is good moves on. */
	private static final Duration ONE_HOUR = Duration.ofHours(1);

	/**
	 * Reports are not forbidden: a crawler has to read that they are not to be listed.
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

	private final SecurityContact security;

	RobotController(ContentRepository contentRepository, PublicUrl publicUrl, Sitemap sitemap, LlmsText llms,
			SecurityContact security) {
		this.contentRepository = contentRepository;
		this.publicUrl = publicUrl;
		this.sitemap = sitemap;
		this.llms = llms;
		this.security = security;
	}

	@GetMapping("/sitemap.xml")
	ResponseEntity<String> sitemap(HttpServletRequest request) {
		return file(MediaType.APPLICATION_XML,
				this.sitemap.write(this.contentRepository.catalog(), this.publicUrl.of(request)));
	}

	@GetMapping("/robots.txt")
	ResponseEntity<String> robots(HttpServletRequest request) {
		return file(TEXT, ROBOTS.formatted(this.publicUrl.of(request)));
	}

	@GetMapping("/llms.txt")
	ResponseEntity<String> llms(HttpServletRequest request) {
		return file(TEXT, this.llms.write(this.contentRepository.catalog(), Language.EN, this.publicUrl.of(request)));
	}

	@GetMapping("/.well-known/security.txt")
	ResponseEntity<String> security(ServletWebRequest exchange) {
		SharedPage.mayBeKeptByPortal(exchange, ONE_HOUR);
		return ResponseEntity.ok()
			.contentType(TEXT)
			.body(this.security.write(this.publicUrl.of(exchange.getRequest())));
	}

	private static ResponseEntity<String> file(MediaType type, String text) {
		return ResponseEntity.ok().contentType(type).cacheControl(CacheControl.noCache()).body(text);
	}

}
