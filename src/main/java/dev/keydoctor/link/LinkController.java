package dev.keydoctor.link;

import java.text.DecimalFormatSymbols;
import java.util.List;

import dev.keydoctor.guide.ContentRepository;
import dev.keydoctor.link.AnchorFinder.AnchorGroup;
import dev.keydoctor.site.CacheHeaders;
import dev.keydoctor.site.Language;
import dev.keydoctor.site.PublicUrl;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * A controller of the list of all anchors with their links: for authors as a page or a
 * table, for programs as JSON.
 */
@Controller
class LinkController {

	private static final String CSV = "text/csv;charset=UTF-8";

	private static final String FILE = "/api/v1/anchors.csv";

	private static final String SEMICOLON = "semicolon";

	private static final String BYTE_ORDER_MARK = "\uFEFF";

	private final ContentRepository contentRepository;

	private final AnchorFinder anchors;

	private final PublicUrl publicUrl;

	LinkController(ContentRepository contentRepository, AnchorFinder anchors, PublicUrl publicUrl) {
		this.contentRepository = contentRepository;
		this.anchors = anchors;
		this.publicUrl = publicUrl;
	}

	@GetMapping(Language.PATTERN + "/links")
	String links(@PathVariable Language language, @RequestParam(defaultValue = "") AnchorFilter filter, Model model,
			ServletWebRequest webRequest) {
		CacheHeaders.allowCaching(webRequest);
		model.addAttribute("code", language.code());
		model.addAttribute("filter", filter.text());
		model.addAttribute("table", table(language));
		List<AnchorGroup> groups = this.anchors.matching(filter, this.publicUrl.resolve(webRequest.getRequest()));
		model.addAttribute("groups", groups);
		model.addAttribute("left", groups.stream().mapToInt((group) -> group.anchors().size()).sum());
		return "link/links";
	}

	@GetMapping(path = "/api/v1/anchors", produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<List<AnchorLinks>> json(HttpServletRequest request) {
		return ResponseEntity.ok().varyBy(HttpHeaders.ACCEPT).body(all(request));
	}

	@GetMapping(path = "/api/v1/anchors", produces = CSV)
	ResponseEntity<String> csv(HttpServletRequest request) {
		return csv().varyBy(HttpHeaders.ACCEPT).body(AnchorTable.of(all(request), ","));
	}

	/**
	 * The address with the ending is for people: browsers cannot ask for a type, and
	 * Excel reads a file as UTF-8 only behind this mark, which programs would stumble on.
	 */
	@GetMapping(FILE)
	ResponseEntity<String> csvFile(@RequestParam(defaultValue = "") String separator, ServletWebRequest webRequest) {
		CacheHeaders.allowCaching(webRequest);
		return csv().body(BYTE_ORDER_MARK
				+ AnchorTable.of(all(webRequest.getRequest()), SEMICOLON.equals(separator) ? ";" : ","));
	}

	/** Where numbers have a comma, Excel splits a line at semicolons alone. */
	private static String table(Language language) {
		boolean comma = DecimalFormatSymbols.getInstance(language.locale()).getDecimalSeparator() == ',';
		return FILE + (comma ? "?separator=" + SEMICOLON : "");
	}

	private static ResponseEntity.BodyBuilder csv() {
		ContentDisposition asFile = ContentDisposition.attachment().filename("anchors.csv").build();
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(CSV))
			.header(HttpHeaders.CONTENT_DISPOSITION, asFile.toString());
	}

	private List<AnchorLinks> all(HttpServletRequest request) {
		String address = this.publicUrl.resolve(request);
		return this.contentRepository.catalog()
			.anchors()
			.stream()
			.map((anchor) -> AnchorLinks.of(anchor, address))
			.toList();
	}

}
