package dev.keydoctor.link;

import java.util.Set;
import java.util.function.Function;

import dev.keydoctor.guide.Anchor;
import dev.keydoctor.guide.ContentRepository;
import dev.keydoctor.ratelimit.CourseCodes;
import dev.keydoctor.site.CacheHeaders;
import dev.keydoctor.site.Languages;
import dev.keydoctor.site.NotFoundException;
import dev.keydoctor.site.PublicUrl;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/**
 * A controller of short links, which lead to their anchor in the reader's language.
 */
@Controller
class GoController {

	/** The pages that count for a course. */
	private static final Set<String> FORMS = Set.of("explain", "check");

	private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml");

	private final ContentRepository contentRepository;

	private final AnchorFinder anchors;

	private final Languages languages;

	private final PublicUrl publicUrl;

	private final CourseCodes courses;

	GoController(ContentRepository contentRepository, AnchorFinder anchors, Languages languages, PublicUrl publicUrl,
			CourseCodes courses) {
		this.contentRepository = contentRepository;
		this.anchors = anchors;
		this.languages = languages;
		this.publicUrl = publicUrl;
		this.courses = courses;
	}

	@GetMapping("/go/{anchor}")
	ModelAndView go(@PathVariable String anchor, @RequestParam(defaultValue = "") String course,
			HttpServletRequest request, HttpServletResponse response) {
		response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
		return this.contentRepository.catalog()
			.anchor(anchor)
			.map((found) -> new ModelAndView(
					new RedirectView(found.path(this.languages.resolve(request)) + query(found, course))))
			.orElseGet(() -> unknown(anchor));
	}

	@GetMapping("/go/{anchor}/qr.svg")
	ResponseEntity<String> drawing(@PathVariable String anchor, @RequestParam(defaultValue = "") String course,
			ServletWebRequest webRequest) {
		return qr(anchor, course, webRequest, SVG, QrDrawing::of);
	}

	@GetMapping("/go/{anchor}/qr.png")
	ResponseEntity<byte[]> picture(@PathVariable String anchor, @RequestParam(defaultValue = "") String course,
			ServletWebRequest webRequest) {
		return qr(anchor, course, webRequest, MediaType.IMAGE_PNG, QrPicture::of);
	}

	/** Pages of other sites may show it: those of courses do. */
	private <T> ResponseEntity<T> qr(String anchor, String course, ServletWebRequest webRequest, MediaType type,
			Function<String, T> drawn) {
		Anchor found = this.contentRepository.catalog().anchor(anchor).orElseThrow(NotFoundException::new);
		String link = AnchorLinks.shortLink(found, this.publicUrl.resolve(webRequest.getRequest()));
		T code = drawn.apply(link + printed(found, course));
		CacheHeaders.allowCaching(webRequest);
		return ResponseEntity.ok()
			.contentType(type)
			.header("Cross-Origin-Resource-Policy", "cross-origin")
			.header(HttpHeaders.CONTENT_DISPOSITION, named(found, type).toString())
			.body(code);
	}

	/** Shown in the browser, and saved under a name that tells which code it is. */
	private static ContentDisposition named(Anchor anchor, MediaType type) {
		String ending = type.equals(SVG) ? "svg" : "png";
		return ContentDisposition.inline().filename("go-" + anchor.id() + "." + ending).build();
	}

	/**
	 * What to put behind the link. A course code that is not good is refused here: once
	 * it is printed, only those who scan it would notice.
	 */
	private String printed(Anchor anchor, String course) {
		String query = query(anchor, course);
		if (!query.isEmpty() && this.courses.find(CourseCodes.cleaned(course)).isEmpty()) {
			throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT);
		}
		return query;
	}

	/**
	 * Passes on a code, or that there is none where one was meant, and the form says
	 * whether it is good. The rest of a query may hold a key.
	 */
	private static String query(Anchor anchor, String course) {
		String code = FORMS.contains(anchor.id()) ? CourseCodes.cleaned(course) : "";
		return code.isEmpty() ? "" : "?course=" + code;
	}

	private ModelAndView unknown(String asked) {
		return new ModelAndView("link/unknown", HttpStatus.NOT_FOUND).addObject("nearest", this.anchors.nearest(asked));
	}

}
