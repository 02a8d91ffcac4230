package dev.keydoctor.web;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.keydoctor.guide.Anchor;
import dev.keydoctor.guide.CatalogCache;
import dev.keydoctor.guide.ContentRepository;
import dev.keydoctor.link.AnchorFinder;
import dev.keydoctor.ratelimit.OverLimitException;
import dev.keydoctor.ratelimit.OverLimitException.SharedBy;
import dev.keydoctor.site.Language;
import dev.keydoctor.site.WaitTime;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.UriUtils;

/**
 * An error controller: the pages for what went wrong, in the reader's language. They show
 * nothing of the request: it may hold a key. So each is rendered once, but for those that
 * name similar pages: who is refused must cost less than who is served, on a busy day
 * most of all.
 */
@Controller
class ErrorPages implements ErrorController {

	/** The statuses that have a text of their own. */
	private static final Set<Integer> KNOWN = Set.of(400, 403, 404, 405, 413, 422, 429, 500, 503);

	/**
	 * Where the links of a 404 to other languages lead: nothing is there, so they show
	 * the same page and its search. The address that was asked for may hold a key.
	 */
	private static final String NOWHERE = "/404";

	/** The address of a report, which is kept nowhere else: some of it may be missing. */
	private static final Pattern REPORT = Pattern.compile("(/\\w{2})?/reports/.+");

	/** The address of a guide or an error, which may be mistyped. */
	private static final Pattern PAGE = Pattern.compile("/\\w{2}/(?:guides|errors)/([^/]+)/?");

	private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

	/** Stands for the seconds in a page that is kept, for a script to count down. */
	private static final String SECONDS = "{seconds}";

	/** Stands for the time to wait in words, in a page that is kept. */
	private static final String LEFT = "{left}";

	/**
	 * Thymeleaf's own resolver: that of Spring would choose by the header {@code Accept},
	 * and an error is a page whatever is accepted.
	 */
	private final ThymeleafViewResolver views;

	private final MessageSource messages;

	private final ErrorAttributes errors;

	private final AnchorFinder anchors;

	/** The addresses without a variable part. */
	private final Set<String> paths;

	private final CatalogCache<Map<Kind, String>> rendered;

	ErrorPages(ThymeleafViewResolver views, MessageSource messages, ErrorAttributes errors, AnchorFinder anchors,
			ContentRepository contentRepository,
			@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
		this.views = views;
		this.messages = messages;
		this.errors = errors;
		this.anchors = anchors;
		this.rendered = new CatalogCache<>(contentRepository, (_) -> new ConcurrentHashMap<>());
		this.paths = mapping.getHandlerMethods()
			.keySet()
			.stream()
			.flatMap((info) -> info.getDirectPaths().stream())
			.collect(Collectors.toUnmodifiableSet());
	}

	/** A page for people, problem details (RFC 9457) for machines. */
	@RequestMapping("${spring.web.error.path:/error}")
	ResponseEntity<?> error(@ModelAttribute(name = "frame", binding = false) PageModel frame, Model model,
			HttpServletRequest request, HttpServletResponse response) throws Exception {
		HttpStatus status = status(request);
		response.setHeader(HttpHeaders.ALLOW, allowed(status, response.getHeader(HttpHeaders.ALLOW)));
		String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
		boolean report = status == HttpStatus.NOT_FOUND && REPORT.matcher(path).matches();
		if (path.startsWith("/api/") || path.endsWith(".json") || wantsJson(request)) {
			return ResponseEntity.status(status)
				.contentType(MediaType.APPLICATION_PROBLEM_JSON)
				.body(Problems.of(status, report, this.paths.contains(path) ? path : ""));
		}
		String wait = response.getHeader(HttpHeaders.RETRY_AFTER);
		model.addAttribute("frame", frame.at((status == HttpStatus.NOT_FOUND) ? NOWHERE : "/"));
		List<Anchor> nearest = (status == HttpStatus.NOT_FOUND) ? nearest(path) : List.of();
		Kind kind = new Kind(frame.language(), status.value(), report, wait != null, sharedBy(request));
		model.addAttribute("nearest", nearest);
		String page = nearest.isEmpty() ? page(kind, model, request, response) : render(kind, model, request, response);
		response.setLocale(frame.language().locale());
		return ResponseEntity.status(status)
			.contentType(HTML)
			.body((wait != null) ? page.replace(SECONDS, wait).replace(LEFT, left(wait, frame.language())) : page);
	}

	/**
	 * Spring does not say that it answers HEAD like GET, and OPTIONS everywhere. Where
	 * nothing is, every servlet would name all methods.
	 */
	private static @Nullable String allowed(HttpStatus status, @Nullable String named) {
		if (named == null || status != HttpStatus.METHOD_NOT_ALLOWED) {
			return null;
		}
		Set<String> methods = new TreeSet<>(List.of(StringUtils.tokenizeToStringArray(named, ",")));
		if (methods.contains("GET")) {
			methods.add("HEAD");
		}
		methods.add("OPTIONS");
		return String.join(", ", methods);
	}

	/** Whether JSON is asked for. Browsers name HTML; who names neither gets that. */
	private static boolean wantsJson(HttpServletRequest request) {
		String accepted = String.join(",", Collections.list(request.getHeaders(HttpHeaders.ACCEPT)));
		return accepted.contains("json") && !accepted.contains("html");
	}

	private SharedBy sharedBy(HttpServletRequest request) {
		return (this.errors.getError(new ServletWebRequest(request)) instanceof OverLimitException ex) ? ex.sharedBy()
				: SharedBy.NOBODY;
	}

	private static @Nullable String shared(SharedBy by) {
		return (by != SharedBy.NOBODY) ? by.name().toLowerCase(Locale.ROOT) : null;
	}

	private List<Anchor> nearest(String path) {
		Matcher page = PAGE.matcher(path);
		return page.matches() ? this.anchors.nearestPages(UriUtils.decode(page.group(1), StandardCharsets.UTF_8))
				: List.of();
	}

	private String left(String seconds, Language language) {
		int wait = Integer.parseInt(seconds);
		return this.messages.getMessage(WaitTime.MESSAGE, new WaitTime(wait).places(), language.locale());
	}

	private String page(Kind kind, Model model, HttpServletRequest request, HttpServletResponse response)
			throws Exception {
		Map<Kind, String> rendered = this.rendered.get();
		String page = rendered.get(kind);
		if (page == null) {
			page = render(kind, model, request, response);
			rendered.put(kind, page);
		}
		return page;
	}

	private String render(Kind kind, Model model, HttpServletRequest request, HttpServletResponse response)
			throws Exception {
		model.addAttribute("status", kind.status())
			.addAttribute("about", kind.report() ? "report" : text(kind.status()))
			.addAttribute("shared", shared(kind.sharedBy()))
			.addAttribute("wait", kind.waits() ? SECONDS : null)
			.addAttribute("left", LEFT);
		View view = this.views.resolveViewName("web/error", kind.language().locale());
		ContentCachingResponseWrapper buffer = new ContentCachingResponseWrapper(response);
		Objects.requireNonNull(view).render(model.asMap(), request, buffer);
		return new String(buffer.getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private static int text(int status) {
		return KNOWN.contains(status) ? status : (status < 500) ? 400 : 500;
	}

	private static HttpStatus status(HttpServletRequest request) {
		Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
		HttpStatus status = (code instanceof Integer value) ? HttpStatus.resolve(value) : HttpStatus.NOT_FOUND;
		return (status != null) ? status : HttpStatus.INTERNAL_SERVER_ERROR;
	}

	/**
	 * All that one of these pages depends on, but for the seconds and similar pages.
	 *
	 * @param language the reader's language
	 * @param status the status that the page names
	 * @param report whether a report was asked for
	 * @param waits whether it says when to try again
	 * @param sharedBy whom it speaks of who count together
	 */
	private record Kind(Language language, int status, boolean report, boolean waits, SharedBy sharedBy) {

	}

}
