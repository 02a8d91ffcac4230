package dev.keydoctor.web.security;

import java.io.IOException;
import java.util.Set;

import dev.keydoctor.site.PublicUrl;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A servlet filter that refuses forms that do not come from our own page. Browsers say
 * where a request comes from, so no token and no cookie are needed.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class SameOriginFilter extends OncePerRequestFilter {

	private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

	/** A report of the browser is sent by no page. */
	private static final Set<String> BROWSER_ITSELF = Set.of("same-origin", "none");

	private final PublicUrl publicUrl;

	SameOriginFilter(PublicUrl publicUrl) {
		this.publicUrl = publicUrl;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		// The machine faces take no key and change nothing.
		return SAFE.contains(request.getMethod()) || request.getRequestURI().startsWith("/api/");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (fromOwnPage(request)) {
			chain.doFilter(request, response);
		}
		else {
			response.sendError(HttpServletResponse.SC_FORBIDDEN);
		}
	}

	private boolean fromOwnPage(HttpServletRequest request) {
		String site = request.getHeader("Sec-Fetch-Site");
		if (request.getRequestURI().equals(CspReportController.PATH)) {
			return site == null || BROWSER_ITSELF.contains(site);
		}
		if (site != null) {
			return site.equals("same-origin");
		}
		String origin = request.getHeader(HttpHeaders.ORIGIN);
		return origin != null && origin.equals(this.publicUrl.of(request));
	}

}
