package dev.keydoctor.web.security;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A servlet filter that puts the security headers on every answer, and keeps what may
 * hold a key out of caches until the page says otherwise. An error has the address of the
 * page for errors, and so the headers of a document, whatever was asked for.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SecurityHeadersFilter extends OncePerRequestFilter {

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		SecurityHeaders.at(request.getServletPath()).forEach(response::setHeader);
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		if (method(request).equals("POST")) {
			response.setHeader(HttpHeaders.VARY, "Sec-Fetch-Site, Origin");
		}
		chain.doFilter(request, response);
	}

	@Override
	protected boolean shouldNotFilterErrorDispatch() {
		return false;
	}

	/** An error is answered as if somebody had asked for its page. */
	private static String method(HttpServletRequest request) {
		Object failed = request.getAttribute(RequestDispatcher.ERROR_METHOD);
		return (failed instanceof String method) ? method : request.getMethod();
	}

}
