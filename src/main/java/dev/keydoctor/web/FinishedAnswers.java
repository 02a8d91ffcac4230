package dev.keydoctor.web;

import java.io.IOException;
import java.util.Set;

import dev.keydoctor.guide.Catalog;
import dev.keydoctor.guide.Library;
import dev.keydoctor.link.PublicUrl;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Keeps what is the same for everybody as finished bytes: pages, styles, scripts,
 * pictures. After the first visit nothing is rendered and nothing is packed. All of it is
 * forgotten when the content changes.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class FinishedAnswers extends OncePerRequestFilter {

	/**
	 * What is made for one reader only, or looks at more of a request than its path, or
	 * at the calendar.
	 */
	private static final Set<String> NOT_KEPT = Set.of("reports", "search", "api", "go", ".well-known");

	/** The pages whose first purpose is to take a key or a text. */
	private static final Set<String> FORMS = Set.of("check", "explain");

	private final Library library;

	private final PublicUrl publicUrl;

	private volatile Shelf shelf;

	FinishedAnswers(Library library, PublicUrl publicUrl) {
		this.library = library;
		this.publicUrl = publicUrl;
		this.shelf = new Shelf(library.catalog());
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		String[] path = request.getRequestURI().split("/", 4);
		return !request.getMethod().equals("GET") || request.getQueryString() != null
				|| request.getRequestURI().contains(";") || (path.length > 1 && NOT_KEPT.contains(path[1]))
				|| (path.length > 2 && NOT_KEPT.contains(path[2]));
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Shelf shelf = shelf();
		// The host stands in a page's links to itself, unless it is configured.
		String name = this.publicUrl.of(request) + request.getRequestURI();
		FinishedAnswer known = shelf.get(name);
		if (known != null) {
			known.write(request, response);
			return;
		}
		FinishedAnswer made = make(request, response, chain);
		if (made != null) {
			shelf.keep(name, made);
			made.write(request, response);
		}
	}

	private Shelf shelf() {
		Catalog catalog = this.library.catalog();
		if (this.shelf.catalog() != catalog) {
			this.shelf = new Shelf(catalog);
		}
		return this.shelf;
	}

	/** The answer as bytes, or nothing where it has been given already. */
	private static @Nullable FinishedAnswer make(HttpServletRequest request, HttpServletResponse response,
			FilterChain chain) throws ServletException, IOException {
		ContentCachingResponseWrapper wrapper = new ContentCachingResponseWrapper(response);
		chain.doFilter(request, wrapper);
		String contentType = wrapper.getContentType();
		if (wrapper.getStatus() != HttpServletResponse.SC_OK || contentType == null || wrapper.isCommitted()) {
			wrapper.copyBodyToResponse();
			return null;
		}
		return FinishedAnswer.of(contentType, cacheControl(request, wrapper), wrapper.getContentAsByteArray());
	}

	/**
	 * Nothing is stored unless somebody said otherwise; a page that only reads may be.
	 */
	private static String cacheControl(HttpServletRequest request, HttpServletResponse response) {
		String said = response.getHeader(HttpHeaders.CACHE_CONTROL);
		boolean form = FORMS.contains(request.getRequestURI().replaceFirst(".*/", ""));
		return (said == null || (said.equals("no-store") && !form)) ? "no-cache" : said;
	}

}
